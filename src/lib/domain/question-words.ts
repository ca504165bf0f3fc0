import { splitCloze } from './cloze.ts';
import { keyChoice, keyLines } from './key.ts';
import type { Question } from './question.ts';

const GAP = '____';

/** What a question asks, as lines of plain text: its stem, then what it shows to choose from, order or fill. */
export function askedInWords(question: Question): string[] {
	return [question.stem, ...shownLines(question)];
}

function shownLines(question: Question): string[] {
	switch (question.kind) {
		case 'single-choice':
		case 'multiple-response':
			return question.choices.map(({ text }) => text);
		case 'true-false':
			return ['True or false?'];
		case 'numeric':
		case 'short-text':
			return [];
		case 'order':
			// By name, as the order they are written in is the answer.
			return question.steps.map(({ text }) => text).sort();
		case 'match':
			return [
				question.pairs.map(({ left }) => left).join('; '),
				[...question.pairs.map(({ right }) => right), ...question.extras.map(({ text }) => text)]
					.sort()
					.join('; ')
			];
		case 'cloze':
			return [
				splitCloze(question.text, question.blanks)
					.map((run) => (typeof run === 'string' ? run : GAP))
					.join('')
			];
	}
}

/** The whole key, one line for each thing that is asked: `1,250 boats`, `Tom Wick: Chairman, May 2019`. */
export function keyInWords(question: Question): string[] {
	switch (question.kind) {
		case 'single-choice':
			return [keyChoice(question.choices).text];
		case 'multiple-response':
			return question.choices.filter(({ key }) => key).map(({ text }) => text);
		case 'true-false':
			return [question.answer ? 'True' : 'False'];
		default:
			return keyLines(question, allMissed(question)).map(({ of, text }) =>
				of === undefined ? text : `${of}: ${text}`
			);
	}
}

/** Of pairs and gaps the key tells those that were missed: here every one. */
function allMissed(question: Question): { id: string; right: false; claims: string[] }[] {
	const pieces =
		question.kind === 'match' ? question.pairs : question.kind === 'cloze' ? question.blanks : [];
	return pieces.map(({ id, claim }) => ({ id, right: false, claims: [claim] }));
}
