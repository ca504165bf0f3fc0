import * as v from 'valibot';
import { OwnDraftSchema, type OwnDraft } from '#domain/own-draft.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { keepOwnOrder, keepOwnQuestion, readOwnQuestions } from './own-questions.ts';
import {
	keepQuestionList,
	QuestionListSchema,
	readQuestionLists,
	type QuestionList
} from './question-lists.ts';

/** What a host has written and put together in this browser, in its order. */
export interface HostTexts {
	readonly ownQuestions: readonly OwnDraft[];
	readonly questionLists: readonly QuestionList[];
}

/** Of either, how many were new and how many were here already. */
export interface AddedTexts {
	readonly questions: { readonly added: number; readonly known: number };
	readonly lists: { readonly added: number; readonly known: number };
}

export function readHostTexts(): HostTexts {
	return { ownQuestions: readOwnQuestions(), questionLists: readQuestionLists() };
}

/** What a file holds of them, and how many entries cannot be made out. */
export function parseHostTexts(file: {
	readonly ownQuestions?: unknown;
	readonly questionLists?: unknown;
}): HostTexts & { readonly dropped: number } {
	const questions = entriesOf(OwnDraftSchema, file.ownQuestions);
	const lists = entriesOf(QuestionListSchema, file.questionLists);
	return {
		ownQuestions: questions.read,
		questionLists: lists.read,
		dropped: questions.dropped + lists.dropped
	};
}

/**
 * Puts beside what is here the questions whose id, and the lists whose name, are not; what is here stays as it is.
 * Problems: `session/not-kept`, and then some of it may have been added.
 */
export function addHostTexts({ ownQuestions, questionLists }: HostTexts): Result<AddedTexts> {
	const ids = readOwnQuestions().map(({ id }) => id);
	const fresh = ownQuestions.filter(({ id }) => !ids.includes(id));
	const here = readQuestionLists();
	const lists = questionLists.filter(
		({ name, bank }) => !here.some((list) => list.name === name && list.bank === bank)
	);
	const areKept = fresh.every(keepOwnQuestion);
	if (fresh.length > 0 && !(areKept && keepOwnOrder([...ids, ...fresh.map(({ id }) => id)])))
		return fail({ code: 'session/not-kept', reason: 'this browser has no room for your own questions' });
	for (const list of lists) keepQuestionList(list);
	return succeed({
		questions: { added: fresh.length, known: ownQuestions.length - fresh.length },
		lists: { added: lists.length, known: questionLists.length - lists.length }
	});
}

function entriesOf<S extends v.GenericSchema>(
	schema: S,
	entries: unknown
): { readonly read: readonly v.InferOutput<S>[]; readonly dropped: number } {
	const all: readonly unknown[] = Array.isArray(entries) ? entries : [];
	const read = all.flatMap((entry) => {
		const parsed = v.safeParse(schema, entry);
		return parsed.success ? [parsed.output] : [];
	});
	return { read, dropped: all.length - read.length };
}
