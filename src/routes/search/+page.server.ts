import { bankIndexes } from '#server/published-banks.ts';

export function load() {
	const shelf = bankIndexes();
	return shelf.length === 1 ? { shelf, onlyBank: shelf[0]?.id } : { shelf };
}
