import type { PlainText } from '#ui/language.svelte.ts';

const DAY_MS = 24 * 3_600_000;

/** A moment as a field for date and time has it, by this device's clock: "2026-12-04T18:00". */
export function localMoment(atMs: number): string {
	const offsetMs = new Date(atMs).getTimezoneOffset() * 60_000;
	return new Date(atMs - offsetMs).toISOString().slice(0, 16);
}

/** The moment that such a field names, in milliseconds since the epoch; nothing where it names none. */
export function momentOf(text: string): number | undefined {
	const atMs = new Date(text).getTime();
	return Number.isFinite(atMs) ? atMs : undefined;
}

/** Tomorrow at 18:00. */
export function inADay(nowMs: number): number {
	return at(nowMs + DAY_MS, 18);
}

/** A closing to pick, by what it is called. */
interface Preset {
	readonly word: PlainText;
	readonly atMs: number;
}

/** Closings that many a teacher means, as long as they are to come. */
export function presetsAt(nowMs: number): readonly Preset[] {
	const presets: readonly Preset[] = [
		{ word: 'Today at 18:00', atMs: at(nowMs, 18) },
		{ word: 'Tomorrow at 8:00', atMs: at(nowMs + DAY_MS, 8) },
		{ word: 'Tomorrow at 18:00', atMs: inADay(nowMs) },
		{ word: 'In a week', atMs: at(nowMs + 7 * DAY_MS, 18) }
	];
	return presets.filter(({ atMs }) => atMs > nowMs);
}

/** The day of a moment at this hour, by this device's clock. */
function at(dayMs: number, hour: number): number {
	return new Date(dayMs).setHours(hour, 0, 0, 0);
}
