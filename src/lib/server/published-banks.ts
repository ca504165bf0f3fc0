import type { Bank, BankIndex } from '#domain/bank.ts';
import { indexOf } from './bank-chunks.ts';
import { describeFault } from './describe-fault.ts';
import { readBanks } from './banks.ts';

/** Every bank there is. A bank with errors is not published: the build, or the page in dev, names them all. */
export function banks(): readonly Bank[] {
	const read = readBanks();
	if (!read.ok)
		throw new Error(`The question banks have errors.\n${read.problem.map(describeFault).join('\n')}`);
	return read.value;
}

const indexes = new WeakMap<Bank, BankIndex>();

/** What the pages need of each bank, in the order of their names; made once for each bank that was read. */
export function bankIndexes(): BankIndex[] {
	return banks().map((bank) => {
		const index = indexes.get(bank) ?? indexOf(bank);
		indexes.set(bank, index);
		return index;
	});
}

/** What a page needs to call each bank by its name in any of its languages. */
export function bankNames(): Pick<BankIndex, 'id' | 'title' | 'language' | 'translatedInto'>[] {
	return bankIndexes().map(({ id, title, language, translatedInto }) => ({
		...{ id, title, language },
		...(translatedInto && { translatedInto })
	}));
}
