import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReady } from '#checks/own-hints.ts';
import { readOwnText } from '#domain/own-text.ts';
import { fingerprint, heads } from '../../fixtures/own-drafts.ts';

const read = (text: string) => readOwnText(text, heads());
const short = (text: string) =>
	read(text).drafts.map(({ kind, stem, choices, accept, isTrue }) => ({
		kind,
		stem,
		...(kind === 'short-text' ? { accept } : {}),
		...(kind === 'true-false' ? { isTrue } : {}),
		...(kind === 'single-choice' || kind === 'multiple-response'
			? { choices: choices.map(({ text: choice, right }) => (right ? `${choice}*` : choice)) }
			: {})
	}));

const KEEPER = { kind: 'single-choice', stem: 'Who kept the light?', choices: ['Tom Wick', 'Ann Sey*'] };

describe('questions in plain text', () => {
	test('[OW7] the Aiken form, with a reason and a source', () => {
		const text =
			'Who kept the light?\nA. Tom Wick\nB) Ann Sey\nANSWER: B\nBECAUSE: She did.\nSOURCE: Log, 1911, paragraph 4\n';
		expect(short(text)).toEqual([KEEPER]);
		expect(read(text).drafts[0]).toMatchObject({
			explanation: 'She did.',
			sources: [{ title: 'Log', date: '1911', paragraph: '4' }]
		});
	});

	test('[OW7] a numbered list as word processors write it, with a star before what is right', () => {
		const text =
			'1. Who kept the light?\r\n  a) Tom Wick\r\n  *b) Ann Sey\r\n2) Who\r\nelse?\r\na. *Eve\r\nb. Tom\r\n';
		expect(short(text)).toEqual([
			KEEPER,
			{ kind: 'single-choice', stem: 'Who else?', choices: ['Eve*', 'Tom'] }
		]);
	});

	test('[OW7] several right answers, a statement, and an answer that is written', () => {
		const text = [
			'Which are lamps?\nA. Oil\nB. Gas\nC. Fog\nANSWER: A, B\n',
			'The rock is dry.\nA. True\nB. False\nANSWER: B',
			'The light was red.\nANSWER: TRUE',
			'What is the rock called?\nANSWER: Gull Rock'
		].join('\n\n');
		expect(short(text)).toEqual([
			{ kind: 'multiple-response', stem: 'Which are lamps?', choices: ['Oil*', 'Gas*', 'Fog'] },
			{ kind: 'true-false', stem: 'The rock is dry.', isTrue: false },
			{ kind: 'true-false', stem: 'The light was red.', isTrue: true },
			{ kind: 'short-text', stem: 'What is the rock called?', accept: 'Gull Rock' }
		]);
	});

	test('[OW8] what cannot be read is told by its line, and the others are kept', () => {
		const text = [
			'Who kept the light?',
			'A. Tom Wick',
			'B. Ann Sey',
			'',
			'Who else?',
			'A. Eve',
			'B. Tom',
			'ANSWER: C',
			'',
			'And who came then?',
			'A. Eve',
			'C. Tom',
			'ANSWER: A',
			'A stem alone'
		].join('\n');
		const good = 'Who kept the light?\nA. Tom Wick\nB. Ann Sey\nANSWER: B';
		expect(read(`${text}\n`).refused).toEqual([
			{ line: 1, message: expect.stringContaining('ANSWER: B') },
			{ line: 8, message: 'There is no choice C in this question.' },
			{ line: 10, message: expect.stringContaining('Letter the choices in order') },
			{ line: 14, message: expect.stringContaining('Write the choices under this question') }
		]);
		expect(short(`${good}\n\n${text}`)).toEqual([KEEPER]);
	});

	test('[OW8] any text is read or refused, and never throws', () => {
		const piece = fc.constantFrom(
			'A. ',
			'B) ',
			'*c. ',
			'ANSWER: ',
			'SOURCE: ',
			'BECAUSE:',
			'1. ',
			'\n',
			'\n\n',
			'a',
			'B',
			', ',
			'True'
		);
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
		);
		fc.assert(
			fc.property(text, (any) => {
				const { drafts, refused } = read(any);
				const lines = any.split(/\r\n|\r|\n/u).length;
				for (const { line, message } of refused) {
					expect(line).toBeGreaterThanOrEqual(1);
					expect(line).toBeLessThanOrEqual(lines);
					expect(message).toMatch(/[.?]$/u);
				}
				expect(new Set(drafts.map(({ id }) => id)).size).toBe(drafts.length);
				if (any.trim() !== '') expect(drafts.length + refused.length).toBeGreaterThan(0);
			}),
			{ numRuns: 2000 }
		);
	});

	test('[OW7] whatever is written in the Aiken form is read back as it was', () => {
		const text = fc.stringMatching(/^[A-Z][a-z]{3,9}(?: [a-z]{3,9}){1,4}$/u);
		const question = fc.record({
			stem: text.map((stem) => `${stem}?`),
			choices: fc.uniqueArray(text, { minLength: 2, maxLength: 6 }),
			right: fc.nat(5)
		});
		fc.assert(
			fc.property(fc.array(question, { minLength: 1, maxLength: 5 }), (questions) => {
				const written = questions.map(({ stem, choices, right }) => {
					const letter = (place: number) => String.fromCharCode(65 + place);
					const lines = choices.map((choice, place) => `${letter(place)}. ${choice}`);
					return [stem, ...lines, `ANSWER: ${letter(right % choices.length)}`].join('\n');
				});
				const { drafts, refused } = read(written.join('\n\n'));
				expect(refused).toEqual([]);
				expect(
					drafts.map(({ stem, choices }) => ({
						stem,
						choices: choices.map((choice) => choice.text),
						right: choices.findIndex((choice) => choice.right)
					}))
				).toEqual(
					questions.map(({ stem, choices, right }) => ({ stem, choices, right: right % choices.length }))
				);
				expect(drafts.every((draft) => isReady(draft, fingerprint) || draft.choices.length > 0)).toBe(true);
			})
		);
	});
});
