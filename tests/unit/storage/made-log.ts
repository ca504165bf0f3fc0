import fc from 'fast-check';
import type { LearnerEvent, Response } from '#domain/attempt.ts';
import { EVENT_VERSION, eventId } from '#domain/event-id.ts';

/** An event without what its place in the log adds to it. */
type Body<E> = E extends LearnerEvent ? Omit<E, 'id' | 'v' | 'atMs'> : never;

const BANKS = ['gull-rock', 'harbour'];
const SITTINGS = ['s1', 's2', 's3'];
const name = fc.constantFrom('lamp', 'lens', 'keeper', 'visitors');
const bank = fc.constantFrom(...BANKS);
const sitting = fc.constantFrom(...SITTINGS);
const day = fc.integer({ min: 20_000, max: 20_400 });
const round = fc.option(fc.constant({ round: 2 }), { nil: {} });
const text = fc.string({ unit: 'binary', maxLength: 8 });
const names = fc.uniqueArray(name, { maxLength: 3 });
const pairs = fc.dictionary(name, name, { maxKeys: 3, noNullPrototype: true });

const response: fc.Arbitrary<Response> = fc.oneof(
	fc.record({ kind: fc.constant('single-choice'), choice: name }),
	fc.record({ kind: fc.constant('multiple-response'), choices: names }),
	fc.record({ kind: fc.constant('true-false'), value: fc.boolean() }),
	fc.record({ kind: fc.constant('numeric'), text }),
	fc.record({ kind: fc.constant('short-text'), text }),
	fc.record({ kind: fc.constant('order'), steps: names }),
	fc.record({ kind: fc.constant('match'), pairs }),
	fc.record({ kind: fc.constant('cloze'), blanks: pairs })
) as fc.Arbitrary<Response>;

const started = fc.record({
	type: fc.constant('sitting.started'),
	sitting,
	bank,
	bankVersion: text,
	mode: fc.constantFrom('practice', 'test'),
	seed: text,
	from: fc.constantFrom('draw', 'review', 'missed', 'source', 'list'),
	questions: fc.array(fc.record({ id: name, topic: name }), { minLength: 1, maxLength: 3 })
});

const given = fc.record({
	type: fc.constant('answer.given'),
	sitting,
	question: name,
	questionVersion: text,
	topic: name,
	documents: names,
	response,
	confidence: fc.constantFrom('guess', 'think-so', 'sure'),
	outcome: fc.constantFrom('right', 'partial', 'wrong'),
	credit: fc.double({ min: 0, max: 1, noNaN: true }),
	claims: fc.array(fc.record({ claim: name, right: fc.boolean() }), { maxLength: 3 }),
	origins: names,
	tookMs: fc.double({ min: 0, max: 1e7, noNaN: true }),
	offsetMinutes: fc.constantFrom(-600, 0, 540)
});

const withRound = (body: fc.Arbitrary<object>) => fc.tuple(body, round).map(([a, b]) => ({ ...a, ...b }));
const inSitting = (type: LearnerEvent['type']) => fc.record({ type: fc.constant(type), sitting });
const ofQuestion = (type: LearnerEvent['type'], rest: Record<string, fc.Arbitrary<unknown>>) =>
	fc.record({ type: fc.constant(type), bank, question: name, ...rest });

const body = fc.oneof(
	{ weight: 3, arbitrary: started },
	{ weight: 8, arbitrary: withRound(given) },
	{
		weight: 1,
		arbitrary: withRound(fc.record({ type: fc.constant('question.opened'), sitting, question: name }))
	},
	{
		weight: 1,
		arbitrary: withRound(fc.record({ type: fc.constant('question.skipped'), sitting, question: name }))
	},
	{
		weight: 1,
		arbitrary: withRound(
			fc.record({ type: fc.constant('question.marked'), sitting, question: name, marked: fc.boolean() })
		)
	},
	{
		weight: 1,
		arbitrary: withRound(
			fc.record({ type: fc.constant('question.added'), sitting, question: name, topic: name, because: text })
		)
	},
	{ weight: 1, arbitrary: inSitting('sitting.finished') },
	{ weight: 1, arbitrary: inSitting('sitting.left') },
	{ weight: 1, arbitrary: ofQuestion('question.buried', { untilDay: day }) },
	{ weight: 1, arbitrary: ofQuestion('question.flagged', { flagged: fc.boolean() }) },
	{ weight: 1, arbitrary: ofQuestion('question.noted', { note: text }) },
	{ weight: 1, arbitrary: ofQuestion('question.reported', { questionVersion: text, words: text }) },
	{ weight: 1, arbitrary: ofQuestion('correction.seen', { on: fc.constant('2026-02-03') }) },
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant('plan.set'),
			bank,
			dailyLimit: fc.integer({ min: 1, max: 999 }),
			targetRetention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
			neededByDay: fc.option(day)
		})
	}
) as fc.Arbitrary<Body<LearnerEvent>>;

const HALF_A_DAY_MS = 43_200_000;

/** A log of events of every kind, sorted by id; up to three of its answers are taken back at the end. */
export function makeLog(length: { readonly minLength?: number; readonly maxLength: number }) {
	return fc
		.tuple(fc.array(body, { ...length, size: 'max' }), fc.array(fc.nat(), { maxLength: 3 }))
		.map(([bodies, undone]) => [...bodies, ...takeBack(bodies.map(stamp), undone)].map(stamp));
}

function takeBack(events: readonly LearnerEvent[], picks: readonly number[]): Body<LearnerEvent>[] {
	const answers = events.filter((event) => event.type === 'answer.given');
	return picks.flatMap((pick): Body<LearnerEvent>[] => {
		const answer = answers[pick % answers.length];
		return answer ? [{ type: 'answer.undone', sitting: answer.sitting, answer: answer.id }] : [];
	});
}

function stamp(event: Body<LearnerEvent>, n: number): LearnerEvent {
	const atMs = 1764000000000 + n * HALF_A_DAY_MS;
	return { ...event, id: eventId(atMs, `tab-${n % 3}`, n), v: EVENT_VERSION, atMs } as LearnerEvent;
}
