import { listsOf } from './question-names.ts';
import { choiceGroups, type ChoiceGroup, type Path } from './question-parts.ts';
import type { QuestionFile } from './question.ts';

/** What keeps a question from having exactly one answer, and where: list entries are named by their `id`. */
export interface StructureFault {
	readonly path: Path;
	readonly message: string;
}

/**
 * Everything that grading, drawing and revealing take for granted. A question without such a fault can be played by
 * all of them, whoever wrote it.
 */
export function structureFaults(question: QuestionFile): StructureFault[] {
	return [
		...keyCountFaults(question),
		...partCountFaults(question),
		...blankFaults(question),
		...twiceNamedFaults(question)
	];
}

export function keyCountFaults(question: QuestionFile): StructureFault[] {
	return choiceGroups(question).flatMap(checkKeys);
}

function checkKeys({ path, choices, single }: ChoiceGroup): StructureFault[] {
	const keys = choices.filter(({ key }) => key).length;
	if (single && keys !== 1) {
		return [{ path, message: `exactly one choice is the key; here ${keys} are` }];
	}
	const faults: StructureFault[] = [];
	if (keys === 0) faults.push({ path, message: 'at least one choice is a key; here none is' });
	if (keys === choices.length)
		faults.push({ path, message: 'at least one choice is a distractor; here none is' });
	return faults;
}

const MIN_PARTS = 3;

export function partCountFaults(question: QuestionFile): StructureFault[] {
	const [path, parts] =
		question.kind === 'order'
			? ['steps', question.steps.length]
			: question.kind === 'match'
				? ['pairs', question.pairs.length]
				: ['', MIN_PARTS];
	return parts >= MIN_PARTS
		? []
		: [{ path: [path], message: `at least ${MIN_PARTS} ${path}; here ${parts}` }];
}

/** Gaps and braces must be the same list, so that no text is shown with a hole that nothing fills. */
export function blankFaults(question: QuestionFile): StructureFault[] {
	if (question.kind !== 'cloze') return [];
	const inText = [...question.text.matchAll(/\{([^{}]*)\}/gu)].map((match) => match[1] ?? '');
	const ids = question.blanks.map(({ id }) => id);
	const stray = question.text.replace(/\{[^{}]*\}/gu, '');
	return [
		...inText
			.filter((id) => !ids.includes(id))
			.map((id) => ({ path: ['text'], message: `{${id}} has no blank of that id` })),
		...inText
			.filter((id, index) => inText.indexOf(id) < index)
			.map((id) => ({ path: ['text'], message: `{${id}} stands twice` })),
		...ids
			.filter((id) => !inText.includes(id))
			.map((id) => ({ path: ['blanks', id], message: `the text has no {${id}}` })),
		...(/[{}]/u.test(stray) ? [{ path: ['text'], message: 'a brace has no partner' }] : []),
		...(ids.length === 0 ? [{ path: ['blanks'], message: 'at least one blank' }] : [])
	];
}

/** Entries of one question that share an id, which would make them one answer. */
function twiceNamedFaults(question: QuestionFile): StructureFault[] {
	return listsOf(question).flatMap((list) =>
		list
			.filter(({ id }, index) => id !== undefined && list.findIndex((other) => other.id === id) < index)
			.map(({ path, id }) => ({ path: [...path, 'id'], message: `“${id}” stands twice here` }))
	);
}
