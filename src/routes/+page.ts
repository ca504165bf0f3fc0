import { spoken } from '#ui/language.svelte.ts';
import { LANGUAGE } from './language-choice.ts';

export async function load({ data, fetch, depends, parent }) {
	depends(LANGUAGE);
	// Only then is the reader's language known.
	await parent();
	if (!data.shelf.some(({ translatedInto }) => translatedInto?.includes(spoken()))) return data;
	const { translateIndex } = await import('./bank-language.ts');
	const shelf = await Promise.all(data.shelf.map((index) => translateIndex(index, spoken(), fetch)));
	return { ...data, shelf: shelf.map(({ index }) => index) };
}
