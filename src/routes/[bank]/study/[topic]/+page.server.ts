import { error } from '@sveltejs/kit';
import { claimsByTopic } from '#domain/study.ts';
import { publicQuestions } from '#server/bank-chunks.ts';
import { banks } from '#server/published-banks.ts';

export const entries = () =>
	banks().flatMap((bank) => bank.topics.map((topic) => ({ bank: bank.id, topic: topic.id })));

export function load({ params }) {
	const bank = banks().find(({ id }) => id === params.bank);
	const topic = bank?.topics.find(({ id }) => id === params.topic);
	if (!bank || !topic) error(404, 'There is no topic of that name here.');
	const questions = publicQuestions(bank);
	const claims = claimsByTopic(bank, questions).get(topic.id) ?? [];
	const refs: Record<string, { id: string; topic: string }[]> = Object.fromEntries(
		claims.map(({ id }) => [id, []])
	);
	for (const { id, topic, claims: named } of questions)
		for (const claim of new Set(named)) refs[claim]?.push({ id, topic });
	return { topic: topic.id, claims, refs };
}
