import { t } from './language.svelte.ts';

/**
 * An answer, or a wrong one, as it is shown. It is the bank's own text, but for the two words in which a question of
 * true or false is answered: those are the interface's.
 */
export function answerText(text: string): string {
	return text === 'True' || text === 'False' ? t(text) : text;
}
