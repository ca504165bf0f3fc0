import type { Problem } from '#domain/problem.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { RoomEvent } from '#domain/room-event.ts';
import { forgetAside, moveAside, moveBack } from './erased-records.ts';
import { settle } from './indexed-db.ts';
import { LocalDatabase, ReadOnlyError } from './local-database.ts';
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
import { describeFailure, type Failure } from './storage-failure.ts';
import { TimeLimit, type Answer } from './time-limit.ts';

export const SHELF_DATABASE = 'footnote-classroom';

/** The names of classes by session, which overwrite each other; heads and banks by session; what happened by session and number, see `chunkKey`. */
const SHELVED = ['classes', 'sessions', 'banks', 'events'] as const;
export type Shelved = (typeof SHELVED)[number];
type ForagedName = 'classes';
/** With what was put aside and can be brought back, see `erased-records.ts`. */
type PlainName = Exclude<Shelved, ForagedName> | 'erased';

class ShelfDatabase extends LocalDatabase<ForagedName, PlainName> {
	constructor(name: string) {
		super(name, { version: 2, foraged: ['classes'], plain: ['sessions', 'banks', 'events', 'erased'] });
	}
}

export interface LocalShelfOptions {
	/** The database's name. */
	readonly database?: string;
	/** How long any one call may stay unanswered, in milliseconds. */
	readonly limitMs?: number;
}

/** The sessions kept in this browser; nothing where it lets the page keep none. It settles within the limit. */
export async function openLocalSessionShelf(
	options: LocalShelfOptions = {}
): Promise<SessionShelf | undefined> {
	const shelf = new LocalSessionShelf(options.database ?? SHELF_DATABASE, options.limitMs ?? 4000);
	return (await shelf.open()) ? shelf : undefined;
}

/** Sorts by session, then by the number of its first event. */
function chunkKey(id: string, n: number): string {
	return `${id}/${String(n).padStart(9, '0')}`;
}

/** The keys of all chunks of a session: "0" comes after the slash. */
function chunksOf(id: string): IDBKeyRange {
	return IDBKeyRange.bound(`${id}/`, `${id}0`, true, true);
}

class LocalSessionShelf implements SessionShelf {
	readonly isKept = true;
	readonly #database: ShelfDatabase;
	readonly #limit: TimeLimit;

	constructor(name: string, limitMs: number) {
		this.#database = new ShelfDatabase(name);
		this.#limit = new TimeLimit(limitMs);
	}

	async open(): Promise<boolean> {
		return (await this.#limit.ask(() => this.#database.open())).kind === 'value';
	}

	async list(): Promise<Result<SessionListing>> {
		const answer = await this.#limit.ask(async () => {
			const [heads, classes] = await Promise.all([
				this.#database.entries('sessions'),
				this.#database.entries('classes')
			]);
			const named = new Map(classes);
			return listStored(heads, (id) => named.get(id));
		});
		return answer.kind === 'value' ? succeed(answer.value) : fail(this.#ofRead(answer));
	}

