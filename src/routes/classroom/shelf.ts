import { openLocalSessionShelf } from '#storage/local-session-shelf.ts';
import { MemorySessionShelf } from '#storage/memory-session-shelf.ts';
import type { SessionShelf } from '#storage/session-shelf.ts';

let shelf: Promise<SessionShelf> | undefined;

/**
 * Where this browser keeps class sessions; one for the page. Where it keeps nothing, `isKept` says so, and they last as
 * long as the page.
 */
export function sessionShelf(): Promise<SessionShelf> {
	shelf ??= openLocalSessionShelf().then((local) => local ?? new MemorySessionShelf());
	return shelf;
}
