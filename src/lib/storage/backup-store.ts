import { dayOf } from '#domain/day.ts';
import type { Problem } from '#domain/problem.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { Backup } from './backup.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { ProgressStore, StoredRecord } from './progress-store.ts';
import { assembleLog } from './saved-log.ts';

/** What to put into a backup beside the log, by the names it is kept under. */
export interface Extras {
	/** Sittings whose drafts go along. */
	readonly sittings: readonly string[];
	/** SHA-256 of the documents whose copies go along. */
	readonly copies: readonly string[];
}

/** A backup of everything in the store, as of this moment. */
export async function takeBackup(
	store: Pick<ProgressStore, 'readRecords' | 'readDraft' | 'readCopy'>,
	atMs: number,
	{ sittings, copies }: Extras
): Promise<Result<Backup>> {
	const records = await store.readRecords();
	if (!records.ok) return records;
	const drafts = await Promise.all(sittings.map((sitting) => store.readDraft(sitting)));
	const texts = await Promise.all(copies.map(async (sha) => [sha, await store.readCopy(sha)] as const));
	return succeed({
		savedAt: new Date(atMs).toISOString(),
		records: records.value,
		drafts: drafts.filter((draft) => draft !== undefined),
		copies: new Map(texts.flatMap(([sha, text]) => (text === undefined ? [] : [[sha, text] as const]))),
		dropped: 0
	});
}

/** Of the records of a backup, those that a store does not have yet and those that it has. */
export interface Difference {
	readonly fresh: RecordSummary;
	readonly known: RecordSummary;
}

/** What records hold, as far as a person counts it. */
export interface RecordSummary {
	readonly records: number;
	readonly answers: number;
	/** The days of the first and the last answer, counted from 1 January 1970; nothing where there is none. */
	readonly days: readonly [first: number, last: number] | undefined;
	/** Records that this page cannot read. */
	readonly unread: number;
}

export function summarise(records: readonly StoredRecord[]): RecordSummary {
	const { events, setAside } = assembleLog(records);
	const days = events.flatMap((event) => (event.type === 'answer.given' ? [dayOf(event)] : []));
	// Not by spreading: a long log has more answers than a call takes arguments.
	const first = days.reduce((a, b) => Math.min(a, b), Infinity);
	const last = days.reduce((a, b) => Math.max(a, b), -Infinity);
	return {
		records: records.length,
		answers: days.length,
		days: days.length > 0 ? [first, last] : undefined,
		unread: setAside.length
	};
}

/** What merging would add, without doing it. */
export async function compareBackup(
	store: Pick<ProgressStore, 'readRecords'>,
	backup: Backup
): Promise<Result<Difference>> {
	if (isNewer(backup)) return fail({ code: 'backup/newer' });
	const here = await store.readRecords();
	if (!here.ok) return here;
	const keys = new Set(here.value.map(([key]) => key));
	return succeed(partition(backup.records, (key) => !keys.has(key)));
}

/**
 * Adds to the store what it lacks: records by id, so that any order will do and twice does no harm; a draft
 * where its sitting has none; a copy whose text is the document byte for byte. Returns what was new and what
 * was already here. Refuses records of a newer schema. Succeeds once the records are kept; a draft or copy that could not be is named beside.
 */
export async function mergeBackup(
	store: Pick<ProgressStore, 'addRecords' | 'readDraft' | 'saveDraft' | 'keepCopy'>,
	backup: Backup
): Promise<Result<Difference & { readonly problems: readonly Problem[] }>> {
	if (isNewer(backup)) return fail({ code: 'backup/newer' });
	const { records, drafts, copies } = backup;
	const added = await store.addRecords(records);
	if (!added.ok) return added;
	const fresh = new Set(added.value);
	const outcomes: Result<void>[] = [];
	for (const draft of drafts)
		if ((await store.readDraft(draft.sitting)) === undefined) outcomes.push(await store.saveDraft(draft));
	for (const [sha, text] of copies)
		outcomes.push(isCopy(sha, text) ? await store.keepCopy(sha, text) : fail(CHANGED_COPY));
	return succeed({
		...partition(records, (key) => fresh.has(key)),
		problems: outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.problem]))
	});
}

/** Records of a newer schema would leave this page unable to write: it is the page that has to be renewed first. */
function isNewer({ records }: Backup): boolean {
	return assembleLog(records).setAside.some(({ code }) => code === 'storage/record-newer');
}

function partition(records: readonly StoredRecord[], isFresh: (key: string) => boolean): Difference {
	return {
		fresh: summarise(records.filter(([key]) => isFresh(key))),
		known: summarise(records.filter(([key]) => !isFresh(key)))
	};
}

const CHANGED_COPY = { code: 'copy/not-kept', reason: 'its text has been changed' } as const;

function isCopy(sha: string, text: string): boolean {
	return fingerprintOf(new TextEncoder().encode(text)) === sha;
}
