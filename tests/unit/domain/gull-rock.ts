import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { AcrossFileSchema, DocumentFileSchema } from '#domain/bank.ts';
import type { Question, QuestionFile, QuestionKind, QuestionOf } from '#domain/question.ts';

const FOLDER = resolve('tests/fixtures/questions/gull-rock');

const read = (file: string): unknown => parse(readFileSync(resolve(FOLDER, file), 'utf8'));

const files: QuestionFile[] = [
	...v.parse(DocumentFileSchema, read('keeper.yaml')).questions,
	...v.parse(DocumentFileSchema, read('lens.yaml')).questions,
	...v.parse(AcrossFileSchema, read('across.yaml')).questions
];

/** Every question of the invented bank, as a bank would hold it. */
export const questions: readonly Question[] = files.map((file) => ({
	...file,
	asOf: { date: '2019', basis: 'stated' },
	version: '1',
	documents: ['keeper'],
	ordered: false
}));

/** The question of this kind and id. */
export function fixture<K extends QuestionKind>(kind: K, id: string): QuestionOf<K> {
	const found = questions.find((question) => question.kind === kind && question.id === id);
	if (!found) throw new Error(`no ${kind} question ${id} in the fixture bank`);
	return found as QuestionOf<K>;
}
