import type { ClassSession } from '#domain/class-report.ts';
import type { Problem } from '#domain/problem.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { reportOf } from '#domain/session-report.ts';
import { roomOfRecord } from '#machines/room-fold.ts';
import type { KeptSessionEntry } from '#storage/session-shelf.ts';
import { sessionShelf } from '../shelf.ts';

/** The sessions of one class, or of none, as the shelf lists them: the newest first. */
export interface ShelvedClass {
	/** Empty: kept without a class. */
	readonly name: string;
	readonly entries: readonly KeptSessionEntry[];
}

/** What is kept here by class, in the order of their names, those without a class last. */
export async function shelvedClasses(): Promise<
	Result<{ readonly classes: readonly ShelvedClass[]; readonly problems: readonly Problem[] }>
> {
	const listed = await (await sessionShelf()).list();
	if (!listed.ok) return listed;
	const { sessions, setAside } = listed.value;
	const names = [...new Set(sessions.map((entry) => entry.class))].sort(
		(a, b) =>
			Number(a === '') - Number(b === '') || a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' })
	);
	const classes = names.map((name) => ({
		name,
		entries: sessions.filter((entry) => entry.class === name)
	}));
	return succeed({ classes, problems: setAside });
}

/** The reports of a class; a session that cannot be read is left out and told. */
export async function classSessions({ entries }: ShelvedClass): Promise<{
	readonly sessions: readonly ClassSession[];
	/** The language of each session's bank, by the session's id. */
	readonly languages: ReadonlyMap<string, string>;
	readonly problems: readonly Problem[];
}> {
	const shelf = await sessionShelf();
	const read = await Promise.all(
		entries.map(
			async ({ id }): Promise<Result<{ readonly session: ClassSession; readonly language: string }>> => {
				const record = await shelf.read(id);
				if (!record.ok) return record;
				const { room, bank } = roomOfRecord(record.value);
				return succeed({ session: { id, report: reportOf(room, bank) }, language: bank.language });
			}
		)
	);
	const values = read.flatMap((result) => (result.ok ? [result.value] : []));
	return {
		sessions: values.map(({ session }) => session),
		languages: new Map(values.map(({ session, language }) => [session.id, language])),
		problems: read.flatMap((result) => (result.ok ? [] : [result.problem]))
	};
}

/** Gives every session of the class another name; what stands in the way of any is told, the others are done. */
export function renameClass({ entries }: ShelvedClass, name: string): Promise<Result<void>> {
	return withAll(entries, async (shelf, id) => shelf.rename(id, name));
}

/** Erases every session of the class. */
export function eraseClass({ entries }: ShelvedClass): Promise<Result<void>> {
	return withAll(entries, async (shelf, id) => shelf.erase(id));
}

async function withAll(
	entries: readonly KeptSessionEntry[],
	act: (shelf: Awaited<ReturnType<typeof sessionShelf>>, id: string) => Promise<Result<void>>
): Promise<Result<void>> {
	const shelf = await sessionShelf();
	let problem: Problem | undefined;
	for (const { id } of entries) {
		const done = await act(shelf, id);
		if (!done.ok) problem = done.problem;
	}
	return problem ? fail(problem) : succeed(undefined);
}
