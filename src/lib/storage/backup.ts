import { parseDraft, type Draft } from '#domain/attempt.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { StoredRecord } from './progress-store.ts';

/** What a backup file holds. `format` and `version` are not part of it: they say how it is written. */
export interface Backup {
	/** When it was made, as an ISO 8601 moment. */
	readonly savedAt: string;
	/** Records of the log under their ids, sorted by them, exactly as they were stored. */
	readonly records: readonly StoredRecord[];
	/** Answers that were being made. */
	readonly drafts: readonly Draft[];
	/** The reader's own copies of source texts by SHA-256. */
	readonly copies: ReadonlyMap<string, string>;
	/** Entries that no log can take, as they bear no id. */
	readonly dropped: number;
}

const FORMAT = 'footnote-backup';
const VERSION = 1;

/**
 * Writes the backup file: one JSON object in UTF-8.
 *
 * | member    |                                                                                               |
 * | --------- | --------------------------------------------------------------------------------------------- |
 * | `format`  | always `"footnote-backup"`                                                                    |
 * | `version` | 1. A later version is a file that this page would misread; members it may overlook do not count |
 * | `savedAt` | when the file was made, ISO 8601 in UTC                                                       |
 * | `records` | the learner log in the order of ids: each event as it is stored, with its own `id` and `v`, also those of a schema that the page cannot read |
 * | `drafts`  | answers that were being made, one for each sitting; may be absent                             |
 * | `copies`  | the reader's own copies of source texts by the text's SHA-256; absent unless asked for        |
 */
export function writeBackup({ savedAt, records, drafts, copies }: Omit<Backup, 'dropped'>): string {
	return JSON.stringify({
		format: FORMAT,
		version: VERSION,
		savedAt,
		records: records.filter(([key, record]) => idOf(record) === key).map(([, record]) => record),
		...(drafts.length > 0 && { drafts }),
		...(copies.size > 0 && { copies: Object.fromEntries(copies) })
	});
}

/**
 * Reads a backup file, whatever the text is. Fails with backup/not-a-backup, with backup/newer for a
 * version this page does not know, and with backup/corrupt-json for a backup that is cut short or damaged.
 * A record is taken as it is if it has an id, whether or not this page can read it: a newer one may.
 */
export function readBackup(text: string): Result<Backup> {
	const content = parseJson(text);
	if (content === undefined)
		return fail({
			code: text.slice(0, 200).includes(FORMAT) ? 'backup/corrupt-json' : 'backup/not-a-backup'
		});
	if (!isObject(content) || content.format !== FORMAT) return fail({ code: 'backup/not-a-backup' });
	const { version, savedAt, records, drafts, copies } = content;
	if (typeof version === 'number' && version > VERSION) return fail({ code: 'backup/newer' });
	if (version !== VERSION || !Array.isArray(records)) return fail({ code: 'backup/corrupt-json' });
	const kept = byId(records);
	return succeed({
		savedAt: typeof savedAt === 'string' ? savedAt : '',
		records: kept.records,
		drafts: Array.isArray(drafts) ? drafts.flatMap((draft) => parseDraft(draft) ?? []) : [],
		copies: new Map(isObject(copies) ? Object.entries(copies).filter(isText) : []),
		dropped: kept.dropped
	});
}

/** Of two records with one id the first counts, as in the log itself. */
function byId(entries: readonly unknown[]): Pick<Backup, 'records' | 'dropped'> {
	const records = new Map<string, unknown>();
	let dropped = 0;
	for (const entry of entries) {
		const id = idOf(entry);
		if (id === undefined) dropped += 1;
		else if (!records.has(id)) records.set(id, entry);
	}
	return { records: [...records].sort(([a], [b]) => (a < b ? -1 : 1)), dropped };
}

function idOf(record: unknown): string | undefined {
	return isObject(record) && typeof record.id === 'string' ? record.id : undefined;
}

/** Nothing where the text is not JSON; a byte order mark before it is overlooked. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/u, ''));
	} catch {
		return undefined;
	}
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(entry: [string, unknown]): entry is [string, string] {
	return typeof entry[1] === 'string';
}
