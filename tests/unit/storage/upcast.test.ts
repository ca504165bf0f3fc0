import fc from 'fast-check';
import { expect, test } from 'vitest';
import { upcast } from '#storage/upcast.ts';
import { opened } from '../../contract/progress-store.contract.ts';

const key = opened(1).id;

test('[ST4] a record under a key that is not its own is corrupt, so that no answer counts twice', () => {
	const problem = { code: 'storage/record-corrupt', key: 'another' };
	expect(upcast(opened(1), 'another')).toEqual({ ok: false, problem });
});

test('[ST5] only a number above the known version is newer; anything else is corrupt', () => {
	const codeOf = (v: unknown) => {
		const read = upcast({ ...opened(1), v }, key);
		return read.ok ? 'read' : read.problem.code;
	};
	expect([1, 2].map(codeOf)).toEqual(['read', 'read']);
	for (const v of [3, 2.5, Infinity]) expect(codeOf(v)).toBe('storage/record-newer');
	for (const v of [0, -1, 1.5, Number.NaN, '2', null, undefined])
		expect(codeOf(v)).toBe('storage/record-corrupt');
});

test('[ST4] whatever is stored, reading it gives an event or a problem that names its key', () => {
	fc.assert(
		fc.property(fc.anything(), fc.string(), (record, name) => {
			const read = upcast(record, name);
			if (!read.ok) expect(read.problem).toMatchObject({ key: name });
		})
	);
});

test('[ST4] an event with any one field damaged is never read as if it were whole', () => {
	const fields = Object.keys(opened(1));
	fc.assert(
		fc.property(fc.constantFrom(...fields), fc.constantFrom(null, [], {}, true), (field, damage) => {
			expect(upcast({ ...opened(1), [field]: damage }, key).ok).toBe(false);
		})
	);
});
