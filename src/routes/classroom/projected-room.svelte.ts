import type { CommonView, ProjectorView } from '#domain/seat-view.ts';
import type { LinkState } from '#live/room-link.ts';
import { RoomClock } from './room-clock.svelte.ts';
import { ViewReceiver } from './view-channel.ts';
import type { WatchedRoom } from './watched-room.svelte.ts';

/** A room as the projector's window sees it, whether a server holds it or this browser alone. */
export type ProjectableRoom = Pick<
	WatchedRoom<'projector'>,
	'code' | 'clock' | 'common' | 'own' | 'link' | 'linkProblem' | 'problem' | 'follow'
>;

/** A session that the host's window in this browser holds, as the projector's window hears of it. */
export class ProjectedRoom implements ProjectableRoom {
	readonly code: string;
	readonly clock = new RoomClock();
	readonly linkProblem = undefined;
	readonly problem = undefined;
	common = $state.raw<CommonView>();
	own = $state.raw<ProjectorView>();
	link = $state<LinkState>('connecting');

	constructor(id: string) {
		this.code = id;
	}

	/** Hears of it until what it returns is called. */
	follow(): () => void {
		const receiver = new ViewReceiver(this.code, {
			views: ({ common, own }) => {
				this.common = common;
				this.own = own;
				this.link = 'live';
			},
			bye: () => (this.link = 'retrying')
		});
		this.clock.set(Date.now());
		const stopClock = this.clock.run();
		return () => {
			receiver.close();
			stopClock();
		};
	}
}
