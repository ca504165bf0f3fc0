import { forgetPreference, readPreference, writePreference } from './preferences.ts';

/** The last backup that this browser made. */
export interface LastBackup {
	/** Milliseconds since the epoch. */
	readonly atMs: number;
	/** How many answers it held. */
	readonly answers: number;
}

/** So many answers since the last backup are worth another. */
const WORTH_A_BACKUP = 50;

export function readLastBackup(): LastBackup | undefined {
	const atMs = readWhole('backed-up-at-ms');
	const answers = readWhole('backed-up-answers');
	return atMs === undefined || answers === undefined ? undefined : { atMs, answers };
}

export function noteBackup({ atMs, answers }: LastBackup): void {
	writePreference('backed-up-at-ms', String(atMs));
	writePreference('backed-up-answers', String(answers));
}

export function forgetLastBackup(): void {
	forgetPreference('backed-up-at-ms');
	forgetPreference('backed-up-answers');
}

/** Whether a backup is worth proposing: the browser promised nothing, and enough has gathered since the last one. */
export function isBackupDue(
	{ answers, isPromised }: { readonly answers: number; readonly isPromised: boolean },
	last: LastBackup | undefined
): boolean {
	return !isPromised && answers - (last?.answers ?? 0) >= WORTH_A_BACKUP;
}

function readWhole(name: 'backed-up-at-ms' | 'backed-up-answers'): number | undefined {
	const said = readPreference(name);
	return said !== null && /^\d+$/.test(said) ? Number(said) : undefined;
}
