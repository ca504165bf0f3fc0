import type { Confidence } from '#domain/attempt.ts';
import type { ClassReport } from '#domain/class-report.ts';
import type { DrawnAnswer } from '#domain/drawn-answers.ts';
import {
	countTable,
	MIN_RESPONSES,
	type ConfidenceTable,
	type Discrimination
} from '#domain/item-analysis.ts';
import type { RoomMode } from '#domain/room-event.ts';
import {
	HELD_FROM,
	type ClaimReport,
	type CorrectionReport,
	type QuestionReport,
	type SessionReport,
	type StudentReport
} from '#domain/session-report.ts';
import { MIN_ANSWERS } from '#domain/statistics.ts';
import { count } from './words.ts';

/** How a session was held, as a line says it. */
export const MODE_WORDS: Record<RoomMode, string> = {
	live: 'with phones',
	'self-paced': 'at their own pace',
	hands: 'by show of hands',
	paper: 'on paper',
	rehearsal: 'a rehearsal with simulated students'
};

/** "64%": of a share, 0 to 1. Only all is 100%, and only none 0%. */
export function percent(share: number): string {
	const whole = Math.round(share * 100);
	return `${share <= 0 || share >= 1 ? whole : Math.min(99, Math.max(1, whole))}%`;
}

/** The same of what a class holds: what is under the bar never looks as if it reached it. */
export function heldPercent(share: number): string {
	return share < HELD_FROM && Math.round(share * 100) >= HELD_FROM * 100 ? '69%' : percent(share);
}

/** What the class holds, in a heading: of what enough have answered. */
export function holdsSentence({ claims, questions }: SessionReport): string {
	if (questions.length === 0) return 'Nothing has been asked yet.';
	const judged = claims.filter(({ share }) => share !== null);
	if (judged.length === 0) return 'Too few answers to say what the class holds.';
	const held = judged.filter(({ teach }) => teach === null).length;
	if (held === judged.length)
		return held === 1 ? 'The class holds the one claim.' : `The class holds all ${held} claims.`;
	return held === 0
		? `The class holds none of ${count(judged.length, 'claim')} yet.`
		: `The class holds ${held} of ${count(judged.length, 'claim')}.`;
}

/** Who was there and what they were asked: "28 students and 6 questions, with phones." */
export function sessionSentence({ seats, questions, isByHands, mode }: SessionReport): string {
	const asked = count(questions.length, 'question');
	if (!isByHands) return `${count(seats, 'student')} and ${asked}, ${MODE_WORDS[mode]}.`;
	const most = Math.max(
		0,
		...questions.flatMap((question) => question.votes.map(({ answered }) => answered))
	);
	return `Up to ${count(most, 'hand')} and ${asked}, ${MODE_WORDS[mode]}.`;
}

/** What to do first: "Teach 3 claims again, the least held first." */
export function teachSentence({ claims }: SessionReport): string {
	const teach = claims.filter((claim) => claim.teach !== null).length;
	const few = claims.filter(({ share }) => share === null).length;
	const start =
		teach === 0
			? 'Nothing stands out that would have to be taught again.'
			: `Teach ${count(teach, 'claim')} again${teach === 1 ? '.' : ', the least held first.'}`;
	if (few > 0 && few === claims.length)
		return `It takes ${MIN_ANSWERS} answers to say how well a claim is held.`;
	const rest = `Of ${count(few, 'claim')} too few answers tell: it takes ${MIN_ANSWERS}.`;
	return few === 0 ? start : `${start} ${rest}`;
}

/** How well one claim is held: "18 of 28 answers showed it known, 6 were sure and wrong." */
export function claimSentence({ answered, held, share, confidentlyWrong, teach }: ClaimReport): string {
	if (answered === 0) return 'Nobody answered.';
	const known = `${held} of ${count(answered, 'answer')} showed it known`;
	const sure = confidentlyWrong?.count ?? 0;
	if (share === null) return `${known}: too few to say more.`;
	if (sure === 0) return `${known}.`;
	const wrong = `${sure} ${sure === 1 ? 'was' : 'were'} sure of something else`;
	return teach === 'confidently-wrong' ? `${known}, but ${wrong}.` : `${known}; ${wrong}.`;
}

