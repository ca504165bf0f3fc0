import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBackup, writeBackup, type Backup } from '#storage/backup.ts';
import type { StoredRecord } from '#storage/progress-store.ts';
import { draft, opened } from '../../contract/progress-store.contract.ts';

const sha = '489e9aede4eb62d3d256d2c0c6685fda74aa26b421cf4d9f1a32e6a24d62ee4d';
const stored = (n: number): StoredRecord => [opened(n).id, opened(n)];
const backup: Backup = {
	savedAt: '2026-11-21T09:30:00.000Z',
	records: [
		stored(1),
		stored(2),
		['zz-from-a-newer-page', { id: 'zz-from-a-newer-page', v: 99, more: [1, null] }]
	],
	drafts: [draft],
	copies: new Map([[sha, 'Gull Rock\nkeeps a light.']]),
	dropped: 0
};
const codeOf = (text: string) => {
	const read = readBackup(text);
	return read.ok ? 'read' : read.problem.code;
};

/** Any plain data under an id. */
const anyStored = fc
	.tuple(fc.string({ unit: 'binary' }), fc.dictionary(fc.string(), fc.jsonValue()))
	.map(([id, fields]): StoredRecord => [id, JSON.parse(JSON.stringify({ ...fields, id }))]);

describe('a backup file', () => {
	test('[BU1] names its format and version, and holds each record exactly as it is stored', () => {
		expect(JSON.parse(writeBackup(backup))).toEqual({
			format: 'footnote-backup',
			version: 1,
			savedAt: backup.savedAt,
			records: backup.records.map(([, record]) => record),
			drafts: [draft],
			copies: { [sha]: 'Gull Rock\nkeeps a light.' }
		});
		expect(JSON.parse(writeBackup({ ...backup, drafts: [], copies: new Map() }))).not.toHaveProperty(
			'copies'
		);
	});

	test('[BU1] written and read again, it is the same, also what this page cannot read', () => {
		expect(readBackup(writeBackup(backup))).toEqual({ ok: true, value: backup });
		fc.assert(
			fc.property(fc.uniqueArray(anyStored, { selector: ([id]) => id }), (some) => {
				const records = [...some].sort(([a], [b]) => (a < b ? -1 : 1));
				const read = readBackup(writeBackup({ ...backup, records }));
				expect(read).toEqual({ ok: true, value: { ...backup, records } });
			})
		);
	});

	test('[BU2] whatever text is opened, it is read or refused by name, and nothing is thrown', () => {
		const anyJson = fc.jsonValue().map((value) => JSON.stringify(value));
		const nearly = fc
			.record(
				{
					format: fc.constantFrom('footnote-backup', 'other'),
					version: fc.oneof(fc.constantFrom(1, 2, 0), fc.jsonValue()),
					savedAt: fc.jsonValue(),
					records: fc.oneof(
						fc.array(
							fc.oneof(
								fc.jsonValue(),
								anyStored.map(([, record]) => record)
							)
						),
						fc.jsonValue()
					),
					drafts: fc.oneof(fc.array(fc.constantFrom<unknown>(draft, null, {})), fc.jsonValue()),
					copies: fc.jsonValue()
				},
				{ requiredKeys: [] }
			)
			.map((value) => JSON.stringify(value));
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary' }), anyJson, nearly), (text) => {
				const read = readBackup(text);
				if (!read.ok) {
					expect(read.problem.code).toMatch(/^backup\//);
					return;
				}
				for (const [id, record] of read.value.records) expect(record).toHaveProperty('id', id);
			}),
			{ numRuns: 500 }
		);
	});

	test('[BU2] another file, a newer format and a damaged backup are told apart', () => {
		expect(codeOf('')).toBe('backup/not-a-backup');
		expect(codeOf('Dear diary')).toBe('backup/not-a-backup');
		expect(codeOf('{"format":"other"}')).toBe('backup/not-a-backup');
		expect(codeOf('[1]')).toBe('backup/not-a-backup');
		expect(codeOf('{"format":"footnote-backup","version":2}')).toBe('backup/newer');
		expect(codeOf('{"format":"footnote-backup","version":1}')).toBe('backup/corrupt-json');
		expect(codeOf('{"format":"footnote-backup","version":"1","records":[]}')).toBe('backup/corrupt-json');
	});

	test('[BU2] a backup that is cut short anywhere is refused, never read in part', () => {
		const whole = writeBackup(backup);
		for (let length = 0; length < whole.length; length += 1)
			expect(codeOf(whole.slice(0, length))).toBe(
				length < '{"format":"footnote-backup'.length ? 'backup/not-a-backup' : 'backup/corrupt-json'
			);
	});

	test('[BU3] a record with an id is kept for a page that can read it; one without is left out and counted', () => {
		const odd = [{ id: 'b', v: 99 }, { id: 7 }, null, 'text', { id: 'a' }, { id: 'b', v: 1 }];
		const read = readBackup(JSON.stringify({ format: 'footnote-backup', version: 1, records: odd }));
		expect(read).toMatchObject({
			ok: true,
			value: {
				records: [
					['a', { id: 'a' }],
					['b', { id: 'b', v: 99 }]
				],
				dropped: 3
			}
		});
	});

	test('[BU3] a record that lies under another key than its id is damaged and is not carried on', () => {
		const text = writeBackup({ ...backup, records: [['other', opened(1)], stored(2), ['none', null]] });
		expect(readBackup(text)).toMatchObject({ ok: true, value: { records: [stored(2)], dropped: 0 } });
	});

	test('[BU2] an editor’s byte order mark does no harm', () => {
		expect(readBackup(`\uFEFF${writeBackup(backup)}`)).toEqual({ ok: true, value: backup });
	});
});
