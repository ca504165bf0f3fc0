import { callBanksAsSpoken } from '../spoken-banks.ts';

export async function load({ data, fetch, depends, parent }) {
	await callBanksAsSpoken(data.shelf, { fetch, depends, parent });
	return data;
}
