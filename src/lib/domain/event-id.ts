/** The schema's version that this page writes; `storage/upcast.ts` lifts what older pages wrote. */
export const EVENT_VERSION = 2;

/**
 * An id that sorts by time, then by tab, then by the order within the tab, so that two tabs can never
 * write the same key: `001764000000000-k3f9q2-000012`.
 */
export function eventId(atMs: number, tab: string, count: number): string {
	return `${String(Math.trunc(atMs)).padStart(15, '0')}-${tab}-${String(count).padStart(6, '0')}`;
}
