import { parseLearnerEvent, type LearnerEvent } from '#domain/attempt.ts';
import { fail, succeed, type Result } from '#domain/result.ts';

/** The newest schema of a learner's event that this page writes and reads. */
const KNOWN_VERSION = 1;

/**
 * Reads one stored record, whatever wrote it. Version 1 is the first; a later schema adds a step here that
 * lifts a record to the next version in memory, and a file to tests/records. What is stored stays as it is.
 * Fails with storage/record-newer for a version this page does not know, and with storage/record-corrupt.
 */
export function upcast(record: unknown, key: string): Result<LearnerEvent> {
	if (versionOf(record) > KNOWN_VERSION) return fail({ code: 'storage/record-newer', key });
	const event = parseLearnerEvent(record);
	return event !== undefined && event.id === key
		? succeed(event)
		: fail({ code: 'storage/record-corrupt', key });
}

/** Not a number, and so newer than nothing, where the record names no version. */
function versionOf(record: unknown): number {
	const named = typeof record === 'object' && record !== null && 'v' in record;
	return named && typeof record.v === 'number' ? record.v : Number.NaN;
}
