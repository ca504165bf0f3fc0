import type { BankIndex } from '#domain/bank.ts';
import { callBanks } from '#ui/bank-title.svelte.ts';
import { spoken } from '#ui/language.svelte.ts';
import { LANGUAGE } from './language-choice.ts';

/** What a page's `load` is given. */
interface Loading {
	readonly fetch: typeof fetch;
	readonly depends: (on: typeof LANGUAGE) => void;
	readonly parent: () => Promise<unknown>;
}

/** For the `load` of a page that names banks: each as it is called in the reader's language, else in its own. */
export async function spokenShelf(shelf: readonly BankIndex[], loading: Loading): Promise<BankIndex[]> {
	await readersLanguage(loading);
	return Promise.all(
		shelf.map(async (index) => {
			if (!index.translatedInto?.includes(spoken())) return index;
			const { translateIndex } = await import('./bank-language.ts');
			return (await translateIndex(index, spoken(), loading.fetch)).index;
		})
	);
}

/** For the `load` of a page that knows banks by their titles alone, as sessions do: `bankTitle` has them from then on. */
export async function callBanksAsSpoken(
	banks: readonly Pick<BankIndex, 'id' | 'title' | 'language' | 'translatedInto'>[],
	loading: Loading
): Promise<void> {
	await readersLanguage(loading);
	const called = banks.map(async ({ id, title, language, translatedInto }) => {
		const own = { text: title, lang: language };
		if (!translatedInto?.includes(spoken())) return [title, own] as const;
		const { fetchTranslation } = await import('./bank-language.ts');
		const translation = await fetchTranslation(id, spoken(), loading.fetch);
		return [title, translation ? { text: translation.title, lang: spoken() } : own] as const;
	});
	callBanks(new Map(await Promise.all(called)));
}

/** The root's `load` finds out what it is. */
async function readersLanguage({ depends, parent }: Loading): Promise<void> {
	depends(LANGUAGE);
	await parent();
}
