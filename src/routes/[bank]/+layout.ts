import { inReadersLanguage, LANGUAGE } from '../bank-language.ts';

export async function load({ data, fetch, depends, parent }) {
	depends(LANGUAGE);
	// Only then is the reader's language known.
	await parent();
	return { ...data, ...(await inReadersLanguage(data.index, fetch)) };
}
