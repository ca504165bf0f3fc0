import { spoken, type Language } from './language.svelte.ts';

const LOCALES: Record<Language, string> = { en: 'en-GB', ko: 'ko-KR' };

/** Dates as they are written in the language of the interface: `const day = dateWords({ day: 'numeric' })`, `day(date)`. */
export function dateWords(options: Intl.DateTimeFormatOptions): (date: Date | number) => string {
	const formats: Partial<Record<Language, Intl.DateTimeFormat>> = {};
	return (date) => {
		const language = spoken();
		formats[language] ??= new Intl.DateTimeFormat(LOCALES[language], options);
		return formats[language].format(date);
	};
}
