import { t } from './language.svelte.ts';

/** A sitting's result as it is handed on: what came of it, and nothing of what was asked or answered. */
export interface SharedResult {
	/** "9 of 12 right, 1 in part." */
	readonly sentence: string;
	readonly asked: number;
	readonly right: number;
	readonly partial: number;
	/** What the questions are on, as a bank says it. */
	readonly subject: string;
	/** "28 November 2026". */
	readonly date: string;
	/** Leads to the same questions, whole. */
	readonly link: string;
}

/** The result as a text to paste somewhere. */
export function resultText({ sentence, subject, date, link }: SharedResult): string {
	return [
		sentence,
		t('A quiz on {subject}, {date}.', { subject, date }),
		t('The same questions: {link}', { link })
	].join('\n');
}

/** Breaks words into lines that are at most so wide; a word that is wider has a line of its own. */
export function wrapWords(text: string, widest: number, widthOf: (line: string) => number): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/)) {
		const longer = [...lines.slice(-1), word].join(' ');
		if (lines.length > 0 && widthOf(longer) <= widest) lines.splice(-1, 1, longer);
		else lines.push(word);
	}
	return lines;
}
