/**
 * Whether the site's server holds sessions. A site of files has nothing at this path but a page that says so; a
 * server that holds them answers in JSON, if only to say that there is more to ask.
 */
export async function hasRooms(): Promise<boolean> {
	try {
		const response = await fetch('/api/rooms', { headers: { accept: 'application/json' } });
		return (response.headers.get('content-type') ?? '').includes('json');
	} catch {
		return false;
	}
}
