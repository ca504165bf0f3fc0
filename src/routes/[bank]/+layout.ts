import { spoken } from '#ui/language.svelte.ts';
import { LANGUAGE } from '../language-choice.ts';

export async function load({ data, fetch, depends, parent }) {
	depends(LANGUAGE);
	// Only then is the reader's language known.
	await parent();
	const { index } = data;
	if (!index.translatedInto?.includes(spoken())) return { ...data, translation: undefined };
	const { translateIndex } = await import('../bank-language.ts');
	return { translation: undefined, ...(await translateIndex(index, spoken(), fetch)) };
}
