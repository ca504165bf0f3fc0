import type { BankIndex } from '#domain/bank.ts';
import type { Card } from '#domain/cards.ts';
import { exportRow, type ExportRow } from '#domain/export.ts';
import { livingCards } from '#domain/bank-queue.ts';
import { missedList } from '#domain/missed.ts';
import { QuestionLoader } from '../question-loader.ts';

/**
 * The missed list of a bank with its questions in words, the latest miss first. What is no longer in the
 * bank is left out. Rejects where the questions cannot be fetched.
 */
export async function readMissedRows(index: BankIndex, cards: Iterable<Card>): Promise<ExportRow[]> {
	const loader = new QuestionLoader(index, fetch);
	const missed = missedList(livingCards(cards, await loader.catalogue())).map(({ last }) => ({
		id: last.question,
		topic: last.topic
	}));
	const titles = new Map(index.topics.map(({ id, title }) => [id, title]));
	const questions = await loader.find(missed);
	return questions.map((question) =>
		exportRow(question, titles.get(question.topic) ?? question.topic, loader.sources)
	);
}
