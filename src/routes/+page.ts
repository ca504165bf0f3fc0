import { inReadersLanguage, LANGUAGE } from './bank-language.ts';

export async function load({ data, fetch, depends, parent }) {
	depends(LANGUAGE);
	// Only then is the reader's language known.
	await parent();
	const shelf = await Promise.all(data.shelf.map((index) => inReadersLanguage(index, fetch)));
	return { ...data, shelf: shelf.map(({ index }) => index) };
}
