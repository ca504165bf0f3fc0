import { error } from '@sveltejs/kit';
import { sourceContents } from '#server/bank-chunks.ts';
import { banks } from '#server/published-banks.ts';

export const entries = () =>
	banks().flatMap((bank) => bank.documents.map((document) => ({ bank: bank.id, document: document.id })));

export function load({ params }) {
	const bank = banks().find(({ id }) => id === params.bank);
	const source = bank && sourceContents(bank, params.document);
	if (!source) error(404, 'There is no document of that name here.');
	const questions = source.questions.map(({ id, stem, claims }) => ({ id, stem, claims }));
	return { source: { ...source, questions } };
}
