import type { LocalRoom } from './local-room.svelte.ts';
import type { WatchedRoom } from './watched-room.svelte.ts';

/** A room as the page of its host sees it, whether a server holds it or this browser alone. */
export interface HostedRoom extends Pick<
	WatchedRoom<'host'>,
	'code' | 'clock' | 'common' | 'own' | 'link' | 'linkProblem' | 'problem' | 'isAsking' | 'ask'
> {
	/** The same room where this browser alone holds it. */
	readonly local: LocalRoom | undefined;
}
