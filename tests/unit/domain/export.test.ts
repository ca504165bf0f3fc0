import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LearnerEventOf } from '#domain/attempt.ts';
import { exportRow, toAnki, toCsv, toReportFile, toReportText, type ExportRow } from '#domain/export.ts';
import { askedInWords, keyInWords } from '#domain/question-words.ts';
import { bank, questionOf, sources } from '../../fixtures/gull-rock-bank.ts';

/** Reads delimited text with quoted fields, as RFC 4180 has them and Anki reads them. */
function parseDelimited(text: string, separator: string, lineEnd: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (let at = 0; at < text.length;) {
		if (text[at] !== '"') throw new Error(`no quoted field at ${at}`);
		let field = '';
		for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
			if (at >= text.length) throw new Error('a field that is never closed');
			if (text[at] === '"') at += 1;
			field += text[at];
		}
		at += 1;
		row.push(field);
		const next = [separator, lineEnd].find((sign) => text.startsWith(sign, at));
		if (next === undefined) throw new Error(`neither a separator nor a line's end at ${at}`);
		if (next === lineEnd) {
			rows.push(row);
			row = [];
		}
		at += next.length;
	}
	return rows;
}

const readCsv = (text: string) => parseDelimited(text.slice(1), ',', '\r\n');
const readAnki = (text: string) =>
	parseDelimited(
		text
			.split('\n')
			.filter((line, i) => i >= 5 || !line.startsWith('#'))
			.join('\n'),
		'\t',
		'\n'
	);

const anyText = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc
		.array(fc.constantFrom('"', ',', '\t', '\r', '\n', '=', '#', "'", 'a', '원'))
		.map((signs) => signs.join(''))
);
const anyRow: fc.Arbitrary<ExportRow> = fc.record({
	question: anyText,
	key: anyText,
	explanation: anyText,
	footnote: anyText,
	topic: fc.string({ minLength: 1 })
});

const row: ExportRow = {
	question: 'Who was warden?',
	key: 'Ada Finch',
	explanation: 'She was "the last".',
	footnote: 'New lens, 2019, paragraph 2',
	topic: 'The people'
};

describe('what is missed, for Anki', () => {
	it('[EX1] the file is what Anki imports: its headers, then front, back and tag', () => {
		expect(toAnki([row])).toBe(
			'#separator:tab\n#html:false\n#notetype:Basic\n#columns:Front\tBack\tTags\n#tags column:3\n' +
				'"Who was warden?"\t"Ada Finch\n\nShe was ""the last"".\n\nNew lens, 2019, paragraph 2"\t"footnote::The-people"\n'
		);
	});

	it('[EX1] whatever a question says, it is read back letter for letter and is never taken for a comment', () => {
		fc.assert(
			fc.property(fc.array(anyRow), (rows) => {
				const read = readAnki(toAnki(rows));
				expect(read.map(([front, back]) => [front, back])).toEqual(
					rows.map(({ question, key, explanation, footnote }) => [
						question,
						[key, explanation, footnote].join('\n\n')
					])
				);
				for (const [, , tag] of read) expect(tag).toMatch(/^footnote::[^\s:]+$/u);
			})
		);
	});
});

