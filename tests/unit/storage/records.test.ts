import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LearnerEventSchema, parseDraft, ResponseSchema } from '#domain/attempt.ts';
import { EVENT_VERSION } from '#domain/event-id.ts';
import { upcast } from '#storage/upcast.ts';

const folder = 'tests/records';
const logs = readdirSync(folder).filter((name) => /^learner-log-v\d+\.json$/.test(name));
const drafts = readdirSync(folder).filter((name) => /^drafts-v\d+\.json$/.test(name));

function readRecords(name: string): Record<string, unknown>[] {
	return JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Record<string, unknown>[];
}

describe('what people have in their browsers', () => {
	test.each(logs)('[ST15] every event saved by an earlier page still opens: %s', (name) => {
		for (const record of readRecords(name)) {
			const read = upcast(record, String(record.id));
			expect(read).toMatchObject({ ok: true, value: { id: record.id, type: record.type } });
		}
	});

	test.each(drafts)('[ST15] every draft saved by an earlier page still opens: %s', (name) => {
		for (const record of readRecords(name)) expect(parseDraft(record)).toEqual(record);
	});

	test('[ST15] the first schema is lifted to the second without loss', () => {
		for (const record of readRecords('learner-log-v1.json'))
			expect(upcast(record, String(record.id))).toEqual({ ok: true, value: { ...record, v: 2 } });
	});

	test('[ST15] the second schema is read as it was written, without loss', () => {
		for (const record of readRecords('learner-log-v2.json'))
			expect(upcast(record, String(record.id))).toEqual({ ok: true, value: record });
	});

	test('[ST16] the saved records hold every kind of event and of answer that a page writes today', () => {
		const records = readRecords(`learner-log-v${EVENT_VERSION}.json`);
		const types = LearnerEventSchema.options.map(({ entries }) => entries.type.literal);
		expect(new Set(records.map(({ type }) => type))).toEqual(new Set(types));
		const kinds = ResponseSchema.options.map(({ entries }) => entries.kind.literal);
		const given = records.flatMap(({ response }) => (response ? [(response as { kind: string }).kind] : []));
		expect(new Set(given)).toEqual(new Set(kinds));
		const beginnings = records.flatMap(({ from }) => (from === undefined ? [] : [from]));
		expect(new Set(beginnings)).toEqual(new Set(['draw', 'review', 'missed', 'source', 'list']));
	});
});
