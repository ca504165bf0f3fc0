import type { BankIndex, Topic } from '#domain/bank.ts';
import { SEARCH_KINDS, type Found, type SearchEntry, type SearchKind } from '#domain/search-entry.ts';
import { t, tn } from './language.svelte.ts';
import { citedParagraph, documentWords } from './source-words.ts';

/** What came of a search, in a sentence: "12 found: 5 claims, 6 questions and 1 source." */
export function foundSentence(words: string, { hits, holdsAll }: Found): string {
	const found = SEARCH_KINDS.map((kind) => ({ kind, n: hits[kind].length })).filter(({ n }) => n > 0);
	const all = found.reduce((sum, { n }) => sum + n, 0);
	if (all === 0) return t('Nothing here says “{words}”.', { words });
	const counts = listed(found.map(countOf));
	if (holdsAll) return t('{all} found: {counts}.', { all, counts });
	return tn(
		all,
		{
			one: 'Nothing holds all of these words; {n} holds some of them: {counts}.',
			other: 'Nothing holds all of these words; {n} hold some of them: {counts}.'
		},
		{ counts }
	);
}

function countOf({ kind, n }: { readonly kind: SearchKind; readonly n: number }): string {
	switch (kind) {
		case 'claim':
			return tn(n, { one: '{n} claim', other: '{n} claims' });
		case 'question':
			return tn(n, { one: '{n} question', other: '{n} questions' });
		case 'source':
			return tn(n, { one: '{n} source', other: '{n} sources' });
	}
}

/** "a, b and c". */
function listed(parts: readonly string[]): string {
	const last = parts.at(-1) ?? '';
	return parts.length < 2 ? last : t('{list} and {last}', { list: parts.slice(0, -1).join(', '), last });
}

/** What stands beside an entry of this bank: of a claim its footnote, of a question its topic, of a source who and when. */
export function besideWords({
	documents,
	topics
}: Pick<BankIndex, 'documents'> & { readonly topics: readonly Pick<Topic, 'id' | 'title'>[] }) {
	const documentOf = new Map(documents.map((document) => [document.id, document]));
	const topicOf = new Map(topics.map((topic) => [topic.id, topic.title]));
	return (entry: SearchEntry): string => {
		if (entry.kind === 'question') return topicOf.get(entry.topic) ?? '';
		const document = documentOf.get(entry.kind === 'source' ? entry.id : entry.document);
		if (!document) throw new Error(`an entry ${entry.id} of an unknown document`);
		return entry.kind === 'source' ? documentWords(document) : citedParagraph(document, entry.paragraph);
	};
}
