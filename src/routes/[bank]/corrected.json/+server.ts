import { error, json } from '@sveltejs/kit';
import { publicQuestions } from '#server/bank-chunks.ts';
import { bankIndexes, banks } from '#server/published-banks.ts';

export const prerender = true;

export const entries = () => bankIndexes().map(({ id }) => ({ bank: id }));

/** The questions whose key was corrected, so that old answers to them can be graded anew. */
export function GET({ params }) {
	const bank = banks().find(({ id }) => id === params.bank);
	if (!bank) error(404, 'There is no bank of that name here.');
	return json(publicQuestions(bank).filter(({ corrections }) => corrections.length > 0));
}