	async read(id: string): Promise<Result<KeptRecord>> {
		const answer = await this.#limit.ask(() =>
			this.#database.transact({
				stores: SHELVED,
				mode: 'readonly',
				run: async (transaction) => {
					const get = (store: Shelved) => settle<unknown>(transaction.objectStore(store).get(id));
					const [head, bank, toClass, chunks] = await Promise.all([
						get('sessions'),
						get('banks'),
						get('classes'),
						settle<unknown[]>(transaction.objectStore('events').getAll(chunksOf(id)))
					]);
					return { head, bank, chunks, class: toClass };
				}
			})
		);
		return answer.kind === 'value' ? readStored(id, answer.value) : fail(this.#ofRead(answer));
	}

	async keep(session: KeptSession, events: readonly RoomEvent[]): Promise<Result<void>> {
		const { id } = session;
		const plain = copyPlain({ session, events });
		const answer = await this.#write(SHELVED, async (transaction) => {
			const chunks = transaction.objectStore('events');
			chunks.delete(chunksOf(id));
			chunks.put(plain.events, chunkKey(id, 1));
			transaction.objectStore('banks').put(plain.session.bank, id);
			transaction.objectStore('sessions').put(headOf(plain.session, plain.events), id);
			const classes = transaction.objectStore('classes');
			if ((await settle(classes.count(id))) === 0) classes.put(plain.session.class, id);
			return succeed(undefined);
		});
		return this.#tell(answer);
	}

	async append(id: string, lastN: number, events: readonly RoomEvent[]): Promise<Result<void>> {
		const plain = copyPlain(events);
		const answer = await this.#write(['sessions', 'events'], async (transaction) => {
			const heads = transaction.objectStore('sessions');
			const chunks = transaction.objectStore('events');
			const key = chunkKey(id, lastN + 1);
			const [head, there] = await Promise.all([
				settle<unknown>(heads.get(id)),
				settle<unknown>(chunks.get(key))
			]);
			const next = decideAppend({ id, lastN, events: plain, head, there });
			if (!next.ok) return next;
			if (next.value !== null) {
				chunks.add(plain, key);
				heads.put(next.value, id);
			}
			return succeed(undefined);
		});
		return this.#tell(answer);
	}

	async rename(id: string, toClass: string): Promise<Result<void>> {
		const answer = await this.#limit.ask(async (): Promise<Result<void>> => {
			if ((await this.#database.get('sessions', id)) === undefined) return fail({ code: 'session/unknown' });
			await this.#database.put('classes', id, toClass);
			return succeed(undefined);
		});
		return this.#tell(answer);
	}

	async erase(id: string): Promise<Result<void>> {
		const answer = await this.#write(SHELVED, async (transaction) => {
			for (const store of SHELVED)
				transaction.objectStore(store).delete(store === 'events' ? chunksOf(id) : id);
			return succeed(undefined);
		});
		return this.#tell(answer);
	}

	async eraseAll(): Promise<Result<void>> {
		const answer = await this.#write(SHELVED, async (transaction) => {
			for (const store of SHELVED) transaction.objectStore(store).clear();
			return succeed(undefined);
		});
		return this.#tell(answer);
	}

	async putAside(atMs: number): Promise<Result<void>> {
		return this.#move((signal) => moveAside(this.#database, { stores: SHELVED, atMs, signal }));
	}

	async bringBack(): Promise<Result<void>> {
		return this.#move((signal) => moveBack(this.#database, { stores: SHELVED, signal }));
	}

	async forgetAside(): Promise<Result<void>> {
		return this.#move((signal) => forgetAside(this.#database, signal));
	}

	async #move(move: (signal: AbortSignal) => Promise<void>): Promise<Result<void>> {
		return this.#tell(
			await this.#givingUp(async (signal) => {
				await move(signal);
				return succeed(undefined);
			})
		);
	}

	#write(
		stores: readonly Shelved[],
		run: (transaction: IDBTransaction) => Promise<Result<void>>
	): Promise<Answer<Result<void>>> {
		return this.#givingUp((signal) => this.#database.transact({ stores, mode: 'readwrite', run, signal }));
	}

	/** What is given up does not come about later: whoever was told that it failed does it again. */
	async #givingUp(task: (signal: AbortSignal) => Promise<Result<void>>): Promise<Answer<Result<void>>> {
		const patience = new AbortController();
		const answer = await this.#limit.ask(() => task(patience.signal));
		if (answer.kind !== 'value') patience.abort();
		return answer;
	}

	#tell(answer: Answer<Result<void>>): Result<void> {
		if (answer.kind === 'value') return answer.value;
		if (answer.kind === 'error' && answer.error instanceof ReadOnlyError)
			return fail({ code: 'storage/read-only' });
		return fail({ code: 'session/not-kept', reason: describeFailure(answer, this.#limit) });
	}

	#ofRead(failure: Failure): Problem {
		return { code: 'session/not-read', reason: describeFailure(failure, this.#limit) };
	}
}
