import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LearnerEvent } from '#domain/attempt.ts';
import { foldProgress } from '#domain/progress-fold.ts';
import { EMPTY_PROGRESS, type Regrade } from '#domain/progress.ts';
import { fingerprintOf } from '#storage/fingerprint.ts';
import { decodeProgress, encodeProgress, FOLD_VERSION } from '#storage/progress-snapshot.ts';
import { makeLog } from './made-log.ts';

const basis = 'bank/question@2026-02-03';
/** As a corrected question grades what was answered before. */
const regrade: Regrade = (answer) =>
	answer.question === 'lens' ? { answer: { ...answer, outcome: 'right' }, on: '2026-02-03' } : undefined;

const savedLog = JSON.parse(readFileSync('tests/records/learner-log-v2.json', 'utf8')) as LearnerEvent[];
const progress = foldProgress(EMPTY_PROGRESS, savedLog);
const snapshot = encodeProgress({ progress, count: savedLog.length, basis });

test('[ST25] the fold of any log comes out of its snapshot as it went in, and can be folded on', () => {
	fc.assert(
		fc.property(makeLog({ maxLength: 60 }), fc.nat({ max: 60 }), (events, split) => {
			const before = foldProgress(EMPTY_PROGRESS, events.slice(0, split), regrade);
			// As the browser keeps it.
			const kept: unknown = structuredClone(encodeProgress({ progress: before, count: split, basis }));
			const read = decodeProgress(kept, basis);
			expect(read).toEqual({ progress: before, count: split });
			const rest = events.slice(split);
			if (read)
				expect(foldProgress(read.progress, rest, regrade)).toEqual(foldProgress(before, rest, regrade));
		}),
		{ numRuns: 200 }
	);
});

test('[ST25] sittings stay in the order in which they were begun, as lists show them', () => {
	const read = decodeProgress(snapshot, basis);
	expect([...(read?.progress.sittings.keys() ?? [])]).toEqual([...progress.sittings.keys()]);
	expect(progress.sittings.size).toBeGreaterThan(3);
});

test('[ST25] a snapshot made for other corrections, or by another way of folding, is refused', () => {
	expect(decodeProgress(snapshot, basis)).toBeDefined();
	expect(decodeProgress(snapshot, '')).toBeUndefined();
	expect(decodeProgress({ ...snapshot, basis: snapshot.basis.replace(/^\d+/, '0') }, basis)).toBeUndefined();
});

/** Every place within plain data, as the keys that lead to it. */
function placesIn(value: unknown): string[][] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => [
		[key],
		...placesIn(inner).map((place) => [key, ...place])
	]);
}

function damage(value: unknown, [key = '', ...rest]: readonly string[], wrong: unknown): void {
	const holder = value as Record<string, unknown>;
	if (rest.length === 0) holder[key] = wrong;
	else damage(holder[key], rest, wrong);
}

test('[ST25] with anything amiss in it a snapshot is refused, wherever that is, and the log is folded anew', () => {
	const places = placesIn(snapshot);
	expect(places.length).toBeGreaterThan(300);
	for (const place of places) {
		const damaged: unknown = structuredClone(snapshot);
		damage(damaged, place, Symbol('of another kind'));
		expect(decodeProgress(damaged, basis), place.join('.')).toBeUndefined();
	}
	for (const nothing of [undefined, null, 7, 'text', [], {}])
		expect(decodeProgress(nothing, basis)).toBeUndefined();
});

/** What each way of folding makes of the saved log; a line stays as it is once a page was released with it. */
const FOLDS: Readonly<Record<number, string>> = {
	1: 'a3a942342cb37b40'
};

test('[ST25] whoever changes what the fold makes of a log gives it a new version, so that old snapshots are refused', () => {
	// To nine digits, on which every machine agrees.
	const round = (_: string, value: unknown) =>
		typeof value === 'number' ? Number(value.toPrecision(9)) : value;
	const bytes = new TextEncoder().encode(JSON.stringify({ ...snapshot, basis: '' }, round));
	expect(fingerprintOf(bytes).slice(0, 16)).toBe(FOLDS[FOLD_VERSION]);
});
