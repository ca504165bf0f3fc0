/** Whether the site's server holds sessions; a site of files has nothing at this path. */
export async function hasRooms(): Promise<boolean> {
	try {
		const response = await fetch('/api/rooms', { headers: { accept: 'application/json' } });
		const reply: unknown = await response.json();
		return typeof reply === 'object' && reply !== null && 'sessions' in reply;
	} catch {
		return false;
	}
}
