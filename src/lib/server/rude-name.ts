import { DataSet, englishDataset, englishRecommendedTransformers, pattern, RegExpMatcher } from 'obscenity';

/** People's names that only happen to hold a rude word. */
const NAMES = [
	...['dickson', 'dickinson', 'dickie', 'dickerson', 'cummings', 'cummins', 'matsushita', 'shittu'],
	...['assefa', 'assia', 'analise', 'analisa', 'analia', 'annalise', 'annalisa', 'annaliese']
];

/** A first name that is a rude word too: it passes where a first name stands, unless the next word makes it one again. */
const FIRST_NAMES = /^dick(?![\p{L}\p{N}])(?![^\p{L}\p{N}]*(?:head|face|suck|pic))/iu;

/** With what the list leaves out. Nazi as a whole word alone: Nazia and Nazir are first names. */
const dataset = new DataSet<{ originalWord: string }>()
	.addAll(englishDataset)
	.addPhrase((phrase) => phrase.setMetadata({ originalWord: 'hitler' }).addPattern(pattern`hitler`))
	.addPhrase((phrase) => phrase.setMetadata({ originalWord: 'nazi' }).addPattern(pattern`|nazi|`))
	.addPhrase((phrase) => phrase.setMetadata({ originalWord: 'nazis' }).addPattern(pattern`|nazis|`))
	.build();

const matcher = new RegExpMatcher({
	...dataset,
	...englishRecommendedTransformers,
	whitelistedTerms: [...(dataset.whitelistedTerms ?? []), ...NAMES]
});

/** Letters set apart, which the list does not see through: `f.u.c.k`. Whole words are left apart. */
const SPELT_OUT = /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[^\p{L}\p{N}]+[\p{L}\p{N}](?![\p{L}\p{N}]))+/gu;
/** Digits are read as letters within a word, `sh1t`; a number by itself is one: Seat 455. */
const NUMBERS = /(?<![\p{L}\p{N}])\p{N}+(?![\p{L}\p{N}])/gu;

/** Is the name rude, in English, in disguise too? The host can still give any name, and remove what slips by. */
export function isRudeName(name: string): boolean {
	const joined = name.replace(SPELT_OUT, (letters) => letters.replace(/[^\p{L}\p{N}]/gu, ''));
	return [...new Set([name, joined])].some((text) =>
		matcher.hasMatch(text.replace(FIRST_NAMES, '').replace(NUMBERS, ''))
	);
}
