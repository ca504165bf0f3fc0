import { fail, succeed, type Result } from '#domain/result.ts';
import type { RoomEvent } from '#domain/room-event.ts';
import { copyPlain } from './copy-plain.ts';
import {
	decideAppend,
	headOf,
	listStored,
	readStored,
	type KeptRecord,
	type KeptSession,
	type SessionListing,
	type SessionShelf
} from './session-shelf.ts';

interface Shelves {
	readonly heads: Map<string, unknown>;
	readonly banks: Map<string, unknown>;
	/** By session, then by the number of their first event. */
	readonly chunks: Map<string, Map<number, unknown>>;
	readonly classes: Map<string, unknown>;
}
const NAMES = ['heads', 'banks', 'chunks', 'classes'] as const;

/** What several shelves share, as the tabs of one browser share its database. */
export interface ShelfBacking extends Shelves {
	/** What was put aside and can be brought back. */
	readonly aside: Shelves;
}

export function createShelfBacking(): ShelfBacking {
	return { ...createShelves(), aside: createShelves() };
}

function createShelves(): Shelves {
	return { heads: new Map(), banks: new Map(), chunks: new Map(), classes: new Map() };
}

/** Keeps sessions for as long as the page is open: for tests, and where the browser keeps nothing. */
export class MemorySessionShelf implements SessionShelf {
	readonly isKept = false;
	readonly #backing: ShelfBacking;

	constructor(backing: ShelfBacking = createShelfBacking()) {
		this.#backing = backing;
	}

	async list(): Promise<Result<SessionListing>> {
		const { heads, classes } = this.#backing;
		return succeed(listStored(heads, (id) => classes.get(id)));
	}

	async read(id: string): Promise<Result<KeptRecord>> {
		const { heads, banks, classes } = this.#backing;
		const chunks = [...this.#chunksOf(id)].sort(([a], [b]) => a - b).map(([, chunk]) => chunk);
		return readStored(
			id,
			structuredClone({ head: heads.get(id), bank: banks.get(id), chunks, class: classes.get(id) })
		);
	}

	async keep(session: KeptSession, events: readonly RoomEvent[]): Promise<Result<void>> {
		const { heads, banks, chunks, classes } = this.#backing;
		const { id } = session;
		heads.set(id, headOf(session, events));
		banks.set(id, copyPlain(session.bank));
		chunks.set(id, new Map([[1, copyPlain(events)]]));
		if (!classes.has(id)) classes.set(id, session.class);
		return succeed(undefined);
	}

	async append(id: string, lastN: number, events: readonly RoomEvent[]): Promise<Result<void>> {
		const { heads } = this.#backing;
		const chunks = this.#chunksOf(id);
		const plain = copyPlain(events);
		const next = decideAppend({
			id,
			lastN,
			events: plain,
			head: heads.get(id),
			there: chunks.get(lastN + 1)
		});
		if (!next.ok) return next;
		if (next.value === null) return succeed(undefined);
		chunks.set(lastN + 1, plain);
		heads.set(id, next.value);
		return succeed(undefined);
	}

	async rename(id: string, toClass: string): Promise<Result<void>> {
		if (!this.#backing.heads.has(id)) return fail({ code: 'session/unknown' });
		this.#backing.classes.set(id, toClass);
		return succeed(undefined);
	}

	async erase(id: string): Promise<Result<void>> {
		for (const name of NAMES) this.#backing[name].delete(id);
		return succeed(undefined);
	}

	async eraseAll(): Promise<Result<void>> {
		for (const name of NAMES) this.#backing[name].clear();
		return succeed(undefined);
	}

	async putAside(): Promise<Result<void>> {
		move(this.#backing, this.#backing.aside);
		return succeed(undefined);
	}

	async bringBack(): Promise<Result<void>> {
		move(this.#backing.aside, this.#backing);
		return succeed(undefined);
	}

	async forgetAside(): Promise<Result<void>> {
		for (const name of NAMES) this.#backing.aside[name].clear();
		return succeed(undefined);
	}

	#chunksOf(id: string): Map<number, unknown> {
		return this.#backing.chunks.get(id) ?? new Map<number, unknown>();
	}
}

/** What is there under the same key stays. */
function move(from: Shelves, to: Shelves): void {
	for (const name of NAMES) {
		const target: Map<string, unknown> = to[name];
		for (const [key, value] of from[name]) if (!target.has(key)) target.set(key, value);
		from[name].clear();
	}
}
