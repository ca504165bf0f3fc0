import type { Mark } from './number-marks.ts';
import { HALF, type NumberWord } from './number-words.ts';

/** One number put together from its words; or none, several, or a word that makes no sense where it stands. */
export type Sum =
	| { readonly kind: 'one'; readonly value: number; readonly scaled: boolean }
	| { readonly kind: 'none' | 'several' }
	| { readonly kind: 'unknown'; readonly word: string };

/** The terms of a number, largest first: 1조 400억 is 1e12 and 4e10. */
type Terms = readonly NumberWord[];

const ONE: NumberWord = { value: 1, scale: 1 };

const total = (terms: Terms) => terms.reduce((sum, { value }) => sum + value, 0);

/** Products as a decimal reader expects them: 1.1 × 1e12 is 1.1e12, not a hair above. */
function times(value: number, scale: number): number {
	return Number.isInteger(value) ? value * scale : Number((value * scale).toPrecision(15));
}

/** The terms with one more, which must fit below the last: after `five thousand` comes less than a thousand. */
function append(terms: Terms, term: NumberWord): Terms | undefined {
	const last = terms.at(-1);
	if (!last) return [term];
	const below = term.value >= 1 && term.value < last.scale && last.value % last.scale === 0;
	const half = last.scale < 1000 && Number.isInteger(last.value);
	return (term === HALF ? half : below) ? [...terms, term] : undefined;
}

/** The terms below a scale taken together and multiplied: `five thousand four hundred`, `million`. */
function multiply(terms: Terms, scale: number): Terms | undefined {
	const cut = terms.findIndex((term) => term.scale < scale);
	if (cut < 0) return undefined;
	return append(terms.slice(0, cut), { value: times(total(terms.slice(cut)), scale), scale });
}

/** Years are spoken in pairs: twenty twenty-one. */
function pairYears(terms: Terms, term: NumberWord): Terms {
	const pairs = [total(terms), term.value].every((value) => value >= 10 && value < 100);
	return (pairs ? multiply(terms, 100) : undefined) ?? terms;
}

/** What has been put together so far; `gap` is the word that stands before the next number, if any. */
interface Progress {
	readonly terms: Terms;
	readonly gap: string;
}

function addTerm({ terms, gap }: Progress, term: NumberWord): Progress | undefined {
	const joined = term === HALF || (terms.at(-1)?.scale ?? 0) >= 100;
	if (terms.length > 0 && gap !== '' && !(gap === 'and' && joined)) return undefined;
	const more = append(terms, term);
	return more && { terms: more, gap: terms.length > 0 ? '' : gap };
}

function addMark(progress: Progress, mark: Mark, isYear: boolean): Progress | undefined {
	const { terms } = progress;
	switch (mark.kind) {
		case 'between':
			return { ...progress, gap: mark.word };
		case 'one':
			return terms.at(-1) === HALF ? progress : addTerm(progress, ONE);
		case 'number':
			return addTerm(
				isYear && mark.spelt ? { ...progress, terms: pairYears(terms, mark.term) } : progress,
				mark.term
			);
		case 'scale': {
			const alone = mark.alone ? append(terms, { value: mark.scale, scale: mark.scale }) : undefined;
			const scaled = multiply(terms, mark.scale) ?? alone;
			return scaled && { ...progress, terms: scaled };
		}
		default:
			return progress;
	}
}

/** The one number that the marks of a response make, without regard to its unit. */
export function sumNumber(marks: readonly Mark[], isYear: boolean): Sum {
	let progress: Progress = { terms: [], gap: '' };
	for (const mark of marks) {
		const next = addMark(progress, mark, isYear);
		if (!next) return { kind: progress.terms.length === 0 ? 'none' : 'several' };
		progress = next;
	}
	const { terms, gap } = progress;
	if (terms.length === 0) return { kind: 'none' };
	if (gap !== '') return { kind: 'unknown', word: gap };
	if (terms.length === 1 && terms[0] === HALF) return { kind: 'unknown', word: 'half' };
	const minus = marks.some((mark) => mark.kind === 'sign' && mark.minus);
	const scaled = marks.some((mark) => mark.kind === 'scale' && mark.scale >= 1000);
	return { kind: 'one', value: minus ? 0 - total(terms) : total(terms), scaled };
}
