import type { BankIndex } from '#domain/bank.ts';
import type { BankTranslation } from '#domain/in-language.ts';
import { fileAt } from '#domain/site-path.ts';
import { spoken } from '#ui/language.svelte.ts';

/** What depends on the language of the interface, and is loaded anew with it. */
export const LANGUAGE = 'footnote:language';

interface InLanguage {
	readonly index: BankIndex;
	/** Absent where the bank speaks its own language. */
	readonly translation?: BankTranslation;
}

/**
 * The bank as somebody meets it who reads the interface in its language: in that language where the bank has it, else
 * in its own. So it is also where the translation cannot be fetched.
 */
export async function inReadersLanguage(index: BankIndex, fetchFile: typeof fetch): Promise<InLanguage> {
	const language = spoken();
	if (!index.translatedInto?.includes(language)) return { index };
	try {
		const [{ indexIn }, response] = await Promise.all([
			import('#domain/in-language.ts'),
			fetchFile(fileAt(`/${index.id}/translations.json`))
		]);
		const translations = (await response.json()) as Readonly<Record<string, BankTranslation>>;
		const translation = translations[language];
		return translation ? { index: indexIn(language, index, translation), translation } : { index };
	} catch {
		return { index };
	}
}
