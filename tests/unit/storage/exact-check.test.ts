import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { LearnerEventSchema } from '#domain/attempt.ts';
import { compileExactCheck } from '#storage/exact-check.ts';
import { makeLog } from './made-log.ts';

const isExact = compileExactCheck(LearnerEventSchema);

/** What it lets through, the schema lets through unchanged. */
function expectSound(schema: v.GenericSchema, value: unknown, check = compileExactCheck(schema)): void {
	if (!check(value)) return;
	const parsed = v.safeParse(schema, value);
	expect(parsed.success, JSON.stringify(value)).toBe(true);
	expect(parsed.output).toStrictEqual(value);
}

test('[ST28] every event that a page writes passes the quick check, so that a long log opens quickly', () => {
	fc.assert(
		fc.property(makeLog({ maxLength: 60 }), (events) => {
			for (const event of events) expect(isExact(structuredClone(event)), JSON.stringify(event)).toBe(true);
		})
	);
});

test('[ST28] what passes the quick check is what parsing would have made of it', () => {
	const damages = [
		undefined,
		null,
		NaN,
		Infinity,
		-1,
		0.5,
		1e9,
		'',
		'x',
		true,
		[],
		{},
		['x'],
		{ x: 'y' },
		[[]],
		new Date(0)
	];
	const damage = fc.constantFrom<unknown>(...damages, { constructor: 'x' }, JSON.parse('{"__proto__": "x"}'));
	fc.assert(
		fc.property(
			makeLog({ maxLength: 6 }),
			fc.nat(),
			damage,
			fc.boolean(),
			(events, pick, wrong, isInside) => {
				for (const event of events) {
					const record: Record<string, unknown> = structuredClone(event);
					const holder = isInside && 'response' in record ? (record.response as typeof record) : record;
					const names = [...Object.keys(holder), 'more', 'round'];
					holder[names[pick % names.length] ?? ''] = wrong;
					expectSound(LearnerEventSchema, record, isExact);
					expectSound(LearnerEventSchema, Object.assign(Object.create({ of: 'a class' }), event), isExact);
					expectSound(LearnerEventSchema, Object.assign([], event), isExact);
				}
			}
		),
		{ numRuns: 500 }
	);
});

test('[ST28] a part of a schema that the quick check does not know is left to parsing', () => {
	expect(compileExactCheck(v.pipe(v.string(), v.trim()))(' text ')).toBe(false);
	expect(compileExactCheck(v.pipe(v.string(), v.email()))('text')).toBe(false);
	expect(compileExactCheck(v.object({ when: v.date() }))({ when: new Date(0) })).toBe(false);
	expect(compileExactCheck(v.optional(v.string(), 'default'))('text')).toBe(false);
});

test('[ST28] the edges of a schema are the quick check’s too', () => {
	const whole = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3));
	expect([0, 1, 3, 4, 1.5, NaN, '2'].map(compileExactCheck(whole))).toEqual([
		false,
		true,
		true,
		false,
		false,
		false,
		false
	]);
	const some = compileExactCheck(v.pipe(v.array(v.string()), v.minLength(1)));
	expect([[], ['a'], [1], 'a'].map(some)).toEqual([false, true, false, false]);
	const dictionary = v.record(v.string(), v.string());
	for (const value of [{}, { a: 'b' }, { a: 1 }, [], { constructor: 'b' }, JSON.parse('{"__proto__": "x"}')])
		expectSound(dictionary, value);
	expect(compileExactCheck(v.nullable(v.boolean()))(null)).toBe(true);
	const optional = compileExactCheck(v.object({ round: v.exactOptional(v.number()) }));
	expect([{}, { round: 2 }, { round: undefined }, { more: 2 }].map(optional)).toEqual([
		true,
		true,
		false,
		false
	]);
});
