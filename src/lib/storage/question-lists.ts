import * as v from 'valibot';
import { readPreference, writePreference } from './preferences.ts';

export const QuestionListSchema = v.object({
	name: v.pipe(v.string(), v.minLength(1)),
	bank: v.string(),
	/** Ids, in the order in which they are asked. */
	questions: v.pipe(v.array(v.string()), v.minLength(1))
});
/** Questions that a teacher has put together under a name. */
export type QuestionList = v.InferOutput<typeof QuestionListSchema>;

/** The lists of this browser; those that cannot be read are left out. */
export function readQuestionLists(): QuestionList[] {
	try {
		const kept: unknown = JSON.parse(readPreference('question-lists') ?? '[]');
		if (!Array.isArray(kept)) return [];
		return kept.flatMap((entry) => {
			const list = v.safeParse(QuestionListSchema, entry);
			return list.success ? [list.output] : [];
		});
	} catch {
		return [];
	}
}

/** Keeps a list, in place of one of the same name and bank, and returns all of them by name. */
export function keepQuestionList(list: QuestionList): QuestionList[] {
	return write([...without(list), list]);
}

/** Lets a list go, and returns those that are left. */
export function dropQuestionList(list: Pick<QuestionList, 'name' | 'bank'>): QuestionList[] {
	return write(without(list));
}

function without({ name, bank }: Pick<QuestionList, 'name' | 'bank'>): QuestionList[] {
	return readQuestionLists().filter((other) => other.name !== name || other.bank !== bank);
}

function write(lists: readonly QuestionList[]): QuestionList[] {
	const sorted = [...lists].sort((a, b) => a.name.localeCompare(b.name));
	writePreference('question-lists', JSON.stringify(sorted));
	return sorted;
}
