import { spokenShelf } from '../spoken-banks.ts';

/** A session asks in the bank's own language, so the shelf stays as it is. */
export const load = async ({ data, fetch, depends, parent }) => ({
	...data,
	spoken: await spokenShelf(data.shelf, { fetch, depends, parent })
});
