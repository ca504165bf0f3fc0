import { t } from './language.svelte.ts';

/**
 * An answer, or a wrong one, as it is shown. It is the bank's own text, but for the two words in which a question of
 * true or false is answered, and for the word that numbers a gap: those are the interface's.
 */
export function answerText(text: string): string {
	if (text === 'True' || text === 'False') return t(text);
	const [, n, filled] = /^Gap (\d+): (.*)$/s.exec(text) ?? [];
	return n === undefined || filled === undefined ? text : t('Gap {n}: {text}', { n, text: filled });
}
