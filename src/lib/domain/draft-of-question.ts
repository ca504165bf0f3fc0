import type { ClaimFile } from './claim.ts';
import type { Document } from './document.ts';
import { keyChoice } from './key.ts';
import { digitsOf } from './key-response.ts';
import {
	emptySource,
	EMPTY_GAP,
	EMPTY_NUMBER,
	newDraft,
	type GapDraft,
	type NumberDraft,
	type OwnDraft,
	type SourceDraft,
	type WrongDraft
} from './own-draft.ts';
import { NO_SOURCE } from './own-id.ts';
import { claimsNamed } from './question-names.ts';
import type { Blank, Choice, NumberKey, QuestionFile, TextKey } from './question.ts';

/** A claim with the document it was read in. */
export interface CitedClaim {
	readonly claim: Pick<ClaimFile, 'says' | 'locator'>;
	readonly document: Pick<Document, 'id' | 'title' | 'publisher' | 'published'>;
}

interface Around extends Pick<OwnDraft, 'id' | 'writtenOn'> {
	/** By id; a claim that is not there leaves its question without that source. */
	readonly claims: ReadonlyMap<string, CitedClaim>;
}

/** What makes an answer wrong, as a bank has it. */
type Slip = Pick<Extract<Choice, { origin: unknown }>, 'origin' | 'rationale' | 'claim'>;

/** A bank's question as its host may change it: the same question, with its claims as sources. */
export function draftOfQuestion(file: QuestionFile, { id, writtenOn, claims }: Around): OwnDraft {
	const cited = [...new Set(claimsNamed(file).map(({ claim }) => claim))].flatMap((claim) => {
		const found = claims.get(claim);
		return found === undefined || found.document.id === NO_SOURCE ? [] : [{ id: claim, found }];
	});
	const sources = cited.map(({ found }, place) => sourceFrom(`q${place + 1}`, found));
	const sourceOf = (claim: string) => {
		const place = cited.findIndex((one) => one.id === claim);
		return place > 0 ? `q${place + 1}` : '';
	};
	return {
		...newDraft({ id, writtenOn, kind: file.kind }),
		stem: file.stem,
		explanation: file.explanation,
		note: file.note ?? '',
		sources: sources.length > 0 ? sources : [emptySource('q1')],
		...bodyOf(file, sourceOf)
	};
}

function sourceFrom(id: string, { claim, document }: CitedClaim): SourceDraft {
	const { paragraph, terms } = claim.locator;
	const { basis, date } = document.published;
	return {
		id,
		title: document.title,
		publisher: document.publisher ?? '',
		date: basis === 'stated' ? date : '',
		paragraph: paragraph === 0 ? '' : String(paragraph),
		terms: terms.join(', '),
		says: claim.says
	};
}

function bodyOf(file: QuestionFile, sourceOf: (claim: string) => string): Partial<OwnDraft> {
	const reasonOf = (rationale: string) => (rationale === file.explanation ? '' : rationale);
	const wrongOf = (id: string, text: string, { origin, rationale, claim }: Slip): WrongDraft => ({
		...{ id, text, origin },
		why: reasonOf(rationale),
		source: sourceOf(claim)
	});
	const numbersOf = ({ nearMisses }: NumberKey) =>
		nearMisses.map((miss, place) => wrongOf(`w${place + 1}`, digitsOf(miss.value), miss));
	const textsOf = ({ nearMisses }: TextKey) =>
		nearMisses.map((miss, place) => wrongOf(`w${place + 1}`, miss.accept.join('\n'), miss));
	const gapOf = (blank: Blank): GapDraft => {
		const gap = { ...EMPTY_GAP, kind: blank.kind, source: sourceOf(blank.claim) };
		switch (blank.kind) {
			case 'number':
				return { ...gap, number: numberDraft(blank), wrong: numbersOf(blank) };
			case 'text':
				return { ...gap, also: blank.accept.slice(1).join('\n'), wrong: textsOf(blank) };
			case 'choice':
				return {
					...gap,
					wrong: blank.choices.flatMap((choice) =>
						choice.key ? [] : [wrongOf(choice.id, choice.text, choice)]
					)
				};
		}
	};
	switch (file.kind) {
		case 'single-choice':
		case 'multiple-response':
			return {
				choices: file.choices.map((choice) => {
					if (!choice.key) return { ...wrongOf(choice.id, choice.text, choice), right: false };
					const { id, text, claim } = choice;
					const head = { id, text, why: '', source: sourceOf(claim) };
					return { ...head, origin: 'common-confusion', right: true };
				})
			};
		case 'true-false':
			return { isTrue: file.answer, origin: file.origin, why: reasonOf(file.rationale) };
		case 'numeric':
			return { number: numberDraft(file.answer), wrong: numbersOf(file.answer) };
		case 'short-text':
			return { accept: file.answer.accept.join('\n'), wrong: textsOf(file.answer) };
		case 'order':
			return { steps: file.steps.map(({ id, text, claim }) => ({ id, text, source: sourceOf(claim) })) };
		case 'match':
			return {
				pairs: file.pairs.map(({ claim, ...pair }) => ({ ...pair, source: sourceOf(claim) })),
				extras: file.extras.map((extra) => wrongOf(extra.id, extra.text, extra))
			};
		case 'cloze': {
			const inText = [...file.text.matchAll(/\{([^{}]*)\}/gu)].map(([, id = '']) => id);
			const blanks = inText.flatMap((id) => file.blanks.filter((blank) => blank.id === id));
			const answers = new Map(blanks.map((blank) => [blank.id, answerOf(blank)]));
			return {
				text: file.text.replace(/\{([^{}]*)\}/gu, (_, id: string) => `{${answers.get(id) ?? ''}}`),
				gaps: blanks.map(gapOf)
			};
		}
	}
}

/** What stands between the braces while the text is written; braces themselves cannot. */
function answerOf(blank: Blank): string {
	if (blank.kind === 'number') return digitsOf(blank.value);
	const answer =
		blank.kind === 'text'
			? blank.accept[0]
			: blank.choices.some(({ key }) => key)
				? keyChoice(blank.choices).text
				: undefined;
	return (answer ?? '').replace(/[{}]/gu, '');
}

function numberDraft({ value, unit, unitAlso, reads, tolerance }: NumberKey): NumberDraft {
	return {
		...EMPTY_NUMBER,
		...{ value: digitsOf(value), unit, unitAlso: unitAlso.join(', '), reads },
		tolerance: tolerance === 0 ? '' : digitsOf(tolerance)
	};
}