/** How a question went, in one sentence or two. */
export function questionSentence({ votes, movers, drawn }: QuestionReport): string {
	const [first, last] = [votes[0], votes.at(-1)];
	if (!first || !last || last.answered === 0) return 'Nobody answered.';
	const part = last.partial === 0 ? '' : `, ${last.partial} in part`;
	if (first !== last) {
		const moved = movers ? ` ${movedSentence(movers)}` : '';
		return `${first.right} of ${first.answered} had it right at first, ${last.right} of ${last.answered}${part} in the vote after.${moved}`;
	}
	const surest = drawn
		.filter(({ text, how }) => text !== null && how === 'chose')
		.sort((a, b) => b.sure - a.sure)[0];
	const sure =
		surest && surest.sure > 0
			? `; ${surest.sure} ${surest.sure === 1 ? 'was' : 'were'} sure of “${drawnWords(surest)}”`
			: '';
	return `${last.right} of ${last.answered} had it right${part}${sure}.`;
}

/** "9 changed to right, 1 to wrong." */
export function movedSentence({ gained, lost }: { readonly gained: number; readonly lost: number }): string {
	if (gained === 0 && lost === 0) return 'Nobody changed between right and wrong.';
	if (lost === 0) return `${gained} changed to right, nobody to wrong.`;
	return gained === 0
		? `${lost} changed to wrong, nobody to right.`
		: `${gained} changed to right, ${lost} to wrong.`;
}

/** A wrong answer as it was given: "Gap 2: 900 boats", "Left out: a coat of paint". */
export function drawnWords({ how, of, text }: DrawnAnswer): string {
	const what = text ?? 'Another answer';
	const part = of === null ? '' : `${of}: `;
	if (how === 'left-out') return `Left out: ${what}`;
	return how === 'misplaced' ? `Out of place: ${what}` : `${part}${what}`;
}

/** "12 answers, 4 of them sure". */
export function drawnCount({ count: n, sure }: DrawnAnswer): string {
	if (sure === 0) return count(n, 'answer');
	return `${count(n, 'answer')}, ${n === 1 ? 'sure' : sure === n ? 'all sure' : `${sure} sure`}`;
}

/** A correlation with its sign: "0.42", "−0.10". */
export function correlationWords(value: number): string {
	return `${value < -0.005 ? '−' : ''}${Math.abs(value).toFixed(2)}`;
}

/**
 * What a discrimination means, by the bands of Ebel, Measuring Educational Achievement (1965): under 0.2 a question
 * hardly tells its group apart.
 */
export function discriminationSentence(discrimination: Discrimination | null): string {
	if (discrimination === null) return 'Hands tell nobody apart, so there is no discrimination.';
	if (discrimination.kind === 'none')
		return {
			few: `Discrimination is shown from ${MIN_RESPONSES} answers on.`,
			alone: 'Discrimination takes other questions to set it against.',
			alike: 'All did the same, so nothing tells them apart.'
		}[discrimination.because];
	const { value } = discrimination;
	const words = `Discrimination ${correlationWords(value)}`;
	if (value <= -0.1)
		return `${words}: who did well on the other questions did worse on this one. Look at its key.`;
	if (value < 0.2) return `${words}: it hardly tells who does well on the others.`;
	return `${words}: who did well on the other questions did better on this one.`;
}

/** What a correction changed: "5 more have it right now; 5 scores changed." */
export function correctionSentence({ kind, rightBefore, rightNow, scoresChanged }: CorrectionReport): string {
	const scores = scoresChanged === 0 ? 'no score changed' : `${count(scoresChanged, 'score')} changed`;
	if (kind === 'void') return `It counts for nobody; ${scores}.`;
	const more = rightNow - rightBefore;
	if (more === 0) return `As many have it right as before; ${scores}.`;
	return `${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} ${Math.abs(more) === 1 ? 'has' : 'have'} it right now; ${scores}.`;
}

/** What certainty was worth in class: "Of 42 sure answers 31 were right." */
export function certaintySentence(table: ConfidenceTable): string {
	const sure = countTable(table, 'sure');
	if (sure < MIN_ANSWERS)
		return `Too few were sure to say what it was worth: it takes ${MIN_ANSWERS} answers.`;
	return `Of ${sure} sure answers ${table.sure.right} were right.`;
}

/** How many were sure of something wrong at one question; nothing where too few answered, or it was not asked. */
export function sureAndWrongSentence({ confidence, confidentlyWrong }: QuestionReport): string {
	if (!confidence || !confidentlyWrong || confidentlyWrong.share === null) return '';
	const { count: n, share } = confidentlyWrong;
	if (n === 0) return 'Nobody was sure and wrong.';
	return `${n} of ${countTable(confidence)} (${percent(share)}) ${n === 1 ? 'was' : 'were'} sure and wrong.`;
}

