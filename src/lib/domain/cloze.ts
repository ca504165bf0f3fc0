import type { Blank } from './question.ts';

/** The running text cut at its blanks: plain runs as text, the others as the blanks themselves. */
export function splitCloze(text: string, blanks: readonly Blank[]): (string | Blank)[] {
	return text.split(/\{([a-z0-9-]+)\}/).flatMap((run, index): (string | Blank)[] => {
		if (index % 2 === 0) return run === '' ? [] : [run];
		const blank = blanks.find(({ id }) => id === run);
		if (!blank) throw new Error(`a cloze without its blank ${run}`);
		return [blank];
	});
}

/** The blanks as the text has them, whatever order they are listed in: a gap's number is its place here, from 1. */
export function blanksInText({ text, blanks }: { text: string; blanks: readonly Blank[] }): Blank[] {
	return splitCloze(text, blanks).filter((run) => typeof run !== 'string');
}
