import fc from 'fast-check';
import type { Response } from '#domain/attempt.ts';
import type { Question } from '#domain/question.ts';
import { questions } from './gull-rock.ts';

/** A response of the question's own kind, with ids and texts that are now real, now anything. */
export function responseTo(question: Question): fc.Arbitrary<Response> {
	const ids = JSON.stringify(question).match(/(?<="id":")[^"]+/g) ?? [];
	const id = fc.oneof(
		fc.constantFrom(...ids),
		fc.constantFrom('', 'z', '__proto__', 'constructor', 'toString')
	);
	const text = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.constantFrom('1250', '900', '2.6 million', '2021', 'Finch', 'Ashdown', 'lens', '19 miles', '5bn'),
		id
	);
	const { kind } = question;
	switch (kind) {
		case 'single-choice':
			return fc.record({ kind: fc.constant(kind), choice: id });
		case 'multiple-response':
			return fc.record({ kind: fc.constant(kind), choices: fc.array(id) });
		case 'true-false':
			return fc.record({ kind: fc.constant(kind), value: fc.boolean() });
		case 'numeric':
		case 'short-text':
			return fc.record({ kind: fc.constant(kind), text });
		case 'order':
			return fc.record({ kind: fc.constant(kind), steps: fc.array(id) });
		case 'match':
			return fc.record({ kind: fc.constant(kind), pairs: fc.dictionary(id, id) });
		case 'cloze':
			return fc.record({ kind: fc.constant(kind), blanks: fc.dictionary(id, text) });
	}
}

/** Any question of the invented bank with a response to it. */
export const questionAndResponse = fc
	.constantFrom(...questions)
	.chain((question) => fc.tuple(fc.constant(question), responseTo(question)));
