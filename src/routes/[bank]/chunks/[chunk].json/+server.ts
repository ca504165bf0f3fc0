import { error, json } from '@sveltejs/kit';
import type { Bank } from '#domain/bank.ts';
import { chunksOf, chunkTexts } from '#server/bank-chunks.ts';
import { banks } from '#server/published-banks.ts';

export const prerender = true;

/** The files of a bank by the chunk's name, and of what is translated in one by its name and the language. */
const filesOf = (bank: Bank): ReadonlyMap<string, unknown> =>
	new Map<string, unknown>([
		...chunksOf(bank).map((chunk) => [chunk.id, chunk] as const),
		...chunkTexts(bank).map(({ chunk, language, questions }) => [`${chunk}.${language}`, questions] as const)
	]);

export const entries = () =>
	banks().flatMap((bank) => [...filesOf(bank).keys()].map((chunk) => ({ bank: bank.id, chunk })));

export function GET({ params }) {
	const bank = banks().find(({ id }) => id === params.bank);
	const file = bank && filesOf(bank).get(params.chunk);
	if (!file) error(404, 'There is no such part of the bank.');
	return json(file);
}
