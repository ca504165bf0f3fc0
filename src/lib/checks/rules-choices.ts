import type { Question } from '#domain/question.ts';
import { choiceGroups, type ChoiceGroup } from '#domain/question-parts.ts';
import { rangeOf, rangesOverlap } from './ranges.ts';
import type { Finding, QuestionRule } from './rule.ts';
import { significantWords } from './words.ts';

/** Rules on choices that are not each an answer of its own. */
export const CHOICE_RULES: readonly QuestionRule[] = [
	{ code: 'overlapping-choices', severity: 'error', check: checkOverlap },
	{ code: 'all-of-the-above', severity: 'error', check: checkSeveral }
];

/** A figure that falls into two choices has two answers. */
function checkOverlap(question: Question): Finding[] {
	return choiceGroups(question).flatMap(({ path, choices }) => {
		const ranges = choices.flatMap(({ id, text }) => {
			const range = rangeOf(text);
			return range === undefined ? [] : [{ id, text, range }];
		});
		return ranges.flatMap(({ id, text, range }, index) => {
			const other = ranges
				.slice(0, index)
				.find((one) => rangesOverlap(one.range, range) && !isOneFigure(one.range, range));
			const message = `“${text}” and “${other?.text}” have numbers in common`;
			return other === undefined ? [] : [{ path: [...path, id, 'text'], message }];
		});
	});
}

/** The same figure twice is another rule's to say. */
function isOneFigure(...ranges: readonly { readonly low: number; readonly high: number }[]): boolean {
	return ranges.every(({ low, high }) => low === high);
}

const ALL_OF_THEM =
	/\b(?:all|none|both|neither|either|any|each) of (?:the above|the others|the other|these|them)\b|\bnone\/all\b/iu;
const LETTERS = /^(?:both )?[a-d](?:,? (?:and|or) [a-d])+$/iu;
const PAIRED = /^(?:both|either|neither)\b/iu;

function checkSeveral(question: Question): Finding[] {
	return choiceGroups(question).flatMap((group) =>
		group.choices.flatMap(({ id, text }) => {
			const path = [...group.path, id, 'text'];
			if (ALL_OF_THEM.test(text) || LETTERS.test(text)) {
				const message = `“${text}” speaks of other choices, which are shuffled; use a multiple response`;
				return [{ path, message }];
			}
			if (PAIRED.test(text) || joinsOthers(text, group)) {
				return [{ path, message: `“${text}” stands for several choices; use a multiple response` }];
			}
			return [];
		})
	);
}

const JOINT = /,?\s+(?:and|or|as well as|nor|plus)\s+|\s*&\s*|,\s+/iu;

/** "Lee and Specht" beside "Lee Tae-woo" and "Linda Specht". Choices that are all joined have a form in common. */
function joinsOthers(text: string, { choices }: ChoiceGroup): boolean {
	const parts = text
		.split(JOINT)
		.map((part) => significantWords(part))
		.filter((words) => words.length > 0);
	if (parts.length < 2) return false;
	const others = choices.map((choice) => choice.text).filter((other) => other !== text && !JOINT.test(other));
	const named = others.filter((other) => parts.some((part) => isNamedBy(other, part)));
	return (
		named.length >= 2 && parts.filter((part) => named.some((other) => isNamedBy(other, part))).length >= 2
	);
}

/** All the words of the choice, or of a name a part. */
function isNamedBy(choice: string, part: readonly string[]): boolean {
	const words = significantWords(choice);
	if (words.length === 0) return false;
	return (
		words.every((word) => part.includes(word)) ||
		(isName(choice) && part.every((word) => words.includes(word)))
	);
}

function isName(text: string): boolean {
	return text.split(/\s+/u).every((word) => /^\p{Lu}/u.test(word));
}
