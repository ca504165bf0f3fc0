import { LearnerEventSchema, parseLearnerEvent, type LearnerEvent } from '#domain/attempt.ts';
import { EVENT_VERSION } from '#domain/event-id.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { compileExactCheck } from './exact-check.ts';

/** Parsing makes every event anew, which takes several times as long as looking at it. */
const isExact = compileExactCheck(LearnerEventSchema);

/**
 * Reads one stored record, whatever wrote it; it may become the event, and is the caller's no more. A later schema adds a step to `lift` and a file to
 * tests/records. What is stored stays as it is. Fails with storage/record-newer for a version this page does
 * not know, and with storage/record-corrupt.
 */
export function upcast(record: unknown, key: string): Result<LearnerEvent> {
	const version = versionOf(record);
	if (version > EVENT_VERSION) return fail({ code: 'storage/record-newer', key });
	const lifted = lift(record, version);
	const event = isExact(lifted) ? (lifted as LearnerEvent) : parseLearnerEvent(lifted);
	return event !== undefined && event.id === key
		? succeed(event)
		: fail({ code: 'storage/record-corrupt', key });
}

/** Version 2 added kinds of events and the round of a question asked again: every event of version 1 is one of 2. */
function lift(record: unknown, version: number): unknown {
	return version === 1 ? { ...(record as object), v: 2 } : record;
}

/** Not a number, and so newer than nothing, where the record names no version. */
function versionOf(record: unknown): number {
	const named = typeof record === 'object' && record !== null && 'v' in record;
	return named && typeof record.v === 'number' ? record.v : Number.NaN;
}
