import { spellingsOf, type Spellings } from './fold-text.ts';
import type { Slip } from './grade.ts';
import type { TextKey } from './question.ts';
import { countSlips, forgivenSlips } from './typing-slips.ts';
import { slipOf } from './verdict.ts';

/** A typed text is an accepted form, one with a typing slip, a wrong answer the bank knows, or another. */
export type TextMatch =
	| { readonly kind: 'exact' | 'spelling'; readonly accepted: string }
	| { readonly kind: 'near-miss'; readonly slip: Slip }
	| { readonly kind: 'other' };

type Same = (given: Spellings, form: Spellings) => boolean;

/** Strictest first, so that what is written like a near miss is one, however else it could be read. */
const SAME: readonly Same[] = [
	(given, form) => given.whole === form.whole,
	(given, form) => given.bare === form.bare,
	(given, form) => form.orders.some((words) => words.join('') === given.bare)
];

interface Candidates {
	readonly accepted: readonly { readonly text: string; readonly spellings: Spellings }[];
	readonly misses: readonly { readonly slip: Slip; readonly spellings: Spellings }[];
}

function candidatesOf(key: TextKey): Candidates {
	return {
		accepted: key.accept.map((text) => ({ text, spellings: spellingsOf(text) })),
		misses: key.nearMisses.flatMap((miss) =>
			miss.accept.map((text) => ({ slip: slipOf(miss), spellings: spellingsOf(text) }))
		)
	};
}

function matchExactly(given: Spellings, { accepted, misses }: Candidates): TextMatch | undefined {
	for (const same of SAME) {
		const hit = accepted.find(({ spellings }) => same(given, spellings));
		if (hit) return { kind: 'exact', accepted: hit.text };
		const miss = misses.find(({ spellings }) => same(given, spellings));
		if (miss) return { kind: 'near-miss', slip: miss.slip };
	}
	return undefined;
}

/** The accepted form that the fewest forgiven slips lead to, unless a near miss is at least as near. */
function matchWithSlips(given: Spellings, { accepted, misses }: Candidates): TextMatch | undefined {
	const near = accepted.flatMap(({ text, spellings }) =>
		spellings.orders.flatMap((words) => {
			const slips = forgivenSlips(given.bare, words);
			return slips === undefined ? [] : [{ text, slips }];
		})
	);
	const [best] = near.sort((a, b) => a.slips - b.slips);
	if (!best) return undefined;
	const nearer = misses.some(({ spellings }) =>
		spellings.orders.some((words) => countSlips(given.bare, words.join('')) <= best.slips)
	);
	return nearer ? undefined : { kind: 'spelling', accepted: best.text };
}

/** What a typed text is, compared exactly first and then for typing slips. Signs alone are `other`. */
export function matchText(text: string, key: TextKey): TextMatch {
	const given = spellingsOf(text);
	const candidates = candidatesOf(key);
	if (given.whole === '') return { kind: 'other' };
	return matchExactly(given, candidates) ?? matchWithSlips(given, candidates) ?? { kind: 'other' };
}
