import { error, json } from '@sveltejs/kit';
import { chunksOf } from '#server/bank-chunks.ts';
import { banks } from '#server/published-banks.ts';

export const prerender = true;

export const entries = () =>
	banks().flatMap((bank) => chunksOf(bank).map(({ id }) => ({ bank: bank.id, chunk: id })));

export function GET({ params }) {
	const bank = banks().find(({ id }) => id === params.bank);
	const chunk = bank && chunksOf(bank).find(({ id }) => id === params.chunk);
	if (!chunk) error(404, 'There is no such part of the bank.');
	return json(chunk);
}
