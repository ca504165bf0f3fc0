import type { Response } from '#domain/attempt.ts';
import { numberFootnotes, type Footnote, type Sources } from '#domain/footnote.ts';
import type { Verdict } from '#domain/grade.ts';
import { keyLines, type KeyLine } from '#domain/key.ts';
import type { Question } from '#domain/question.ts';

/** A graded answer, as far as its explanation depends on it. */
export interface Explained {
	readonly question: Question;
	readonly response: Response | null;
	readonly verdict: Verdict & { readonly kind: 'graded' };
	readonly sources: Sources;
	/** Whether the reasons against the choices that were not taken are shown as well. */
	readonly allReasons: boolean;
}

/** What a verdict is explained with. */
export interface Explanation {
	/** The key, as far as the answer has not said it. */
	readonly lines: readonly KeyLine[];
	/** Every claim that is shown, in the order of its first mark. */
	readonly footnotes: readonly Footnote[];
	/** There are reasons against choices that were not taken. */
	readonly hasMoreReasons: boolean;
}

export function explain({ question, response, verdict, sources, allReasons }: Explained): Explanation {
	const said = saidByAnswer(question, response, verdict);
	const lines = keyLines(question, verdict.parts).filter(({ text }) => text !== said);
	const choices =
		question.kind === 'single-choice' || question.kind === 'multiple-response' ? question.choices : [];
	const chosen = response?.kind === 'single-choice' ? [response.choice] : [];
	const slips = [
		...choices.filter(({ id, key }) => chosen.includes(id) && !key).map(({ claim }) => claim),
		...verdict.parts.flatMap(({ slip }) => (slip ? [slip.claim] : []))
	];
	const claims = [
		...question.claims,
		...lines.map(({ claim }) => claim),
		...slips,
		...(allReasons ? choices.map(({ claim }) => claim) : [])
	];
	return {
		lines,
		footnotes: numberFootnotes(claims, sources),
		hasMoreReasons: choices.some(({ key, claim }) => !key && !slips.includes(claim))
	};
}

/** What was typed, where the key would only say it again. */
function saidByAnswer(
	question: Question,
	response: Response | null,
	{ outcome }: Verdict & { readonly kind: 'graded' }
): string | undefined {
	if (outcome !== 'right') return undefined;
	if (response?.kind === 'short-text') return response.text.trim();
	if (response?.kind !== 'numeric' || question.kind !== 'numeric') return undefined;
	const { unit } = question.answer;
	return response.text.includes(unit) ? response.text : `${response.text} ${unit}`;
}
