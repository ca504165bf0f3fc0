import type { WatchedRoom } from './watched-room.svelte.ts';

/** A room as the page of its host sees it, whether a server holds it or this browser alone. */
export type HostedRoom = Pick<
	WatchedRoom<'host'>,
	'code' | 'clock' | 'common' | 'own' | 'link' | 'linkProblem' | 'problem' | 'isAsking' | 'ask'
>;
