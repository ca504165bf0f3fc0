import { inReadersLanguage, LANGUAGE } from '../bank-language.ts';

export async function load({ data, fetch, depends }) {
	depends(LANGUAGE);
	return { ...data, ...(await inReadersLanguage(data.index, fetch)) };
}
