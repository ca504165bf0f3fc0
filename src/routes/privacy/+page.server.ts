import { bankIndexes } from '#server/published-banks.ts';
import { KEPT_ON_SERVER } from '#server/kept-on-server.ts';

export function load() {
	const shelf = bankIndexes();
	const onServer = KEPT_ON_SERVER;
	return shelf.length === 1 ? { onServer, onlyBank: shelf[0]?.id } : { onServer };
}
