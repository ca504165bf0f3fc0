import { bankIndexes } from '#server/published-banks.ts';

export function load() {
	const shelf = bankIndexes().map(({ id, title, language }) => ({ id, title, language }));
	return shelf.length === 1 ? { shelf, onlyBank: shelf[0]?.id } : { shelf };
}
