import { spokenShelf } from '../spoken-banks.ts';

export const load = async ({ data, fetch, depends, parent }) => ({
	...data,
	shelf: await spokenShelf(data.shelf, { fetch, depends, parent })
});
