import { error } from '@sveltejs/kit';
import { claimsByTopic, offices, sumsByUnit, timeline } from '#domain/study.ts';
import { publicQuestions } from '#server/bank-chunks.ts';
import { bankIndexes, banks } from '#server/published-banks.ts';

export const entries = () => bankIndexes().map(({ id }) => ({ bank: id }));

export function load({ params }) {
	const bank = banks().find(({ id }) => id === params.bank);
	if (!bank) error(404, 'There is no bank of that name here.');
	const topics = claimsByTopic(bank, publicQuestions(bank));
	// A claim's place in the study pages: the first topic whose questions rest on it.
	const placeOf = Object.fromEntries(
		[...topics].reverse().flatMap(([topic, claims]) => claims.map(({ id }) => [id, topic] as const))
	);
	return {
		claims: Object.fromEntries([...topics].map(([topic, { length }]) => [topic, length])),
		placeOf,
		timeline: timeline(bank.claims),
		sums: [...sumsByUnit(bank.claims)].map(([unit, claims]) => ({ unit, claims })),
		offices: offices(bank.claims),
		glossary: bank.glossary.map(({ term, meaning, claim }) => ({
			...{ term, meaning, claim },
			document: bank.claims.find(({ id }) => id === claim)?.document ?? ''
		}))
	};
}
