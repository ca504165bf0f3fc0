import { callBanksAsSpoken } from '../spoken-banks.ts';

export async function load({ data, fetch, depends, parent }) {
	await callBanksAsSpoken(data.banks, { fetch, depends, parent });
	return data;
}
