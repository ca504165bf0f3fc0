import type { ForagedName, LearnerDatabase } from './learner-database.ts';
import type { StoredRecord } from './progress-store.ts';
import type { Answer, TimeLimit } from './time-limit.ts';

/**
 * Values that overwrite each other under their key. One that could not be written, or a removal that could
 * not, stays in force for as long as the page is open.
 */
export class OverwrittenValues {
	readonly #database: LearnerDatabase;
	readonly #limit: TimeLimit;
	readonly #store: ForagedName;
	/** The newest wish for each key that is not yet known to be carried out; without a value, a removal. */
	readonly #wishes = new Map<string, { readonly value?: unknown }>();

	constructor(database: LearnerDatabase, limit: TimeLimit, store: ForagedName) {
		this.#database = database;
		this.#limit = limit;
		this.#store = store;
	}

	save(key: string, value: unknown): Promise<Answer<void>> {
		return this.#carryOut(key, { value });
	}

	drop(key: string): Promise<Answer<void>> {
		return this.#carryOut(key, {});
	}

	/** Nothing, too, where it cannot be read. */
	async read(key: string): Promise<unknown> {
		const wish = this.#wishes.get(key);
		if (wish !== undefined) return wish.value;
		const answer = await this.#limit.ask(() => this.#database.get(this.#store, key));
		return answer.kind === 'value' ? (answer.value ?? undefined) : undefined;
	}

	/** Values that are not yet known to be written. */
	get unwritten(): StoredRecord[] {
		return [...this.#wishes].flatMap(([key, wish]) => ('value' in wish ? [[key, wish.value] as const] : []));
	}

	/** Takes back every wish that is not carried out. */
	forgetWishes(): void {
		this.#wishes.clear();
	}

	#carryOut(key: string, wish: { readonly value?: unknown }): Promise<Answer<void>> {
		this.#wishes.set(key, wish);
		return this.#limit.ask(async () => {
			// A second try must not undo what was wished since.
			if (this.#wishes.get(key) !== wish) return;
			if ('value' in wish) await this.#database.put(this.#store, key, wish.value);
			else await this.#database.remove(this.#store, key);
			if (this.#wishes.get(key) === wish) this.#wishes.delete(key);
		});
	}
}
