import type { Question } from '#domain/question.ts';
import { choiceGroups, type ChoiceGroup } from '#domain/question-parts.ts';
import { figuresInDigits, figuresInWords } from '#domain/figures.ts';
import { isOnScale } from '#domain/scale.ts';
import type { Finding, QuestionRule } from './rule.ts';
import { grammarCues } from './grammar-cues.ts';

/** Rules on choices whose form, not whose content, gives the key away. */
export const CUE_RULES: readonly QuestionRule[] = [
	{ code: 'grammar-cue', severity: 'warning', check: checkGrammar },
	{ code: 'mixed-option-types', severity: 'warning', check: checkTypes }
];

/** An article or a number that a distractor cannot follow. */
function checkGrammar(question: Question): Finding[] {
	return choiceGroups(question).flatMap((group) => {
		if (!group.single) return [];
		return grammarCues(textBefore(question, group)).flatMap(({ name, says, fits }) => {
			const key = group.choices.find((choice) => choice.key);
			const unfit = group.choices.filter(({ text }) => !fits(text));
			const others = group.choices.length - 1;
			// A wrong article is seen at once; other demands are loose, and tell only where the key alone meets them.
			const tells = name === 'article' ? unfit.length > 0 : unfit.length === others;
			if (key === undefined || others < 1 || !fits(key.text) || !tells) return [];
			const which = unfit.map(({ text }) => `“${text}”`).join(', ');
			return [{ path: group.path, message: `${says} rules out ${which}` }];
		});
	});
}

/** The stem, or for a blank the running text up to it. */
function textBefore(question: Question, { path }: ChoiceGroup): string {
	if (question.kind !== 'cloze') return question.stem;
	const blank = path[1] ?? '';
	return question.text.split(`{${blank}}`)[0] ?? '';
}

/** Figures with words among them: the odd form is either the key or no choice at all. */
function checkTypes(question: Question): Finding[] {
	return choiceGroups(question).flatMap(({ path, choices }) => {
		const figures = choices.filter(({ text }) => /\d/u.test(text) && isOnScale(text));
		const words = choices.filter(
			({ text }) => !isOnScale(text) && figuresInDigits(text).length + figuresInWords(text).length === 0
		);
		const few = figures.length < words.length ? figures : words;
		const form = few === figures ? 'a figure among words' : 'in words among figures';
		return few.map(({ id, text }) => ({ path: [...path, id, 'text'], message: `“${text}” is ${form}` }));
	});
}
