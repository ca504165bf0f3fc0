import * as v from 'valibot';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileOwn } from '#domain/compile-own.ts';
import { grade } from '#domain/grade.ts';
import { keyResponse } from '#domain/key-response.ts';
import { OwnBankSchema } from '#domain/own-bank.ts';
import { NO_SOURCE } from '#domain/own-id.ts';
import {
	freshId,
	isEmptyDraft,
	newDraft,
	OwnDraftSchema,
	withSwapped,
	withText,
	type OwnDraft
} from '#domain/own-draft.ts';
import { QUESTION_KINDS } from '#domain/question.ts';
import { bank } from '../../fixtures/gull-rock-bank.ts';
import { drafts, fingerprint, WRITTEN_ON } from '../../fixtures/own-drafts.ts';

const single = (changes: Partial<OwnDraft>): OwnDraft => ({
	...newDraft({ id: 'own-1', writtenOn: WRITTEN_ON, kind: 'single-choice' }),
	stem: 'Who kept the light?',
	choices: ['Ann Sey', 'Tom Wick', ''].map((text, place) => ({
		...{ id: `c${place}`, text, why: '', source: '' },
		...{ origin: 'common-confusion', right: place === 0 }
	})),
	...changes
});

test('[OW16] a step changes places with its neighbour, and stays at either end', () => {
	const steps = ['Climb', 'Trim', 'Light'];
	expect(withSwapped(steps, 1, -1)).toEqual(['Trim', 'Climb', 'Light']);
	expect(withSwapped(steps, 1, 1)).toEqual(['Climb', 'Light', 'Trim']);
	expect(withSwapped(steps, 0, -1)).toEqual(steps);
	expect(withSwapped(steps, 2, 1)).toEqual(steps);
	expect(steps).toEqual(['Climb', 'Trim', 'Light']);
});

describe('from what is typed to what is asked', () => {
	test('[OW1] a bank’s questions of every kind, taken into the editor, come out asking and grading the same', () => {
		const own = compileOwn(drafts, fingerprint);
		expect(v.is(OwnBankSchema, own)).toBe(true);
		expect(new Set(own.questions.map(({ kind }) => kind))).toEqual(new Set(QUESTION_KINDS));
		for (const [place, question] of own.questions.entries()) {
			const original = bank.questions[place];
			if (!original) throw new Error('a question too many');
			const { kind, stem, explanation, ordered } = question;
			expect({ kind, stem, explanation, ordered }).toEqual({
				...{ kind: original.kind, stem: original.stem },
				...{ explanation: original.explanation, ordered: original.ordered }
			});
			expect(grade(question, keyResponse(question))).toMatchObject({ outcome: 'right' });
		}
	});

	test('[OW3] a question without a source rests on a claim that says so', () => {
		const { claims, documents, questions } = compileOwn(
			[single({ explanation: 'Ann Sey did.' })],
			fingerprint
		);
		expect(claims).toMatchObject([
			{ says: 'Ann Sey did.', document: NO_SOURCE, locator: { paragraph: 0, terms: [] } }
		]);
		expect(documents).toMatchObject([{ id: NO_SOURCE, title: 'Written by the host' }]);
		expect(questions).toMatchObject([{ asOf: { date: WRITTEN_ON, basis: 'inferred' }, classOnly: true }]);
	});

	test('[OW3] a source is cited with what is known of it and no more', () => {
		const source = {
			id: 'q1',
			title: ' The keeper’s  log ',
			publisher: '',
			date: '1911',
			says: 'Sey kept it.'
		};
		const known = { ...source, paragraph: '4', terms: 'Ann Sey, light' };
		const bare = { ...source, date: 'some day', paragraph: 'x', terms: '' };
		const of = (one: typeof known) => compileOwn([single({ sources: [one] })], fingerprint);
		expect(of(known)).toMatchObject({
			claims: [{ says: 'Sey kept it.', locator: { paragraph: 4, terms: ['Ann Sey', 'light'] } }],
			documents: [{ title: 'The keeper’s log', published: { date: '1911', basis: 'stated' } }]
		});
		expect(of(bare)).toMatchObject({
			claims: [{ locator: { paragraph: 0, terms: [] }, asOf: { date: WRITTEN_ON, basis: 'inferred' } }],
			documents: [{ published: { date: `../${WRITTEN_ON}`, basis: 'inferred' } }]
		});
	});

	test('[OW3] two questions on one source share its document, as long as the farther paragraph', () => {
		const source = { ...{ id: 'q1', title: 'Log', publisher: '', date: '1911' }, terms: '', says: 'So.' };
		const own = compileOwn(
			[
				single({ sources: [{ ...source, paragraph: '2' }] }),
				single({ id: 'own-2', sources: [{ ...source, paragraph: '7' }] })
			],
			fingerprint
		);
		expect(own.documents).toHaveLength(1);
		expect(own.documents[0]?.paragraphs).toBe(7);
		expect(own.claims).toHaveLength(2);
	});

	test('[OW3] without an explanation the answer itself is told', () => {
		const { questions } = compileOwn([single({})], fingerprint);
		expect(questions[0]?.explanation).toBe('The answer is: Ann Sey.');
	});

	test('[OW4] what is not a question yet is left out, and nothing throws', () => {
		for (const kind of QUESTION_KINDS) {
			const empty = newDraft({ id: 'own-1', writtenOn: WRITTEN_ON, kind });
			expect(isEmptyDraft(empty)).toBe(true);
			expect(compileOwn([empty], fingerprint).questions).toEqual([]);
		}
		expect(isEmptyDraft(single({}))).toBe(false);
	});
});

describe('while it is typed', () => {
	test('[OW4] a draft is kept as it is typed, and read back the same', () => {
		const typed = single({ stem: '  Half a sen', accept: 'a\n\n', text: 'In {' });
		expect(v.parse(OwnDraftSchema, JSON.parse(JSON.stringify(typed)))).toEqual(typed);
	});

	test('[OW4] gaps keep what was said of them while the text around them changes', () => {
		const start = withText(single({ kind: 'cloze' }), 'In {1911} came {Ann Sey}.');
		expect(start.gaps.map(({ kind }) => kind)).toEqual(['number', 'text']);
		expect(start.gaps[0]?.number.reads).toBe('year');
		const gaps = start.gaps.map((gap, place) => ({ ...gap, also: `told ${place}` }));
		const told = { ...start, gaps };
		expect(withText(told, 'In {1912} came {Ann Sey}.').gaps).toEqual(gaps);
		expect(withText(told, 'In {1911} to {Gull Rock} came {Ann Sey}.').gaps.map(({ also }) => also)).toEqual([
			'told 0',
			'',
			'told 1'
		]);
		expect(withText(told, 'Then came {Ann Sey}.').gaps).toEqual([gaps[1]]);
	});

	test('[OW4] a new entry takes a name that none has', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 9 })), (numbers) => {
				const entries = numbers.map((number) => ({ id: `c${number}` }));
				expect(entries.map(({ id }) => id)).not.toContain(freshId('c', entries));
			})
		);
	});
});
