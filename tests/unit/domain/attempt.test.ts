import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDraft, parseLearnerEvent, type Draft } from '#domain/attempt.ts';
import { eventId } from '#domain/event-id.ts';
import { answer, event, started } from '../../fixtures/learner-log.ts';

const EVENTS = [
	started(),
	answer(),
	event({ type: 'question.opened', question: 'a' }),
	event({ type: 'question.skipped', question: 'a' }),
	event({ type: 'question.marked', question: 'a', marked: true }),
	event({ type: 'sitting.finished' }),
	event({ type: 'sitting.left' })
];
const DRAFT: Draft = { v: 1, sitting: 's1', question: 'a', response: null, confidence: 'sure' };

describe('an event of the log', () => {
	it.each(EVENTS.map((record) => [record.type, record] as const))(
		'[LG13] comes back from disk as it was written: %s',
		(_type, record) => {
			expect(parseLearnerEvent(JSON.parse(JSON.stringify(record)))).toEqual(record);
		}
	);

	it('[LG13] with any field missing is no event: a fold never meets half an answer', () => {
		for (const record of EVENTS) {
			for (const field of Object.keys(record)) {
				const { [field]: _gone, ...rest } = record as Record<string, unknown>;
				expect(parseLearnerEvent(rest), `${record.type} without ${field}`).toBeUndefined();
			}
		}
	});

	it('[LG13] of another kind or schema, a quiz that asks nothing and a verdict never heard of are no events', () => {
		expect(parseLearnerEvent({ ...answer(), type: 'answer.changed' })).toBeUndefined();
		expect(parseLearnerEvent({ ...answer(), v: 3 })).toBeUndefined();
		expect(parseLearnerEvent(started({ questions: [] }))).toBeUndefined();
		for (const broken of [
			{ outcome: 'nearly' },
			{ confidence: 'very' },
			{ credit: '1' },
			{ atMs: Number.NaN }
		]) {
			expect(parseLearnerEvent({ ...answer(), ...broken })).toBeUndefined();
		}
		expect(parseLearnerEvent(answer({ response: { kind: 'essay' } as never }))).toBeUndefined();
	});

	it('[LG13] whatever is stored, reading it never throws, and neither does reading a draft', () => {
		fc.assert(
			fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (record) => {
				expect(parseLearnerEvent(record)).toBeUndefined();
				expect(parseDraft(record)).toBeUndefined();
			})
		);
	});

	it('[LG13] a draft comes back with what was chosen so far, or is none', () => {
		const draft: Draft = { ...DRAFT, response: { kind: 'match', pairs: { a: 'b' } }, confidence: null };
		for (const kept of [DRAFT, draft]) expect(parseDraft(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
		expect(parseDraft({ ...DRAFT, v: 2 })).toBeUndefined();
		expect(parseDraft({ ...DRAFT, response: { kind: 'numeric' } })).toBeUndefined();
	});
});

describe('the name of an event', () => {
	const anyMoment = fc.integer({ min: 0, max: 9_999_999_999_999 });
	const anyTab = fc.stringMatching(/^[a-z0-9]{6}$/);
	const anyCount = fc.nat({ max: 999_999 });

	it('[LG14] is time, tab and place within the tab', () => {
		expect(eventId(1_764_000_000_000, 'k3f9q2', 12)).toBe('001764000000000-k3f9q2-000012');
		expect(eventId(1_764_000_000_000.9, 'k3f9q2', 12)).toBe('001764000000000-k3f9q2-000012');
	});

	it('[LG14] sorts by time first, then by tab, then by the order within the tab', () => {
		const inOrder = (a: readonly [number, string, number], b: readonly [number, string, number]) =>
			a[0] - b[0] || (a[1] < b[1] ? -1 : Number(a[1] > b[1])) || a[2] - b[2];
		fc.assert(
			fc.property(fc.array(fc.tuple(anyMoment, anyTab, anyCount)), fc.nat({ max: 2 }), (given, alike) => {
				const names = given.map(
					([atMs, tab, count]) => [alike > 0 ? 5 : atMs, alike > 1 ? 'aaaaaa' : tab, count] as const
				);
				const sorted = [...names].sort(inOrder).map((name) => eventId(...name));
				expect(names.map((name) => eventId(...name)).sort()).toEqual(sorted);
			})
		);
	});

	it('[LG14] is never that of another event, whatever tab wrote at the same moment', () => {
		fc.assert(
			fc.property(
				fc.tuple(anyMoment, anyTab, anyCount),
				fc.tuple(anyMoment, anyTab, anyCount),
				(one, other) => {
					expect(eventId(...one) === eventId(...other)).toBe(one.join() === other.join());
				}
			)
		);
	});
});
