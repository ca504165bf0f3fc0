import type { Confidence, Response } from './attempt.ts';
import { chanceOf, shuffle, type Chance } from './chance.ts';
import { grade } from './grade.ts';
import { digitsOf, keyResponse } from './key-response.ts';
import { keyChoice } from './key.ts';
import { rightsOf } from './player-question.ts';
import type { Blank, Choice, NumberKey, Origin, Question, QuestionOf, TextKey } from './question.ts';

/** A student who is not there: what one would answer follows from these alone. */
export interface SimulatedStudent {
	/** In logits, as a Rasch model has it: 0 knows half of what is of middle difficulty. */
	readonly ability: number;
	/** How much each slip tempts this student, where one could make it; 1 is usual. */
	readonly leanings: ReadonlyMap<Origin, number>;
	/** Does this student know what the claim says? The same for every question that rests on it. */
	readonly knows: (claim: string, difficulty: Question['difficulty']) => boolean;
}

export interface SimulatedAnswer {
	/** In the bank's own ids. */
	readonly response: Response;
	readonly confidence: Confidence;
}

const ORIGINS: readonly Origin[] = [
	'near-figure',
	'near-date',
	'other-actor',
	'other-place',
	'earlier-deal',
	'later-deal',
	'reversed-roles',
	'common-confusion'
];

/** The student behind this seat of a rehearsal: drawn from seed and seat, so that a page that comes back meets the same. */
export function simulatedStudent(seed: string, seat: number): SimulatedStudent {
	const name = `${seed} student ${seat}`;
	const chance = chanceOf(name);
	// The sum of uniform numbers is as good as normal here (Irwin and Hall).
	const ability = chance() + chance() + chance() + chance() - 1.8;
	const leanings = new Map(ORIGINS.map((origin) => [origin, 0.4 + 3 * chance() ** 3]));
	return {
		ability,
		leanings,
		knows: (claim, difficulty) =>
			chanceOf(`${name} ${claim}`)() < 1 / (1 + Math.exp(difficulty - 2 - ability))
	};
}

/** What a student who works alone answers: right where the claim is known, else after the slips that tempt. */
export function simulateAnswer(
	question: Question,
	chance: Chance,
	student: SimulatedStudent
): SimulatedAnswer {
	const response = respond({ question, chance, student });
	const verdict = grade(question, response);
	// What nobody could read no student hands in.
	if (verdict.kind === 'unreadable') return { response: keyResponse(question), confidence: 'guess' };
	const isKnown = question.claims.every((claim) => student.knows(claim, question.difficulty));
	return { response, confidence: confidenceOf(isKnown, chance) };
}

/** What was answered before a talk, and whether it was right. */
export interface FirstVote extends SimulatedAnswer {
	readonly right: boolean;
}

/** Of students whose partner had it right this many come round, and few are talked out of what is right. */
const CONVINCED = 0.65;
const TALKED_OUT = 0.06;

/**
 * What a student answers after a talk with partners: whoever was wrong is convinced by a partner who was right more
 * often than the other way round, as peer instruction has found (Crouch and Mazur, 2001); the talk itself helps a few
 * where nobody knew (Smith and others, 2009). Who talked to nobody stays with the first answer.
 */
export function simulateSecondVote(
	question: Question,
	chance: Chance,
	{ first, partners }: { readonly first: FirstVote; readonly partners: readonly FirstVote[] }
): SimulatedAnswer {
	if (partners.length === 0) return { response: first.response, confidence: first.confidence };
	const right = partners.find((partner) => partner.right);
	const wrong = partners.find((partner) => !partner.right);
	const luck = chance();
	if (first.right) {
		if (right === undefined && wrong !== undefined && luck < TALKED_OUT)
			return { ...wrong, confidence: 'think-so' };
		return { response: first.response, confidence: right === undefined ? first.confidence : 'sure' };
	}
	if (right !== undefined && luck < CONVINCED)
		return { response: right.response, confidence: luck < CONVINCED / 2 ? 'sure' : 'think-so' };
	if (right === undefined && luck < 0.12) return { response: keyResponse(question), confidence: 'think-so' };
	return { response: first.response, confidence: first.confidence };
}

interface Asked<Q> {
	readonly question: Q;
	readonly chance: Chance;
	readonly student: SimulatedStudent;
}

function confidenceOf(isKnown: boolean, chance: Chance): Confidence {
	const luck = chance();
	if (isKnown) return luck < 0.6 ? 'sure' : luck < 0.92 ? 'think-so' : 'guess';
	return luck < 0.18 ? 'sure' : luck < 0.6 ? 'think-so' : 'guess';
}

