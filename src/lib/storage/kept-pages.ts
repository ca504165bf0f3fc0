import { cachePrefix } from '#domain/kept-pages.ts';
import type { Place } from '#domain/site-path.ts';

/** Lets this browser keep the pages of this site no longer, until one of them is opened anew. */
export async function dropKeptSite(place: Pick<Place, 'base'>): Promise<void> {
	// On plain http of other machines no browser keeps any.
	if (!isSecureContext || !('serviceWorker' in navigator)) return;
	const registration = await navigator.serviceWorker.getRegistration();
	await registration?.unregister();
	await dropCaches(place);
	// One that is still gathering the pages goes on with it, and is told to stop by nothing.
	registration?.installing?.addEventListener('statechange', () => void dropCaches(place));
}

async function dropCaches(place: Pick<Place, 'base'>): Promise<void> {
	const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(place)));
	await Promise.all(names.map((name) => caches.delete(name)));
}
