import { t } from './language.svelte.ts';

/** As the key and a report number a gap, alone or before what fills it. */
const GAP = /^Gap (\d+)(?:: (.*))?$/s;

/**
 * An answer, or a wrong one, or the part that it is of, as it is shown. It is the bank's own text, but for the two words
 * in which a question of true or false is answered, and for the word that numbers a gap: those are the interface's.
 */
export function answerText(text: string): string {
	if (text === 'True' || text === 'False') return t(text);
	const [, n, filled] = GAP.exec(text) ?? [];
	if (n === undefined) return text;
	return filled === undefined ? t('Gap {n}', { n }) : t('Gap {n}: {text}', { n, text: filled });
}
