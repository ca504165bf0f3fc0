import { SEARCH_KINDS, type Found } from '#domain/search-entry.ts';
import { count } from './words.ts';

/** What came of a search, in a sentence: "12 found: 5 claims, 6 questions and 1 source." */
export function foundSentence(words: string, { hits, holdsAll }: Found): string {
	const counts = SEARCH_KINDS.map((kind) => ({ kind, n: hits[kind].length })).filter(({ n }) => n > 0);
	const all = counts.reduce((sum, { n }) => sum + n, 0);
	if (all === 0) return `Nothing here says “${words}”.`;
	const start = holdsAll
		? `${all} found`
		: `Nothing holds all of these words; ${all} ${all === 1 ? 'holds' : 'hold'} some of them`;
	return `${start}: ${listed(counts.map(({ kind, n }) => count(n, kind)))}.`;
}

/** "a, b and c". */
function listed(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