/** A row of that table in words: "12 of 18 right, 2 in part". */
export function certaintyRow(table: ConfidenceTable, confidence: Confidence): string {
	const all = countTable(table, confidence);
	const { right, partial } = table[confidence];
	if (all === 0) return 'nobody';
	return `${right} of ${all} right${partial === 0 ? '' : `, ${partial} in part`}`;
}

/** A student in a line: "4 of 6 right, 1 left out; sure and wrong at question 2." */
export function studentSentence({ right, asked, leftOut, confidentErrors }: StudentReport): string {
	const start = asked === 0 ? 'Was asked nothing' : `${right} of ${asked} right`;
	const left = leftOut.length === 0 ? '' : `, ${leftOut.length} left out`;
	const sure =
		confidentErrors.length === 0 ? '' : `; sure and wrong at question ${confidentErrors.join(', ')}`;
	return `${start}${left}${sure}.`;
}

/** What the picture of all questions comes to, in a sentence. */
export function itemsSentence({ questions }: SessionReport): string {
	const counting = questions.filter(({ isVoid, facility }) => !isVoid && facility !== null);
	const easiest = counting.reduce<QuestionReport | undefined>(
		(most, entry) => (most && (most.facility ?? 0) >= (entry.facility ?? 0) ? most : entry),
		undefined
	);
	const hardest = counting.reduce<QuestionReport | undefined>(
		(least, entry) => (least && (least.facility ?? 1) <= (entry.facility ?? 1) ? least : entry),
		undefined
	);
	const range =
		!easiest || !hardest || easiest === hardest
			? ''
			: `Question ${easiest.place} was the easiest, ${hardest.place} the hardest. `;
	const isShown = counting.some(({ discrimination }) => discrimination?.kind === 'value');
	return isShown
		? `${range}Each number is a question.`
		: `${range}How well each tells who knows is shown from ${MIN_RESPONSES} answers on.`;
}

/** "Facility 33%, of the first vote." */
export function facilitySentence({ facility, votes }: QuestionReport): string {
	if (facility === null) return '';
	return `Facility ${percent(facility)}${votes.length > 1 ? ', of the first vote' : ''}.`;
}

/** What one of several votes is called. */
export function voteWord(round: number): string {
	return round === 1 ? 'First vote' : round === 2 ? 'Second vote' : `Vote ${round}`;
}

/** "Ada, Ben, Cleo". */
export function nameList(names: readonly { readonly name: string }[]): string {
	return names.map(({ name }) => name).join(', ');
}

/** How a class got on over its sessions: "Over 3 sessions: the facility went from 48% to 71%." */
export function classSentence({ sessions, claims }: ClassReport): string {
	const shares = sessions.flatMap(({ report: { facility } }) => facility ?? []);
	const [first, last] = [shares[0], shares.at(-1)];
	const asked = `${count(sessions.length, 'session')} and ${count(claims.length, 'claim')}`;
	if (first === undefined || last === undefined) return `${asked}, without an answer so far.`;
	if (shares.length === 1) return `${asked}; facility ${percent(first)}.`;
	const again = claims.filter(({ cells }) => cells.filter((cell) => cell?.share != null).length > 1);
	const moved = `Facility was ${percent(first)} in the first and ${percent(last)} in the last`;
	if (again.length === 0) return `${asked}. ${moved}.`;
	return `${asked}. ${moved}; ${betterWords(again.filter((claim) => gainOf(claim) > 0).length, again.length)}.`;
}

/** How many of the claims that were asked again are held better. */
function betterWords(better: number, again: number): string {
	if (again === 1) return `the one claim asked again is ${better === 1 ? '' : 'not '}held better`;
	if (better === again) return `all ${again} claims asked again are held better`;
	const some = better === 0 ? 'none is' : better === 1 ? '1 is' : `${better} are`;
	return `of ${again} claims asked again ${some} held better`;
}

/** From the first session that told a share of the claim to the last. */
function gainOf({ cells }: ClassReport['claims'][number]): number {
	const shares = cells.flatMap((cell) => cell?.share ?? []);
	return (shares.at(-1) ?? 0) - (shares[0] ?? 0);
}
