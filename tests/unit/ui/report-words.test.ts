import { describe, expect, it } from 'vitest';
import { classReport } from '#domain/class-report.ts';
import { reportOf, type SessionReport } from '#domain/session-report.ts';
import {
	certaintyRow,
	certaintySentence,
	claimSentence,
	classSentence,
	correctionSentence,
	discriminationSentence,
	drawnCount,
	drawnWords,
	heldPercent,
	holdsSentence,
	itemsSentence,
	percent,
	questionSentence,
	sessionSentence,
	studentSentence,
	sureAndWrongSentence,
	teachSentence
} from '#ui/report-words.ts';
import { correctedWords, correctionWord } from '#ui/room-words.ts';
import { reportSession } from '../../fixtures/report-session.ts';
import { gullRock, Session } from '../../fixtures/session.ts';

const report: SessionReport = reportOf(reportSession().room, gullRock);
const nothing = reportOf(new Session().room, gullRock);

describe('what a report says', () => {
	it('[RP24] what the class holds, and what to do first', () => {
		expect(holdsSentence(report)).toBe('The class holds none of 4 claims yet.');
		expect(teachSentence(report)).toBe('Teach 4 claims again, the least held first.');
		expect(sessionSentence(report)).toBe('6 students and 3 questions, with phones.');
		expect(itemsSentence(report)).toBe(
			'Question 2 was the easiest, 1 the hardest. How well each tells who knows is shown from 20 answers on.'
		);
		const held = { ...report, claims: report.claims.map((claim) => ({ ...claim, teach: null })) };
		expect(holdsSentence(held)).toBe('The class holds all 4 claims.');
		expect(teachSentence(held)).toBe('Nothing stands out that would have to be taught again.');
	});

	it('[RP24] where nothing was asked, or too few answered, it says so', () => {
		expect(holdsSentence(nothing)).toBe('Nothing has been asked yet.');
		const few = { ...report, claims: report.claims.map((claim) => ({ ...claim, share: null, teach: null })) };
		expect(holdsSentence(few)).toBe('Too few answers to say what the class holds.');
		expect(teachSentence(few)).toBe('It takes 5 answers to say how well a claim is held.');
	});

	it('[RP24] how each question went', () => {
		expect(report.questions.map(questionSentence)).toEqual([
			'2 of 6 had it right at first, 4 of 5 in the vote after. 2 changed to right, nobody to wrong.',
			'2 of 5 had it right, 2 in part; 2 were sure of “A lens from Larkhaven”.',
			'3 of 6 had it right; 3 were sure of “True”.'
		]);
		const drawn = report.questions.flatMap((entry) => entry.drawn);
		expect(drawn.map((answer) => `${drawnWords(answer)}: ${drawnCount(answer)}`)).toEqual([
			'2.6 million crowns: 1 answer, sure',
			'A lens from Larkhaven: 2 answers, all sure',
			'Left out: A coat of red paint: 2 answers, 1 sure',
			'True: 3 answers, all sure'
		]);
	});

	it('[RP24] how well each claim is held', () => {
		expect(report.claims.map(claimSentence)).toEqual([
			'2 of 5 answers showed it known; 2 were sure of something else.',
			'3 of 6 answers showed it known; 3 were sure of something else.',
			'3 of 5 answers showed it known; 2 were sure of something else.',
			'4 of 5 answers showed it known, but 1 was sure of something else.'
		]);
	});

	it('[RP24] how many were sure and wrong at a question, once enough have answered', () => {
		expect(report.questions.map(sureAndWrongSentence)).toEqual([
			'1 of 5 (20%) was sure and wrong.',
			'1 of 5 (20%) was sure and wrong.',
			'3 of 6 (50%) were sure and wrong.'
		]);
		const [question] = report.questions;
		if (!question) throw new Error('a report without questions');
		const told = (confidentlyWrong: (typeof question)['confidentlyWrong']) =>
			sureAndWrongSentence({ ...question, confidentlyWrong });
		expect(told({ count: 0, share: 0 })).toBe('Nobody was sure and wrong.');
		expect(told({ count: 2, share: null })).toBe('');
		expect(told(null)).toBe('');
	});

	it('[RP24] what certainty was worth, and what each student did', () => {
		if (!report.confidence) throw new Error('a report without certainty');
		expect(certaintySentence(report.confidence)).toBe('Of 13 sure answers 7 were right.');
		expect(certaintyRow(report.confidence, 'sure')).toBe('7 of 13 right, 1 in part');
		expect(report.students.map(studentSentence)).toEqual([
			'3 of 3 right.',
			'2 of 3 right.',
			'0 of 3 right; sure and wrong at question 1, 2, 3.',
			'1 of 3 right; sure and wrong at question 3.',
			'2 of 3 right; sure and wrong at question 3.',
			'1 of 3 right, 2 left out.'
		]);
	});

	it.each([
		[0.42, 'Discrimination 0.42: who did well on the other questions did better on this one.'],
		[0.12, 'Discrimination 0.12: it hardly tells who does well on the others.'],
		[-0.02, 'Discrimination −0.02: it hardly tells who does well on the others.'],
		[
			-0.3,
			'Discrimination −0.30: who did well on the other questions did worse on this one. Look at its key.'
		]
	])('[RP24] a discrimination of %d is told with what it means', (value, sentence) => {
		expect(discriminationSentence({ kind: 'value', value })).toBe(sentence);
	});

	it('[RP24] a discrimination that is not there says why', () => {
		expect(discriminationSentence({ kind: 'none', because: 'few' })).toBe(
			'Discrimination is shown from 20 answers on.'
		);
		expect(discriminationSentence(null)).toBe('Hands tell nobody apart, so there is no discrimination.');
	});

	it('[RP24] only all is 100%, only none 0%, and what is taught again never looks as if 70% held it', () => {
		expect([0, 0.001, 0.999, 1].map(percent)).toEqual(['0%', '1%', '99%', '100%']);
		expect([16 / 23, 0.7].map(heldPercent)).toEqual(['69%', '70%']);
	});

	it('[RP24] what a correction changed, in the report and at a seat', () => {
		const base = { note: '', accepted: ['900 boats'], rightBefore: 4, rightNow: 9, scoresChanged: 5 };
		expect(correctionSentence({ ...base, kind: 'accept' })).toBe(
			'5 more have it right now; 5 scores changed.'
		);
		expect(correctionSentence({ ...base, kind: 'replace', rightNow: 3, scoresChanged: 1 })).toBe(
			'1 fewer has it right now; 1 score changed.'
		);
		expect(correctionSentence({ ...base, kind: 'void', scoresChanged: 0 })).toBe(
			'It counts for nobody; no score changed.'
		);
		expect(correctionWord({ ...base, kind: 'accept' })).toBe('“900 boats” counts as right too.');
		expect(correctedWords({ before: 'wrong', now: 'right' })).toBe(
			'Your answer was not right by the old key and is right now.'
		);
		expect(correctedWords({ before: 'right', now: null })).toBe('The question counts for nobody now.');
	});

	it('[RP24] how a class got on', () => {
		const later = { ...report, openedAtMs: report.openedAtMs + 1, facility: 0.8 };
		const both = classReport([
			{ id: 'one', report },
			{ id: 'two', report: later }
		]);
		expect(classSentence(both)).toBe(
			'2 sessions and 4 claims. Facility was 48% in the first and 80% in the last; of 4 claims asked again none is held better.'
		);
		expect(classSentence(classReport([{ id: 'one', report }]))).toBe('1 session and 4 claims; facility 48%.');
		/** The later session, in which so many of so many claims were held by all. */
		const improved = (better: number, of: number) => {
			const claims = later.claims
				.slice(0, of)
				.map((claim, place) => ({ ...claim, share: place < better ? 1 : 0 }));
			const words = classSentence(
				classReport([
					{ id: 'one', report: { ...report, claims: report.claims.slice(0, of) } },
					{ id: 'two', report: { ...later, claims } }
				])
			);
			return words.slice(words.indexOf('; ') + 2);
		};
		expect(improved(1, 4)).toBe('of 4 claims asked again 1 is held better.');
		expect(improved(3, 4)).toBe('of 4 claims asked again 3 are held better.');
		expect(improved(4, 4)).toBe('all 4 claims asked again are held better.');
		expect(improved(1, 1)).toBe('the one claim asked again is held better.');
		expect(improved(0, 1)).toBe('the one claim asked again is not held better.');
	});
});
