import * as v from 'valibot';
import { ResponseSchema, type Response } from '#domain/attempt.ts';
import { grade } from '#domain/grade.ts';
import { keyResponse } from '#domain/key-response.ts';
import { describeProblem } from '#domain/problem.ts';
import type { Question } from '#domain/question.ts';
import { textKeys } from '#domain/question-parts.ts';
import type { Finding, QuestionRule } from './rule.ts';

/** Rules that play responses through the same grading that learners meet. */
export const GRADING_RULES: readonly QuestionRule[] = [
	{ code: 'key-example', severity: 'error', check: checkKey },
	{ code: 'near-miss-right', severity: 'error', check: checkNearMisses },
	{ code: 'example-fails', severity: 'error', check: checkExamples }
];

/** The outcome, and where the response cannot be read or is refused, why. */
function play(question: Question, response: Response): { readonly outcome: string; readonly why?: string } {
	try {
		const verdict = grade(question, response);
		if (verdict.kind === 'graded') return { outcome: verdict.outcome };
		return { outcome: 'unreadable', why: describeProblem(verdict.problem) };
	} catch (error) {
		return { outcome: 'an error', why: error instanceof Error ? error.message : String(error) };
	}
}

function describeOutcome({ outcome, why }: ReturnType<typeof play>): string {
	return why === undefined ? `comes out ${outcome}` : `comes out as ${outcome}: ${why}`;
}

/** A key that is not graded right, or a text that is accepted in the file only. */
function checkKey(question: Question): Finding[] {
	const key = tryKeyResponse(question);
	if (key === undefined) return [];
	const played = play(question, key);
	if (played.outcome !== 'right')
		return [{ path: ['kind'], message: `the key itself ${describeOutcome(played)}` }];
	return textKeys(question).flatMap(({ path, key: { accept } }) =>
		accept.flatMap((text, index) => {
			const accepted = play(question, withText(key, path, text));
			if (accepted.outcome === 'right') return [];
			return [{ path: [...path, 'accept', index], message: `“${text}” ${describeOutcome(accepted)}` }];
		})
	);
}

/** A wrong answer worth a word of its own must not be another spelling of a right one. */
function checkNearMisses(question: Question): Finding[] {
	const key = tryKeyResponse(question);
	if (key === undefined) return [];
	return textKeys(question).flatMap(({ path, key: { nearMisses } }) =>
		nearMisses.flatMap(({ accept }, index) =>
			accept
				.filter((text) => play(question, withText(key, path, text)).outcome === 'right')
				.map((text) => ({
					path: [...path, 'nearMisses', index, 'accept'],
					message: `“${text}” is graded right`
				}))
		)
	);
}

/** Undefined where a question has no key, which is another rule's to say. */
function tryKeyResponse(question: Question): Response | undefined {
	try {
		return keyResponse(question);
	} catch {
		return undefined;
	}
}

/** The key's response with this text in the place of the one at `path`. */
function withText(key: Response, path: readonly (string | number)[], text: string): Response {
	if (key.kind === 'short-text') return { ...key, text };
	if (key.kind === 'cloze') return { ...key, blanks: { ...key.blanks, [String(path[1])]: text } };
	return key;
}

function checkExamples(question: Question): Finding[] {
	return question.examples.flatMap(({ response, outcome }, index): Finding[] => {
		const path = ['examples', index];
		const parsed = v.safeParse(ResponseSchema, response);
		if (!parsed.success) {
			const [issue] = parsed.issues;
			const key = issue.path?.map((step) => String(step.key)).join('.') ?? 'response';
			return [
				{
					path,
					message: `no response has this form (${key}: ${issue.message}); quote texts that are figures`
				}
			];
		}
		if (parsed.output.kind !== question.kind) {
			return [{ path, message: `a ${parsed.output.kind} response to a ${question.kind} question` }];
		}
		const played = play(question, parsed.output);
		return played.outcome === outcome
			? []
			: [{ path, message: `is to be ${outcome}, and ${describeOutcome(played)}` }];
	});
}
