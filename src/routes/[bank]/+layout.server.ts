import { error } from '@sveltejs/kit';
import { bankIndexes } from '#server/published-banks.ts';

export function load({ params }) {
	const index = bankIndexes().find(({ id }) => id === params.bank);
	if (!index) error(404, 'There is no bank of that name here.');
	return { index };
}