describe('what is missed, for a spreadsheet', () => {
	it('[EX2] the file is CSV with a header row, in UTF-8 that a spreadsheet recognises', () => {
		expect(toCsv([row])).toBe(
			'\uFEFF"Question","Answer","Explanation","Footnote","Topic"\r\n' +
				'"Who was warden?","Ada Finch","She was ""the last"".","New lens, 2019, paragraph 2","The people"\r\n'
		);
	});

	it('[EX2] whatever a question says, it is read back letter for letter behind the apostrophe', () => {
		fc.assert(
			fc.property(fc.array(anyRow), (rows) => {
				const [header, ...read] = readCsv(toCsv(rows));
				expect(header).toHaveLength(5);
				expect(read.map((fields) => fields.map((field) => field.replace(/^'/, '')))).toEqual(
					rows.map(({ question, key, explanation, footnote, topic }) =>
						[question, key, explanation, footnote, topic].map((field) => field.replace(/^'/, ''))
					)
				);
			})
		);
	});

	it('[EX3] no field begins as a formula does', () => {
		fc.assert(
			fc.property(fc.array(anyRow), (rows) => {
				for (const field of readCsv(toCsv(rows)).flat()) expect(field).not.toMatch(/^[=+\-@\t\r\n]/);
			})
		);
		for (const start of ['=', '+', '-', '@', '\t', '\r', '＝'])
			expect(readCsv(toCsv([{ ...row, key: `${start}cmd` }]))[1]?.[1]).toBe(`'${start}cmd`);
		expect(readCsv(toCsv([{ ...row, key: 'a-b=c' }]))[1]?.[1]).toBe('a-b=c');
	});
});

describe('a question in words', () => {
	it('[EX4] bears its whole key and a footnote to each claim, with document, date and paragraph', () => {
		expect(exportRow(questionOf('cloze'), 'The tower', sources)).toMatchObject({
			key: 'Gap 1: 2.6 million crowns\nGap 2: lens\nGap 3: 2021',
			topic: 'The tower',
			footnote: expect.stringMatching(/^.+, .*\d{4}.*, paragraph \d+$/)
		});
		for (const question of bank.questions) {
			const { key, footnote } = exportRow(question, 'A topic', sources);
			expect(key, question.id).not.toBe('');
			expect(footnote.split('\n')).toHaveLength(new Set(question.claims).size);
		}
	});

	it('[EX4] says the key of every kind as a person would', () => {
		expect(keyInWords(questionOf('single-choice'))).toEqual(['40,000 crowns']);
		expect(keyInWords(questionOf('true-false', 'vote-sold'))).toEqual(['False']);
		expect(keyInWords(questionOf('numeric', 'boats-guided'))).toEqual(['1,250 boats']);
		expect(keyInWords(questionOf('short-text'))).toEqual(['Ada Finch']);
		const { choices } = questionOf('multiple-response');
		expect(keyInWords(questionOf('multiple-response'))).toEqual(
			choices.filter(({ key }) => key).map(({ text }) => text)
		);
		const { pairs } = questionOf('match');
		expect(keyInWords(questionOf('match'))).toEqual(pairs.map(({ left, right }) => `${left}: ${right}`));
	});

	it('[EX5] asks with all that there is to choose from, and gives nothing away', () => {
		const { choices, stem } = questionOf('single-choice');
		expect(askedInWords(questionOf('single-choice'))).toEqual([stem, ...choices.map(({ text }) => text)]);
		expect(askedInWords(questionOf('true-false')).at(-1)).toBe('True or false?');
		const steps = askedInWords(questionOf('order')).slice(1);
		expect(steps).toEqual([...steps].sort());
		expect(steps).toHaveLength(questionOf('order').steps.length);
		const [, lefts = '', rights = ''] = askedInWords(questionOf('match'));
		for (const { left, right } of questionOf('match').pairs) {
			expect(lefts).toContain(left);
			expect(rights).toContain(right);
		}
		const gaps = askedInWords(questionOf('cloze'))[1] ?? '';
		expect(gaps.split('____')).toHaveLength(questionOf('cloze').blanks.length + 1);
		expect(gaps).not.toMatch(/[{}]/);
	});
});

describe('questions reported as wrong', () => {
	const report: LearnerEventOf<'question.reported'> = {
		id: '001764000000000-k3f9q2-000001',
		v: 2,
		atMs: Date.UTC(2026, 10, 3, 9, 30),
		type: 'question.reported',
		bank: 'gull-rock',
		question: 'vote-sold',
		questionVersion: 'a1b2c3d4',
		words: 'The "vote" was on a lease,\nnot a sale.'
	};

	it('[EX6] are handed on with bank, id, version and the learner’s own words', () => {
		expect(JSON.parse(toReportFile([report]))).toEqual({
			format: 'footnote-reports',
			version: 1,
			reports: [
				{
					bank: 'gull-rock',
					question: 'vote-sold',
					version: 'a1b2c3d4',
					reportedAt: '2026-11-03T09:30:00.000Z',
					words: report.words
				}
			]
		});
		expect(toReportText([report, { ...report, words: 'Again' }])).toBe(
			'gull-rock, question vote-sold, version a1b2c3d4, 2026-11-03\nThe "vote" was on a lease,\nnot a sale.\n\n' +
				'gull-rock, question vote-sold, version a1b2c3d4, 2026-11-03\nAgain\n'
		);
	});
});
