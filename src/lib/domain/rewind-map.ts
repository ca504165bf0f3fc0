/** A Map that can be put back to what it was when it was marked, at the cost of what was changed since. */
export class RewindMap<K, V extends NonNullable<unknown>> extends Map<K, V> {
	/** What each key that was changed since the mark had before; nothing while there is no mark. */
	#before: Map<K, V | undefined> | undefined;

	/** From here on changes can be taken back. */
	mark(): void {
		this.#before = new Map();
	}

	/** Takes back what was changed since the mark. The order of keys that were deleted is not kept. */
	rewind(): void {
		const before = this.#before ?? [];
		this.#before = undefined;
		for (const [key, value] of before) {
			if (value === undefined) super.delete(key);
			else super.set(key, value);
		}
	}

	override set(key: K, value: V): this {
		this.#note(key);
		return super.set(key, value);
	}

	override delete(key: K): boolean {
		this.#note(key);
		return super.delete(key);
	}

	override clear(): void {
		for (const key of this.keys()) this.#note(key);
		super.clear();
	}

	#note(key: K): void {
		if (this.#before && !this.#before.has(key)) this.#before.set(key, this.get(key));
	}
}
