import { describe, expect, test } from 'vitest';
import { keyOf, sheetOf } from '#domain/paper-sheet.ts';
import { gullRock, QUESTION_IDS, Session } from '../../fixtures/session.ts';

const { room } = new Session();

describe('what is printed', () => {
	test('[HD11] figures and dates stand ascending on the sheets of both versions', () => {
		for (const version of ['A', 'B'] as const) {
			const line = sheetOf(room, gullRock, version).lines.find(({ question }) => question.ordered);
			if (line?.shown.kind !== 'single-choice' || line.question.kind !== 'single-choice')
				throw new Error('no question with ordered choices');
			expect(line.shown.choices.map(({ text }) => text)).toEqual(
				line.question.choices.map(({ text }) => text)
			);
		}
	});

	test('[HD13] the key has every question once, with its place and strip in both versions and its footnotes', () => {
		const key = keyOf(room, gullRock);
		expect(key.map(({ on }) => on.A.number)).toEqual(QUESTION_IDS.map((_, place) => place + 1));
		expect(key.map(({ on }) => on.B.number).sort((a, b) => a - b)).toEqual(key.map(({ on }) => on.A.number));
		const vote = key.find(({ question }) => question.id === 'vote-sold');
		expect(vote).toMatchObject({
			words: ['False'],
			on: { A: { strip: 'F' }, B: { strip: 'F' } },
			footnotes: [{ number: 1, claim: { id: 'council-keeps', locator: { paragraph: 4 } } }]
		});
		for (const { question, footnotes } of key)
			expect(footnotes.map(({ claim }) => claim.id)).toEqual([...new Set(question.claims)]);
	});

	test('[HD13] no sheet says what is right', () => {
		for (const version of ['A', 'B'] as const) {
			const shown = sheetOf(room, gullRock, version).lines.map((line) => line.shown);
			expect(JSON.stringify(shown)).not.toMatch(/"key"|rationale|explanation|claim/);
		}
	});
});
