import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, type Field } from '#domain/csv.ts';
import type { Document } from '#domain/document.ts';
import type { Footnote } from '#domain/footnote.ts';
import { NO_SOURCE } from '#domain/own-id.ts';
import { reportFile, toReportFileText } from '#domain/report-file.ts';
import { claimsCsv, questionsCsv, studentsCsv } from '#domain/report-table.ts';
import { reportOf } from '#domain/session-report.ts';
import { reportSession } from '../../fixtures/report-session.ts';
import { gullRock } from '../../fixtures/session.ts';

const report = reportOf(reportSession().room, gullRock);

/** Reads comma-separated values by RFC 4180 and nothing else: fields quoted or not, lines ended by CRLF. */
function readCsv(text: string): string[][] {
	if (!text.startsWith('\uFEFF')) throw new Error('no byte order mark');
	const rows: string[][] = [[]];
	const field = /"((?:[^"]|"")*)"(,|\r\n)|([^",\r\n]*)(,|\r\n)/y;
	for (field.lastIndex = 1; field.lastIndex < text.length;) {
		const at = field.lastIndex;
		const found = field.exec(text);
		if (!found) throw new Error(`no field at ${at}`);
		rows.at(-1)?.push((found[1] ?? found[3] ?? '').replaceAll('""', '"'));
		if ((found[2] ?? found[4]) === '\r\n' && field.lastIndex < text.length) rows.push([]);
	}
	return rows;
}

describe('tables for a spreadsheet', () => {
	it('[RP22] whatever they hold, they are read back field for field, behind the apostrophe that disarms a formula', () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(fc.constantFrom('"', ',', '\r', '\n', '=', '-', '@', 'a')).map((signs) => signs.join(''))
		);
		const anyField: fc.Arbitrary<Field> = fc.oneof(
			text,
			fc.constant(null),
			fc.double({ noNaN: true, noDefaultInfinity: true })
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(anyField, anyField), { maxLength: 6 }), (records) => {
				const [, ...rows] = readCsv(csvOf(['One', 'Two'], records));
				expect(rows).toEqual(
					records.map((record) =>
						record.map((field) => {
							if (field === null) return '';
							if (typeof field === 'number') return String(field);
							return /^[=+\-@\t\r\n\0＝＋－＠]/u.test(field) ? `'${field}` : field;
						})
					)
				);
			})
		);
	});

	it('[RP22] a student called by a formula is told as a name, and a negative discrimination stays a number', () => {
		const [student] = report.students;
		if (!student) throw new Error('a report without students');
		const armed = { ...report, students: [{ ...student, name: '=HYPERLINK("http://a.example")' }] };
		expect(readCsv(studentsCsv(armed))[1]?.[1]).toBe('\'=HYPERLINK("http://a.example")');
		const [question] = report.questions;
		if (!question) throw new Error('a report without questions');
		const low = { ...question, discrimination: { kind: 'value' as const, value: -0.1236 } };
		const rows = readCsv(questionsCsv({ ...report, questions: [low] }));
		expect(rows[1]?.[rows[0]?.indexOf('Discrimination') ?? 0]).toBe('-0.124');
	});

	it('[RP22] a row a question, a claim, a student, with the figures of the report', () => {
		const [header = [], ...questions] = readCsv(questionsCsv(report));
		const at = (name: string) => questions.map((row) => row[header.indexOf(name)]);
		expect(at('Right in the first vote')).toEqual(['2', '2', '3']);
		expect(at('Right')).toEqual(['4', '2', '3']);
		expect(at('Facility')).toEqual(['0.333', '0.6', '0.5']);
		expect(at('Discrimination')).toEqual(['', '', '']);
		expect(at('Sure and wrong')).toEqual(['1', '1', '3']);
		expect(at('Wrong answers')[0]).toBe('2.6 million crowns (1): That was the sum meant for a new lens.');
		expect(readCsv(claimsCsv(report)).map((row) => row[7])).toEqual([
			'Share held',
			'0.4',
			'0.5',
			'0.6',
			'0.8'
		]);
		expect(readCsv(studentsCsv(report)).map((row) => row.slice(1, 5))).toEqual([
			['Name', 'Points', 'Right', 'Asked'],
			['Ada', '300', '3', '3'],
			['Ben', '250', '2', '3'],
			['Cat', '0', '0', '3'],
			['Dan', '150', '1', '3'],
			['Eve', '200', '2', '3'],
			['Fay', '100', '1', '3']
		]);
	});
});

describe('what a host wrote', () => {
	/** The report with its first claim resting on what a host cites, or on nothing. */
	const restingOn = (document: Partial<Document>, paragraph: number) => {
		const [claim] = report.claims;
		if (!claim) throw new Error('a report without claims');
		const { note } = claim;
		const own: Footnote = {
			...note,
			claim: { ...note.claim, locator: { paragraph, terms: [] } },
			document: { ...note.document, parts: [], ...document }
		};
		return { ...report, claims: [{ ...claim, note: own }] };
	};

	it('[RP36] a source whose paragraph the host has not named has none, in the table and in the data', () => {
		const cited = restingOn({ id: 'own-a1b2', title: 'The keeper’s log' }, 0);
		expect(readCsv(claimsCsv(cited))[1]?.slice(1, 4)).toEqual(['The keeper’s log', '4 May 2019', '']);
		expect(reportFile(cited).claims).toMatchObject([{ document: 'The keeper’s log', paragraph: null }]);
		expect(readCsv(claimsCsv(restingOn({ id: 'own-a1b2' }, 4)))[1]?.[3]).toBe('4');
	});

	it('[RP36] where the host gives no source, no document, date or paragraph is told', () => {
		const bare = restingOn({ id: NO_SOURCE, title: 'Written by the host' }, 0);
		expect(readCsv(claimsCsv(bare))[1]?.slice(1, 4)).toEqual(['', '', '']);
		expect(reportFile(bare).claims).toMatchObject([{ document: null, published: null, paragraph: null }]);
	});
});

describe('the report as data', () => {
	it('[RP23] has its format and version, and every figure of the report', () => {
		const file = reportFile(report);
		expect(JSON.parse(toReportFileText(report))).toEqual(file);
		expect(file).toMatchObject({
			format: 'footnote-session-report',
			version: 1,
			session: { bank: 'gull-rock', mode: 'live', seats: 6, openedAt: '2025-11-24T16:00:00.000Z' }
		});
		expect(file.questions.map(({ id, facility, discrimination }) => [id, facility, discrimination])).toEqual([
			['offer-for-tower', 2 / 6, null],
			['years-of-work', 3 / 5, null],
			['vote-sold', 3 / 6, null]
		]);
		expect(file.questions[0]?.wrongAnswers).toEqual([
			{
				...{ how: 'chose', of: null, text: '2.6 million crowns', count: 1, sure: 1 },
				...{ origin: 'near-figure', claim: 'lens-planned', seats: [3] }
			}
		]);
		expect(file.claims.map(({ id, share, teach }) => [id, share, teach])).toEqual([
			['red-1962', 0.4, 'not-held'],
			['council-keeps', 0.5, 'not-held'],
			['electric-1934', 0.6, 'not-held'],
			['offer-40000', 0.8, 'confidently-wrong']
		]);
		expect(file.students[2]).toMatchObject({
			name: 'Cat',
			score: 0,
			confidentErrors: [1, 2, 3],
			leftOut: []
		});
	});
});