function respond({ question, chance, student }: Asked<Question>): Response {
	const knows = (claim: string) => student.knows(claim, question.difficulty);
	const knowsAll = question.claims.every(knows);
	switch (question.kind) {
		case 'single-choice':
			return { kind: 'single-choice', choice: pick(question.choices, knowsAll, { chance, student }) };
		case 'multiple-response':
			return severalOf({ question, chance, student });
		case 'true-false':
			return { kind: 'true-false', value: knowsAll || chance() < 0.45 ? question.answer : !question.answer };
		case 'numeric':
			return { kind: 'numeric', text: numberOf(question.answer, knowsAll, { chance, student }) };
		case 'short-text':
			return { kind: 'short-text', text: textOf(question.answer, knowsAll, { chance, student }) };
		case 'order':
			return { kind: 'order', steps: orderOf({ question, chance, student }) };
		case 'match':
			return { kind: 'match', pairs: pairsOf({ question, chance, student }) };
		case 'cloze':
			return {
				kind: 'cloze',
				blanks: Object.fromEntries(
					question.blanks.map((blank) => [blank.id, blankOf(blank, knows(blank.claim), { chance, student })])
				)
			};
	}
}

type Tempted = Pick<Asked<unknown>, 'chance' | 'student'>;

/** One entry, each as likely as its weight says. */
function weighted<T>(entries: readonly T[], weightOf: (entry: T) => number, chance: Chance): T | undefined {
	let left = chance() * entries.reduce((sum, entry) => sum + weightOf(entry), 0);
	return entries.find((entry) => (left -= weightOf(entry)) < 0) ?? entries.at(-1);
}

/** Whoever does not know guesses; what tempts most is taken most. */
function pick(choices: readonly Choice[], isKnown: boolean, { chance, student }: Tempted): string {
	if (isKnown) return keyChoice(choices).id;
	const chosen = weighted(
		choices,
		(choice) => (choice.key ? 0.6 : temptation(choice.origin, student)),
		chance
	);
	return chosen?.id ?? keyChoice(choices).id;
}

function temptation(origin: Origin, { leanings }: SimulatedStudent): number {
	return leanings.get(origin) ?? 1;
}

/** Each choice is weighed by itself; nobody hands in an empty list. */
function severalOf({ question, chance, student }: Asked<QuestionOf<'multiple-response'>>): Response {
	const chosen = question.choices.filter((choice) => {
		const luck = chance();
		if (student.knows(choice.claim, question.difficulty)) return choice.key;
		return luck < (choice.key ? 0.55 : Math.min(0.6, 0.3 * temptation(choice.origin, student)));
	});
	const [one] = shuffle(question.choices, chance);
	const choices = chosen.length > 0 || !one ? chosen : [one];
	return { kind: 'multiple-response', choices: choices.map(({ id }) => id) };
}

/** How far off a number is that somebody guesses. */
const FACTORS = [0.5, 0.75, 0.9, 1.1, 1.5, 2];

/** A near miss of the bank's, where it has any that tempts, else a number thereabouts. */
function numberOf(key: NumberKey, isKnown: boolean, { chance, student }: Tempted): string {
	if (isKnown) return digitsOf(key.value);
	const miss = weighted(key.nearMisses, ({ origin }) => temptation(origin, student), chance);
	if (miss !== undefined && chance() < 0.7) return digitsOf(miss.value);
	if (key.reads === 'year')
		return digitsOf(key.value + (1 + Math.floor(chance() * 6)) * (chance() < 0.5 ? -1 : 1));
	const off = key.value * (FACTORS[Math.floor(chance() * FACTORS.length)] ?? 2);
	const rough = key.reads === 'count' ? Math.round(off) : Number(off.toPrecision(2));
	return digitsOf(rough === key.value ? rough + 1 : rough);
}

const NO_IDEA = 'no idea';

function textOf(key: TextKey, isKnown: boolean, { chance, student }: Tempted): string {
	if (isKnown) return key.accept[0] ?? NO_IDEA;
	const miss = weighted(key.nearMisses, ({ origin }) => temptation(origin, student), chance);
	return miss !== undefined && chance() < 0.75 ? (miss.accept[0] ?? NO_IDEA) : NO_IDEA;
}

function blankOf(blank: Blank, isKnown: boolean, tempted: Tempted): string {
	switch (blank.kind) {
		case 'choice':
			return pick(blank.choices, isKnown, tempted);
		case 'number':
			return numberOf(blank, isKnown, tempted);
		case 'text':
			return textOf(blank, isKnown, tempted);
	}
}

/** Each step that is not known changes places with a neighbour. */
function orderOf({ question, chance, student }: Asked<QuestionOf<'order'>>): string[] {
	const steps = question.steps.map(({ id }) => id);
	question.steps.forEach(({ claim }, place) => {
		if (student.knows(claim, question.difficulty) || steps.length < 2) return;
		const other = place === 0 ? 1 : place === steps.length - 1 || chance() < 0.5 ? place - 1 : place + 1;
		const [one = '', two = ''] = [steps[place], steps[other]];
		steps[place] = two;
		steps[other] = one;
	});
	return steps;
}

/** What is known stands; the rest is dealt out among what is left, extras with it. */
function pairsOf({ question, chance, student }: Asked<QuestionOf<'match'>>): Record<string, string> {
	const isKnown = ({ claim }: { readonly claim: string }) => student.knows(claim, question.difficulty);
	const known = new Set(question.pairs.filter(isKnown).map(({ id }) => id));
	const left = shuffle(
		rightsOf(question).filter(({ id }) => !known.has(id)),
		chance
	);
	return Object.fromEntries(
		question.pairs.map(({ id }) => [id, known.has(id) ? id : (left.pop()?.id ?? id)])
	);
}
