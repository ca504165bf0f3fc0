import type { ResponseOf } from './attempt.ts';
import { foldText } from './fold-text.ts';
import { partOfChoice } from './grade-chosen.ts';
import type { Part, Verdict } from './grade.ts';
import type { Blank, NumberKey, QuestionOf, TextKey } from './question.ts';
import { readNumber } from './read-number.ts';
import { matchText } from './read-text.ts';
import { fail, succeed, type Result } from './result.ts';
import { gapsVerdict, settleShare, settleWhole, slipOf, unreadable } from './verdict.ts';

/** What a part is called and tests, before it is known whether it is right. */
type Head = Pick<Part, 'id' | 'claims'>;

/** Within tolerance, give or take the last bits of a binary fraction: 2.3 is within 0.15 of 2.45. */
function isWithin(given: number, value: number, tolerance: number): boolean {
	const bits = 4 * Number.EPSILON * Math.max(Math.abs(given), Math.abs(value), tolerance);
	return Math.abs(given - value) <= tolerance + bits;
}

function gradeNumber(text: string, key: NumberKey, head: Head): Result<Part> {
	const read = readNumber(text, key);
	if (!read.ok) return read;
	if (isWithin(read.value, key.value, key.tolerance)) return succeed({ ...head, right: true });
	const miss = key.nearMisses.find(({ value }) => isWithin(read.value, value, key.tolerance));
	return succeed({ ...head, right: false, ...(miss && { slip: slipOf(miss) }) });
}

function gradeText(text: string, key: TextKey, head: Head): Result<Part> {
	if (foldText(text) === '') return fail({ code: 'response/empty' });
	const match = matchText(text, key);
	switch (match.kind) {
		case 'exact':
			return succeed({ ...head, right: true });
		case 'spelling':
			return succeed({ ...head, right: true, spelling: match.accepted });
		case 'near-miss':
			return succeed({ ...head, right: false, slip: match.slip });
		case 'other':
			return succeed({ ...head, right: false });
	}
}

export function gradeNumeric(question: QuestionOf<'numeric'>, { text }: ResponseOf<'numeric'>): Verdict {
	const part = gradeNumber(text, question.answer, { id: 'answer', claims: question.claims });
	return part.ok ? settleWhole(part.value) : unreadable(part.problem);
}

export function gradeShortText(
	question: QuestionOf<'short-text'>,
	{ text }: ResponseOf<'short-text'>
): Verdict {
	const part = gradeText(text, question.answer, { id: 'answer', claims: question.claims });
	return part.ok ? settleWhole(part.value) : unreadable(part.problem);
}

function gradeBlank(blank: Blank, given: string): Result<Part> {
	const head: Head = { id: blank.id, claims: [blank.claim] };
	if (blank.kind === 'number') return gradeNumber(given, blank, head);
	if (blank.kind === 'text') return gradeText(given, blank, head);
	const chosen = blank.choices.find(({ id }) => id === given);
	return chosen ? succeed(partOfChoice(chosen, blank.id, [blank.claim])) : fail({ code: 'response/empty' });
}

/** Every blank is a part; one that cannot be read stands for the whole, so that it can be written again. */
export function gradeCloze({ blanks }: QuestionOf<'cloze'>, response: ResponseOf<'cloze'>): Verdict {
	const read = blanks.map((blank) => {
		const given = Object.hasOwn(response.blanks, blank.id) ? response.blanks[blank.id] : undefined;
		return { id: blank.id, part: gradeBlank(blank, given ?? '') };
	});
	const isEmpty = (part: Result<Part>) => !part.ok && part.problem.code === 'response/empty';
	const gaps = gapsVerdict(read, ({ part }) => !isEmpty(part));
	if (gaps) return gaps;
	const parts: Part[] = [];
	for (const { id, part } of read) {
		if (!part.ok) return unreadable(part.problem, id);
		parts.push(part.value);
	}
	return settleShare(parts);
}
