import { error, json } from '@sveltejs/kit';
import { translationsOf } from '#server/bank-chunks.ts';
import { banks } from '#server/published-banks.ts';

export const prerender = true;

export const entries = () => banks().map(({ id }) => ({ bank: id }));

export function GET({ params }) {
	const bank = banks().find(({ id }) => id === params.bank);
	if (!bank) error(404, 'There is no bank of that name here.');
	return json(translationsOf(bank));
}
