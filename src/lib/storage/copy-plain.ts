/** Plain data: no proxy that IndexedDB refuses to clone, and nothing that the caller can still change. */
export function copyPlain<T>(value: T): T {
	return JSON.parse(JSON.stringify(value)) as T;
}
