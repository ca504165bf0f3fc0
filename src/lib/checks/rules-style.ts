import type { Question } from '#domain/question.ts';
import { choiceGroups, type ChoiceGroup } from '#domain/question-parts.ts';
import type { Finding, QuestionRule } from './rule.ts';

/** Rules of item writing: what gives the key away, and what makes a stem hard for the wrong reason. */
export const STYLE_RULES: readonly QuestionRule[] = [
	{ code: 'option-count', severity: 'warning', check: checkOptionCount },
	{ code: 'key-longest', severity: 'warning', check: forSingleKeys(checkKeyLongest) },
	{ code: 'absolutes-in-distractors', severity: 'warning', check: forGroups(checkAbsolutes) },
	{ code: 'negative-stem', severity: 'warning', check: checkNegativeStem },
	{ code: 'long-stem', severity: 'warning', check: checkLongStem },
	{ code: 'stem-word-in-key-alone', severity: 'warning', check: forSingleKeys(checkStemWord) }
];

type GroupCheck = (group: ChoiceGroup, question: Question) => readonly Finding[];

function forGroups(check: GroupCheck): QuestionRule['check'] {
	return (question) => choiceGroups(question).flatMap((group) => check(group, question));
}

/** Groups with several keys, and those that fail `key-count` anyway, are left out. */
function forSingleKeys(check: GroupCheck): QuestionRule['check'] {
	return forGroups((group, question) =>
		group.single && group.choices.length > 1 && group.choices.filter(({ key }) => key).length === 1
			? check(group, question)
			: []
	);
}

function splitKey({ path, choices }: ChoiceGroup) {
	const key = choices.find((choice) => choice.key);
	if (key === undefined) throw new Error('a group without a key was let through');
	return {
		key: { text: key.text, path: [...path, key.id, 'text'] },
		others: choices.filter((choice) => !choice.key).map(({ text }) => text)
	};
}

function checkOptionCount(question: Question): Finding[] {
	if (question.kind !== 'single-choice') return [];
	const { length } = question.choices;
	if (length === 3 || length === 4) return [];
	return [{ path: ['choices'], message: `three or four choices serve best; here ${length}` }];
}

/** From this many times the mean length of the others on, the key shows. */
const KEY_LENGTH_RATIO = 1.4;

function checkKeyLongest(group: ChoiceGroup): Finding[] {
	const { key, others } = splitKey(group);
	const lengths = others.map((text) => text.length);
	const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
	if (key.text.length <= Math.max(...lengths) || key.text.length <= KEY_LENGTH_RATIO * mean) return [];
	const message = `the key is the longest choice, ${(key.text.length / mean).toFixed(1)} times the mean of the others`;
	return [{ path: key.path, message }];
}

const ABSOLUTE =
	/\b(?:always|never|every|everyone|everybody|everything|nobody|nothing|entirely|completely|totally|absolutely|invariably|impossible)\b/iu;

function checkAbsolutes({ path, choices }: ChoiceGroup): Finding[] {
	if (choices.some(({ key, text }) => key && ABSOLUTE.test(text))) return [];
	return choices.flatMap(({ id, text }) => {
		const word = ABSOLUTE.exec(text)?.[0];
		return word === undefined
			? []
			: [
					{
						path: [...path, id, 'text'],
						message: `“${word}” stands in distractors only, which gives them away`
					}
				];
	});
}

const NEGATIVE = /\b(?:not|except|neither|nor|never|least|incorrect|untrue|false)\b|n[’']t\b/iu;

function checkNegativeStem({ stem }: Question): Finding[] {
	const word = NEGATIVE.exec(stem.replace(/\bat least\b/giu, ''))?.[0];
	return word === undefined
		? []
		: [{ path: ['stem'], message: `“${word}” turns the stem round, and is easily overlooked` }];
}

const LONG_STEM_WORDS = 40;

function checkLongStem({ stem }: Question): Finding[] {
	const words = stem.split(' ').length;
	return words <= LONG_STEM_WORDS
		? []
		: [{ path: ['stem'], message: `${words} words; ${LONG_STEM_WORDS} are plenty` }];
}

/** Shorter words are mostly grammar. */
const TELLING_LETTERS = 5;

function checkStemWord(group: ChoiceGroup, question: Question): Finding[] {
	const { key, others } = splitKey(group);
	const stem = new Set(tellingWords(question.kind === 'cloze' ? question.text : question.stem));
	const elsewhere = new Set(others.flatMap(tellingWords));
	const alone = tellingWords(key.text).find((word) => stem.has(word) && !elsewhere.has(word));
	return alone === undefined
		? []
		: [{ path: key.path, message: `“${alone}” stands in the stem and, of the choices, in the key alone` }];
}

function tellingWords(text: string): string[] {
	return text
		.toLowerCase()
		.replace(/[’']s\b/gu, '')
		.split(/[^\p{L}\d]+/u)
		.filter((word) => word.length >= TELLING_LETTERS)
		.map((word) => word.replace(/s$/u, ''));
}
