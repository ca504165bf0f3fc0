import type { Problem } from '#domain/problem.ts';
import type { RoomCommand } from '#domain/room-command.ts';
import type { OwnViews } from '#domain/room-message.ts';
import type { CommonView } from '#domain/seat-view.ts';
import { askRoom, watchRoom, type LinkState, type Role } from '#live/room-link.ts';
import { RoomClock } from './room-clock.svelte.ts';

/** A room as one page sees it, kept up to date while it is followed. */
export class WatchedRoom<R extends Role> {
	readonly code: string;
	readonly role: R;
	readonly local = undefined;
	readonly clock = new RoomClock();
	common = $state.raw<CommonView>();
	own = $state.raw<OwnViews[R]>();
	link = $state<LinkState>('connecting');
	/** What stands in the way of the link, where the server has said so. */
	linkProblem = $state.raw<Problem>();
	/** The view has been confirmed since the link was last made: it is no older than that. */
	isFresh = $state(false);
	/** Why the link is gone, or what the last command ran into. */
	problem = $state.raw<Problem>();
	#waiting = $state(0);
	/** Each command waits for the one before it. */
	#last: Promise<unknown> = Promise.resolve();

	constructor(code: string, role: R) {
		this.code = code;
		this.role = role;
	}

	/** Follows the room until what it returns is called. */
	follow(): () => void {
		const watch = watchRoom({
			code: this.code,
			role: this.role,
			onview: ({ common, own, nowMs }) => {
				this.clock.set(nowMs);
				this.common = common;
				this.own = own;
				this.isFresh = true;
			},
			// A page that came back to what it had seen already is told no more than the time.
			onbeat: (nowMs) => {
				this.clock.set(nowMs);
				this.isFresh = this.common !== undefined;
			},
			onstate: (state, problem) => {
				this.link = state;
				this.linkProblem = state === 'live' ? undefined : (problem ?? this.linkProblem);
				if (state !== 'live') this.isFresh = false;
				if (state === 'gone') this.problem = problem;
			}
		});
		const stopClock = this.clock.run();
		return () => {
			watch.close();
			stopClock();
		};
	}

	/** A command is on its way. */
	get isAsking(): boolean {
		return this.#waiting > 0;
	}

	/** Asks one thing after the other; what stands in the way of the last one is kept in `problem`. */
	async ask(command: RoomCommand): Promise<void> {
		this.#waiting += 1;
		const asking = this.#last.then(() => askRoom(this.code, this.role, command));
		this.#last = asking;
		const asked = await asking;
		this.#waiting -= 1;
		this.problem = asked.ok ? undefined : asked.problem;
	}
}
