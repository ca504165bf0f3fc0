import { bankNames } from '#server/published-banks.ts';

export const load = () => ({ banks: bankNames() });
