import { fileAt, PLACE } from '#domain/site-path.ts';

/** Whether the site's server holds sessions; a site of files has none to ask. */
export async function hasRooms(): Promise<boolean> {
	if (!PLACE.hasServer) return false;
	try {
		const response = await fetch(fileAt('/api/rooms'), { headers: { accept: 'application/json' } });
		const reply: unknown = await response.json();
		return typeof reply === 'object' && reply !== null && 'sessions' in reply;
	} catch {
		return false;
	}
}
