import { invalidate } from '$app/navigation';
import { speak, type Language } from '#ui/language.svelte.ts';
import { readPreference, writePreference } from '#storage/preferences.ts';

/** What depends on the language of the interface is loaded anew with it. */
export const LANGUAGE = 'footnote:language';

/** What was chosen in this browser, else the first of the reader's languages that there is. */
function wanted(): Language {
	const chosen = readPreference('language');
	if (chosen === 'en' || chosen === 'ko') return chosen;
	return navigator.languages.find((tag) => /^(en|ko)\b/.test(tag))?.startsWith('ko') ? 'ko' : 'en';
}

/** Where the dictionary cannot be fetched the page stays as it is. */
async function use(language: Language): Promise<boolean> {
	try {
		speak(language === 'ko' ? (await import('#ui/korean/korean.ts')).korean : undefined);
	} catch {
		return false;
	}
	document.documentElement.lang = language;
	return true;
}

/** Pages are made in English: whoever reads Korean has it from the first moment that a page answers a press. */
export async function startLanguage(): Promise<void> {
	await use(wanted());
}

/** Changes the language of every text at once, and from now on. */
export async function chooseLanguage(language: Language): Promise<void> {
	if (!(await use(language))) return;
	writePreference('language', language);
	await invalidate(LANGUAGE);
}
