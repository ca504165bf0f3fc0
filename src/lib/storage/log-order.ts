/** By code unit, as IndexedDB sorts its keys: a locale's own order would differ between machines. */
export function compareKeys(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}

/** Each id once, sorted. A database gives its records sorted, so that mostly there is nothing to do. */
export function sortOnce<E extends { readonly id: string }>(events: E[]): E[] {
	const isSorted = events.every(({ id }, index) => index === 0 || (events[index - 1]?.id ?? '') < id);
	if (isSorted) return events;
	return [...new Map(events.map((event) => [event.id, event])).values()].sort((a, b) =>
		compareKeys(a.id, b.id)
	);
}
