import type { Problem } from '#domain/problem.ts';
import type { RoomBank } from '#domain/room-bank.ts';
import type { RoomEvent } from '#domain/room-event.ts';
import type { Role } from '#domain/room-message.ts';
import type { Room } from '#domain/room.ts';
import { hostView, projectorView, seatView, share, type Shared } from '#domain/seat-view.ts';
import { Frame, frameOf, MOST_WAITING, writeTo, type Sink } from './event-stream.ts';

/** One reader: a browser's page that shows the room. */
export interface Stream {
	readonly role: Role;
	/** 0 for host and projector. */
	readonly seat: number;
	readonly sink: Sink;
}

/** The state of a room that is on disk, with what it is shown by. */
export interface Scene {
	readonly room: Room;
	readonly bank: RoomBank;
	/** The server's clock, milliseconds since the epoch. */
	readonly nowMs: number;
}

/** What an event changes: nothing that is shown, what host and projector see, one seat's, what all see, or all. */
type Reach = 'nothing' | 'watchers' | 'seat' | 'common' | 'everything';
const REACH: Readonly<Record<RoomEvent['type'], Reach>> = {
	'room.opened': 'nothing',
	'settings.changed': 'everything',
	'lobby.locked': 'common',
	'lobby.unlocked': 'common',
	'seat.joined': 'watchers',
	'seat.recovered': 'nothing',
	'seat.renamed': 'seat',
	'seat.removed': 'everything',
	'seat.paced': 'seat',
	'question.opened': 'common',
	'question.paused': 'common',
	'question.resumed': 'common',
	'answer.given': 'seat',
	'hands.counted': 'watchers',
	'question.closed': 'common',
	'groups.called': 'everything',
	'work.opened': 'everything',
	'closing.moved': 'everything',
	'question.revealed': 'everything',
	'room.ended': 'everything',
	'question.corrected': 'everything'
};

/** Host and projector hear of answers and arrivals at most this often. */
const WATCHERS_MS = 500;
/** A view of thousands of seats may take this many times as long to make before the next is due. */
const WATCHERS_REST = 10;
/** The host's view names every seat, so more of it may wait. */
const MOST_WAITING_WATCHER = 4 * 1024 * 1024;
/** One seat, or host, or projector, on so many pages at once; the oldest makes room. */
const MOST_PAGES = 12;

/** All who read the stream of one room. */
export class Audience {
	readonly #watchers = new Set<Stream>();
	readonly #seats = new Map<number, Stream[]>();
	readonly #onstale: (delayMs: number) => void;
	#shared: Shared | undefined;
	#watchersAtMs = 0;
	#watchersRestMs = WATCHERS_MS;
	#areWatchersStale = false;

	/** `onstale` is called when `tellWatchers` is to be called after a delay, and not again until it has been. */
	constructor(onstale: (delayMs: number) => void) {
		this.#onstale = onstale;
	}

