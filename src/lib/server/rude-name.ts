import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';

/** People's names that only happen to hold a rude word. */
const NAMES = ['dickson', 'dickinson', 'dickie', 'dickerson', 'cummings', 'cummins', 'matsushita', 'shittu'];

const matcher = new RegExpMatcher({
	...englishDataset.build(),
	...englishRecommendedTransformers,
	whitelistedTerms: [...(englishDataset.build().whitelistedTerms ?? []), ...NAMES]
});

/** Letters set apart, which the list does not see through: `f.u.c.k`. Whole words are left apart. */
const SPELT_OUT = /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[^\p{L}\p{N}]+[\p{L}\p{N}](?![\p{L}\p{N}]))+/gu;

/** Is the name rude, in English, in disguise too? The host can still give any name, and remove what slips by. */
export function isRudeName(name: string): boolean {
	const joined = name.replace(SPELT_OUT, (letters) => letters.replace(/[^\p{L}\p{N}]/gu, ''));
	return matcher.hasMatch(name) || (joined !== name && matcher.hasMatch(joined));
}
