import { fileAt, PLACE } from '#domain/site-path.ts';

/** `none`: a site of files, which has no server to ask. One that is `unreachable` may answer in a minute. */
export type ServerReach = 'none' | 'reached' | 'unreachable';

/** A network that has gone without a word is given up on after this long. */
const PATIENCE_MS = 10_000;

/** Whether the server that holds this site's sessions can be reached now. Asks once; a site of files asks nothing. */
export async function reachServer(): Promise<ServerReach> {
	if (!PLACE.hasServer) return 'none';
	try {
		const response = await fetch(fileAt('/api/rooms'), {
			headers: { accept: 'application/json' },
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
		const reply: unknown = await response.json();
		return typeof reply === 'object' && reply !== null && 'sessions' in reply ? 'reached' : 'unreachable';
	} catch {
		return 'unreachable';
	}
}
