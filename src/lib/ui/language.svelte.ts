import type { korean } from './korean/korean.ts';

/** The languages of the interface. English stands in the code; the other is fetched by whoever reads it. */
export type Language = 'en' | 'ko';

type Korean = typeof korean;
/**
 * Every text of the interface, as it reads in English: what names it is the text itself. `{name}` stands for what
 * is put in; after a `|` stands what sets a word apart from the same word elsewhere, and is never shown. A text
 * that has no translation does not compile.
 */
export type Text = keyof Korean['texts'];
type NamesIn<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
/** A text into which nothing is put. */
export type PlainText = { [S in Text]: [NamesIn<S>] extends [never] ? S : never }[Text];
/** A number is written as the language writes numbers; what only has digits, as a year or a code, is put in as text. */
type Values<Names extends string> = Readonly<Record<Names, string | number>>;

/** Undefined while English is spoken. */
let translation = $state.raw<Korean>();

/** From now on every text is shown in this language; where texts stand on a page already, they change. */
export function speak(words: Korean | undefined): void {
	translation = words;
}

/** The language of the interface. */
export function spoken(): Language {
	return translation ? 'ko' : 'en';
}

/** What is said in this language only: a problem's sentence, say. */
export const inKorean = (): Korean | undefined => translation;

const FIGURES = { en: new Intl.NumberFormat('en'), ko: new Intl.NumberFormat('ko') };

/** A number as the language of the interface writes it, to three places behind the point: "1,500". */
export const inFigures = (n: number): string => FIGURES[spoken()].format(n);

function put(text: string, values: Values<string> | undefined): string {
	const said = text.replace(/\|.*/, '');
	if (!values) return said;
	return said.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = values[name];
		return typeof value === 'number' ? inFigures(value) : String(value);
	});
}

/** The text in the language of the interface, with what is put into it. */
export function t<S extends Text>(
	text: S,
	...[values]: [NamesIn<S>] extends [never] ? [] : [values: Values<NamesIn<S>>]
): string {
	return put(translation?.texts[text] ?? text, values);
}

const PLURALS = { en: new Intl.PluralRules('en'), ko: new Intl.PluralRules('ko') };

/**
 * A text about a number of things, which is put in as `{n}`:
 * `tn(left, { one: '{n} question left', other: '{n} questions left' })`. What is said of several is translated, as
 * Korean has one form for all.
 */
export function tn<S extends Text>(
	n: number,
	{ one, other }: { readonly one: string; readonly other: S },
	...[values]: [Exclude<NamesIn<S>, 'n'>] extends [never] ? [] : [values: Values<Exclude<NamesIn<S>, 'n'>>]
): string {
	const isOne = PLURALS[spoken()].select(n) === 'one';
	return put(isOne ? one : (translation?.texts[other] ?? other), { ...(values as Values<string>), n });
}
