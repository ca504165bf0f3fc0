import type { APIRequestContext, Page } from '@playwright/test';
import type { Confidence, LearnerEvent, Response } from '#domain/attempt.ts';
import { grade } from '#domain/grade.ts';
import { keyResponse } from '#domain/key-response.ts';
import type { Blank, Question } from '#domain/question.ts';
import { gradedClaims, slipsOf } from '#domain/verdict.ts';
import { answer, DAY, event, HOUR, started } from '../../fixtures/learner-log.ts';
import { INVENTED_BANKS } from '../addresses.ts';
import { plantAll } from './saved.ts';

/** One question of a planted sitting, and how it went. */
export interface Played {
	readonly question: Question;
	readonly how: 'right' | 'wrong';
	readonly confidence: Confidence;
}

/** Every question of the invented bank, by its id. */
export async function inventedQuestions(request: APIRequestContext): Promise<Map<string, Question>> {
	const chunks = await Promise.all(
		['tower-1', 'people-1'].map(async (id) => {
			const response = await request.get(`${INVENTED_BANKS.address}/gull-rock/chunks/${id}.json`);
			return ((await response.json()) as { questions: Question[] }).questions;
		})
	);
	return new Map(chunks.flat().map((question) => [question.id, question]));
}

/** A finished sitting as a page would have written it, with an answer every twenty seconds. */
export function playedSitting(name: string, atMs: number, played: readonly Played[]): LearnerEvent[] {
	const questions = played.map(({ question: { id, topic } }) => ({ id, topic }));
	const after = (n: number) => atMs + n * 20_000;
	return [
		started({ sitting: name, atMs, questions }),
		...played.map((one, n) => answerTo(one, { sitting: name, atMs: after(n + 1) })),
		event({ type: 'sitting.finished', sitting: name, atMs: after(played.length + 1) })
	];
}

function answerTo({ question, how, confidence }: Played, when: { sitting: string; atMs: number }) {
	const response = how === 'right' ? keyResponse(question) : wrongResponse(question);
	const graded = grade(question, response);
	if (graded.kind === 'unreadable') throw new Error(`${question.id}: ${graded.problem.code}`);
	const { id, version, topic, documents } = question;
	return answer({
		...when,
		question: id,
		questionVersion: version,
		topic,
		documents: [...documents],
		response,
		confidence,
		outcome: graded.outcome,
		credit: graded.credit,
		claims: gradedClaims(question, graded),
		origins: slipsOf(graded).map(({ origin }) => origin)
	});
}

/** Wrong in one of the ways that the bank has a word on, where its kind of question can be. */
function wrongResponse(question: Question): Response {
	const { kind } = question;
	switch (kind) {
		case 'single-choice':
			return { kind, choice: question.choices.find(({ key }) => !key)?.id ?? '' };
		case 'multiple-response':
			return { kind, choices: question.choices.filter(({ key }) => !key).map(({ id }) => id) };
		case 'true-false':
			return { kind, value: !question.answer };
		case 'numeric':
			return { kind, text: String(question.answer.nearMisses[0]?.value ?? 1) };
		case 'short-text':
			return { kind, text: question.answer.nearMisses[0]?.accept[0] ?? 'nobody' };
		case 'order':
			return { kind, steps: question.steps.map(({ id }) => id).reverse() };
		case 'match':
			return {
				kind,
				pairs: Object.fromEntries(question.pairs.map(({ id }, n, all) => [id, all[n - 1]?.id ?? id]))
			};
		case 'cloze':
			return {
				kind,
				blanks: Object.fromEntries(question.blanks.map((blank) => [blank.id, wrongBlank(blank)]))
			};
	}
}

function wrongBlank(blank: Blank): string {
	return blank.kind === 'choice' ? (blank.choices.find(({ key }) => !key)?.id ?? '') : '17 million';
}

/** Three weeks of sittings up to this moment, two questions in five missed, with a flag and a note. */
export function weeksOfAnswers(questions: Iterable<Question>, nowMs: number): LearnerEvent[] {
	const all = [...questions];
	const sure = ['sure', 'think-so', 'guess', 'sure', 'think-so'] as const;
	const sittings = Array.from({ length: 11 }, (_, day) =>
		playedSitting(
			`weeks-${day}`,
			nowMs - (22 - 2 * day) * DAY - HOUR,
			Array.from({ length: 5 }, (_, n) => ({
				question: all[(day * 5 + n) % all.length] as Question,
				how: (day + n) % 5 < 2 ? 'wrong' : 'right',
				confidence: sure[(day + 2 * n) % sure.length] ?? 'sure'
			}))
		)
	);
	const [one = '', two = ''] = all.map(({ id }) => id);
	return [
		...sittings.flat(),
		event({ type: 'question.flagged', question: one, flagged: true, atMs: nowMs - 2 * HOUR }),
		event({ type: 'question.noted', question: two, note: 'Look at the dates again.', atMs: nowMs - HOUR })
	];
}

/** Puts events into the log of a browser whose page has opened its database before. */
export function plantLog(page: Page, events: readonly LearnerEvent[]): Promise<void> {
	return plantAll(
		page,
		'learner-log',
		events.map((entry) => [entry.id, entry])
	);
}
