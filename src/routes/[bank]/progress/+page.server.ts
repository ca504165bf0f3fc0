import { bankIndexes } from '#server/published-banks.ts';

export const entries = () => bankIndexes().map(({ id }) => ({ bank: id }));