	get size(): number {
		let size = this.#watchers.size;
		for (const pages of this.#seats.values()) size += pages.length;
		return size;
	}

	/** Lets the stream in, and tells it all, unless it has seen this state already (`seenN`). */
	join(stream: Stream, scene: Scene, seenN: number | null): void {
		const pages = this.#pagesOf(stream);
		if (pages.length >= MOST_PAGES) pages[0]?.sink.cut();
		if (stream.role === 'seat') this.#seats.set(stream.seat, [...this.#pagesOf(stream), stream]);
		else this.#watchers.add(stream);
		// Spread, so that not all come back in the same moment after a restart.
		const retry = new Frame(`retry: ${500 + Math.floor(Math.random() * 1000)}\n\n`);
		const isSeen = seenN === scene.room.n;
		const shown = isSeen ? [beatFrame(scene.nowMs)] : [this.#common(scene, true), this.#own(stream, scene)];
		writeTo(stream.sink, [retry, ...shown], limitOf(stream));
	}

	leave(stream: Stream): void {
		this.#watchers.delete(stream);
		const rest = this.#pagesOf(stream).filter((other) => other !== stream);
		if (rest.length > 0) this.#seats.set(stream.seat, rest);
		else if (stream.role === 'seat') this.#seats.delete(stream.seat);
	}

	/** Tells everybody what these events, which have just been written, change for them. */
	tell(scene: Scene, events: readonly RoomEvent[]): void {
		const reaches = new Set(events.map(({ type }) => REACH[type]));
		// An answer and a pace change neither what all see nor, before the reveal, a rank.
		if (events.some(({ type }) => type !== 'answer.given' && type !== 'seat.paced')) this.#shared = undefined;
		for (const event of events) if (event.type === 'seat.removed') this.#dismiss(event.seat);
		const news = newsIn(events);
		if (reaches.has('everything')) this.#tellSeats(scene, () => true, news);
		else if (reaches.has('common'))
			this.#tellSeats(scene, (seat) => news.bySeat.has(seat) || scene.room.seats.get(seat)?.pace !== 1, news);
		else this.#tellOwn(scene, news);
		if (reaches.has('everything') || reaches.has('common')) this.tellWatchers(scene);
		else if (reaches.has('seat') || reaches.has('watchers')) this.#ageWatchers(scene.nowMs);
	}

	/** Brings host and projector up to date. */
	tellWatchers(scene: Scene): void {
		this.#areWatchersStale = false;
		this.#watchersAtMs = scene.nowMs;
		if (this.#watchers.size === 0) return;
		const startedMs = performance.now();
		const common = this.#common(scene, true);
		const own = new Map<Role, Frame>();
		for (const stream of this.#watchers) {
			const frame = own.get(stream.role) ?? this.#own(stream, scene);
			own.set(stream.role, frame);
			writeTo(stream.sink, [common, frame], limitOf(stream));
		}
		this.#watchersRestMs = Math.max(WATCHERS_MS, (performance.now() - startedMs) * WATCHERS_REST);
	}

	/** Shows every reader that the link is alive. */
	beat(nowMs: number): void {
		const frame = beatFrame(nowMs);
		for (const stream of this.#all()) writeTo(stream.sink, [frame], limitOf(stream));
	}

	/** Ends every stream; with a problem, for good. */
	end(problem?: Problem): void {
		for (const stream of this.#all()) endStream(stream, problem);
		this.#watchers.clear();
		this.#seats.clear();
	}

	#tellSeats(scene: Scene, isOwnNew: (seat: number) => boolean, news?: News): void {
		if (this.#seats.size === 0) return;
		const carried = this.#common(scene, false);
		const followed = this.#common(scene, true);
		for (const [seat, pages] of this.#seats) {
			const [first] = pages;
			const frames = first && isOwnNew(seat) ? [followed, this.#own(first, scene, news)] : [carried];
			for (const { sink } of pages) writeTo(sink, frames);
		}
	}

	#tellOwn(scene: Scene, news: News): void {
		for (const seat of news.bySeat.keys()) {
			const pages = this.#seats.get(seat) ?? [];
			const [first] = pages;
			const frames = first ? [this.#own(first, scene, news)] : [];
			for (const { sink } of pages) writeTo(sink, frames);
		}
	}

	#ageWatchers(nowMs: number): void {
		if (this.#areWatchersStale || this.#watchers.size === 0) return;
		this.#areWatchersStale = true;
		this.#onstale(Math.max(0, this.#watchersAtMs + this.#watchersRestMs - nowMs));
	}

	/** The host has removed the seat: its pages are told so and not let in again. */
	#dismiss(seat: number): void {
		for (const stream of this.#seats.get(seat) ?? []) endStream(stream, { code: 'room/no-such-seat' });
		this.#seats.delete(seat);
	}

	#common(scene: Scene, follows: boolean): Frame {
		const { common } = (this.#shared ??= share(scene.room, scene.bank));
		const json = `{"nowMs":${scene.nowMs},"follows":${follows},"view":${encodedOnce(common)}}`;
		return frameOf('common', json, follows ? undefined : scene.room.n);
	}

	/** With `news`: for readers who have been told all that was before. */
	#own({ role, seat }: Stream, scene: Scene, news?: News): Frame {
		const { room, bank, nowMs } = scene;
		const shared = (this.#shared ??= share(room, bank));
		const explain = news?.isExplainedAnew === false ? (news.bySeat.get(seat) ?? NO_STEPS) : undefined;
		const view =
			role === 'host'
				? hostView(room, bank)
				: role === 'projector'
					? projectorView(room, bank)
					: seatView(room, bank, { seat, shared, ...(explain && { explain }) });
		return frameOf('own', JSON.stringify({ nowMs, view }), room.n);
	}

	#pagesOf({ role, seat }: Stream): readonly Stream[] {
		if (role === 'seat') return this.#seats.get(seat) ?? [];
		return [...this.#watchers].filter((other) => other.role === role);
	}

	*#all(): Iterable<Stream> {
		yield* this.#watchers;
		for (const pages of this.#seats.values()) yield* pages;
	}
}

const NO_STEPS: ReadonlySet<number> = new Set();

/** What events change for seats: the steps that each has answered, and whether everything is to be explained anew. */
interface News {
	readonly bySeat: ReadonlyMap<number, ReadonlySet<number>>;
	readonly isExplainedAnew: boolean;
}

function newsIn(events: readonly RoomEvent[]): News {
	const bySeat = new Map<number, Set<number>>();
	for (const event of events) {
		if (REACH[event.type] !== 'seat' || !('seat' in event)) continue;
		const steps = bySeat.get(event.seat) ?? new Set();
		if (event.type === 'answer.given') steps.add(event.step);
		bySeat.set(event.seat, steps);
	}
	return {
		bySeat,
		isExplainedAnew: events.some(({ type }) => type === 'question.corrected' || type === 'room.ended')
	};
}

const encoded = new WeakMap<object, string>();

function encodedOnce(view: object): string {
	const json = encoded.get(view) ?? JSON.stringify(view);
	encoded.set(view, json);
	return json;
}

function beatFrame(nowMs: number): Frame {
	return frameOf('beat', JSON.stringify({ nowMs }));
}

function limitOf({ role }: Stream): number {
	return role === 'seat' ? MOST_WAITING : MOST_WAITING_WATCHER;
}

function endStream({ sink }: Stream, problem: Problem | undefined): void {
	if (problem) writeTo(sink, [frameOf('gone', JSON.stringify({ problem }))]);
	sink.end();
}
