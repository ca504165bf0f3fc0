import type { Response } from './attempt.ts';
import { blanksInText } from './cloze.ts';
import { rightsOf } from './player-question.ts';
import type { Question } from './question.ts';

/** A response in the bank's ids as a person reads it: `13%`, `True`, `1,250 boats`, `Tom Wick: Chairman; …`. */
export function responseWords(question: Question, response: Response): string {
	switch (response.kind) {
		case 'single-choice':
			return choiceWords(question, [response.choice]);
		case 'multiple-response':
			return choiceWords(question, response.choices);
		case 'true-false':
			return response.value ? 'True' : 'False';
		case 'numeric':
		case 'short-text':
			return response.text.trim();
		case 'order':
			return listed(
				response.steps.map((id) => textIn(question.kind === 'order' ? question.steps : [], id)),
				', then '
			);
		case 'match': {
			if (question.kind !== 'match') return '';
			const rights = rightsOf(question);
			return listed(
				question.pairs.map(({ id, left }) => `${left}: ${textIn(rights, response.pairs[id] ?? '')}`)
			);
		}
		case 'cloze': {
			const blanks = question.kind === 'cloze' ? blanksInText(question) : [];
			return listed(
				blanks.map((blank) => {
					const given = response.blanks[blank.id] ?? '';
					return blank.kind === 'choice' ? textIn(blank.choices, given) : given.trim();
				})
			);
		}
	}
}

function choiceWords(question: Question, ids: readonly string[]): string {
	const choices = 'choices' in question ? question.choices : [];
	// In the bank's order, whatever was chosen first.
	return listed(choices.filter(({ id }) => ids.includes(id)).map(({ text }) => text));
}

function textIn(entries: readonly { readonly id: string; readonly text: string }[], id: string): string {
	return entries.find((entry) => entry.id === id)?.text ?? '';
}

function listed(texts: readonly string[], between = '; '): string {
	return texts.join(between);
}
