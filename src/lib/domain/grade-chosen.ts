import type { ResponseOf } from './attempt.ts';
import type { Part, Verdict } from './grade.ts';
import type { Choice, QuestionOf } from './question.ts';
import { settle, settleWhole, slipOf, unreadable } from './verdict.ts';

/** What choosing this one choice of several is, as a part that tests `claims`. */
export function partOfChoice(choice: Choice, id: string, claims: readonly string[]): Part {
	return choice.key ? { id, right: true, claims } : { id, right: false, claims, slip: slipOf(choice) };
}

export function gradeSingleChoice(
	question: QuestionOf<'single-choice'>,
	response: ResponseOf<'single-choice'>
): Verdict {
	const chosen = question.choices.find(({ id }) => id === response.choice);
	if (!chosen) return unreadable({ code: 'response/empty' });
	return settleWhole(partOfChoice(chosen, 'answer', question.claims));
}

/** Every choice is a part: right if it was chosen and is a key, or was left and is none. */
export function gradeMultipleResponse(
	{ choices }: QuestionOf<'multiple-response'>,
	response: ResponseOf<'multiple-response'>
): Verdict {
	const chosen = choices.filter(({ id }) => response.choices.includes(id));
	if (chosen.length === 0) return unreadable({ code: 'response/empty' });
	const parts = choices.map((choice): Part => {
		const { id, claim } = choice;
		if (chosen.includes(choice)) return partOfChoice(choice, id, [claim]);
		return { id, right: !choice.key, claims: [claim] };
	});
	const hits = chosen.filter(({ key }) => key).length;
	const keys = choices.filter(({ key }) => key).length;
	const misses = chosen.length - hits;
	return settle(parts, Math.max(0, (hits - misses) / keys));
}

export function gradeTrueFalse(
	question: QuestionOf<'true-false'>,
	response: ResponseOf<'true-false'>
): Verdict {
	const { claims, origin, rationale } = question;
	const part = { id: 'answer', claims };
	const [claim] = claims;
	if (claim === undefined) throw new Error(`the question ${question.id} rests on no claim`);
	if (response.value === question.answer) return settleWhole({ ...part, right: true });
	return settleWhole({ ...part, right: false, slip: { origin, rationale, claim } });
}
