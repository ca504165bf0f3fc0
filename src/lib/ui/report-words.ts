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
import { answerText } from './answer-text.ts';
import { t, tn, type PlainText } from './language.svelte.ts';

/** How a session was held, as a line says it. */
export const MODE_WORDS: Record<RoomMode, PlainText> = {
	live: 'with phones',
	'self-paced': 'at their own pace',
	hands: 'by show of hands',
	paper: 'on paper',
	rehearsal: 'a rehearsal with simulated students'
};

/** "6 questions". */
export const questionCount = (n: number) => tn(n, { one: '{n} question', other: '{n} questions' });
/** "4 claims". */
const claimCount = (n: number) => tn(n, { one: '{n} claim', other: '{n} claims' });
/** "12 answers". */
export const answerCount = (n: number) => tn(n, { one: '{n} answer', other: '{n} answers' });

/** "3 sessions". */
const sessionCount = (n: number) => tn(n, { one: '{n} session', other: '{n} sessions' });

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
	if (questions.length === 0) return t('Nothing has been asked yet.');
	const judged = claims.filter(({ share }) => share !== null);
	if (judged.length === 0) return t('Too few answers to say what the class holds.');
	const held = judged.filter(({ teach }) => teach === null).length;
	if (held === judged.length)
		return held === 1
			? t('The class holds the one claim.')
			: t('The class holds all {n} claims.', { n: held });
	const claimsJudged = claimCount(judged.length);
	return held === 0
		? t('The class holds none of {claims} yet.', { claims: claimsJudged })
		: t('The class holds {held} of {claims}.', { held, claims: claimsJudged });
}

/** Who was there and what they were asked: "28 students and 6 questions, with phones." */
export function sessionSentence({ seats, questions, isByHands, mode }: SessionReport): string {
	const asked = { questions: questionCount(questions.length), mode: t(MODE_WORDS[mode]) };
	if (!isByHands)
		return t('{students} and {questions}, {mode}.', {
			...asked,
			students: tn(seats, { one: '{n} student', other: '{n} students' })
		});
	const most = Math.max(
		0,
		...questions.flatMap((question) => question.votes.map(({ answered }) => answered))
	);
	return t('Up to {hands} and {questions}, {mode}.', {
		...asked,
		hands: tn(most, { one: '{n} hand', other: '{n} hands' })
	});
}

/** What to do first: "Teach 3 claims again, the least held first." */
export function teachSentence({ claims }: SessionReport): string {
	const teach = claims.filter((claim) => claim.teach !== null).length;
	const few = claims.filter(({ share }) => share === null).length;
	if (few > 0 && few === claims.length)
		return t('It takes {least} answers to say how well a claim is held.', { least: MIN_ANSWERS });
	const start =
		teach === 0
			? t('Nothing stands out that would have to be taught again.')
			: tn(teach, {
					one: 'Teach {n} claim again.',
					other: 'Teach {n} claims again, the least held first.'
				});
	if (few === 0) return start;
	const rest = t('Of {claims} too few answers tell: it takes {least}.', {
		claims: claimCount(few),
		least: MIN_ANSWERS
	});
	return `${start} ${rest}`;
}

/** How well one claim is held: "18 of 28 answers showed it known, 6 were sure and wrong." */
export function claimSentence({ answered, held, share, confidentlyWrong, teach }: ClaimReport): string {
	if (answered === 0) return t('Nobody answered.');
	const known = t('{held} of {answers} showed it known', { held, answers: answerCount(answered) });
	const sure = confidentlyWrong?.count ?? 0;
	if (share === null) return t('{known}: too few to say more.', { known });
	if (sure === 0) return `${known}.`;
	const wrong = tn(sure, { one: '{n} was sure of something else', other: '{n} were sure of something else' });
	return teach === 'confidently-wrong'
		? t('{known}, but {wrong}.', { known, wrong })
		: t('{known}; {wrong}.', { known, wrong });
}

/** How a question went, in one sentence or two. */
export function questionSentence({ votes, movers, drawn }: QuestionReport): string {
	const [first, last] = [votes[0], votes.at(-1)];
	if (!first || !last || last.answered === 0) return t('Nobody answered.');
	const { right, answered, partial } = last;
	if (first !== last) {
		const before = { first: first.right, of: first.answered };
		const went =
			partial === 0
				? t('{first} of {of} had it right at first, {right} of {answered} in the vote after.', {
						...before,
						...{ right, answered }
					})
				: t(
						'{first} of {of} had it right at first, {right} of {answered}, {partial} in part in the vote after.',
						{ ...before, ...{ right, answered, partial } }
					);
		return movers ? `${went} ${movedSentence(movers)}` : went;
	}
	const surest = drawn
		.filter(({ text, how }) => text !== null && how === 'chose')
		.sort((a, b) => b.sure - a.sure)[0];
	if (!surest || surest.sure === 0)
		return partial === 0
			? t('{right} of {answered} had it right.', { right, answered })
			: t('{right} of {answered} had it right, {partial} in part.', { right, answered, partial });
	const sure = tn(
		surest.sure,
		{ one: '{n} was sure of “{answer}”', other: '{n} were sure of “{answer}”' },
		{ answer: drawnWords(surest) }
	);
	return partial === 0
		? t('{right} of {answered} had it right; {sure}.', { right, answered, sure })
		: t('{right} of {answered} had it right, {partial} in part; {sure}.', {
				...{ right, answered, partial, sure }
			});
}

/** "9 changed to right, 1 to wrong." */
function movedSentence({ gained, lost }: { readonly gained: number; readonly lost: number }): string {
	if (gained === 0 && lost === 0) return t('Nobody changed between right and wrong.');
	if (lost === 0) return t('{gained} changed to right, nobody to wrong.', { gained });
	return gained === 0
		? t('{lost} changed to wrong, nobody to right.', { lost })
		: t('{gained} changed to right, {lost} to wrong.', { gained, lost });
}

/** A wrong answer as it was given: "Gap 2: 900 boats", "Left out: a coat of paint". */
export function drawnWords({ how, of, text }: DrawnAnswer): string {
	const what = text === null ? t('Another answer') : answerText(text);
	if (how === 'left-out') return t('Left out: {answer}', { answer: what });
	if (how === 'misplaced') return t('Out of place: {answer}', { answer: what });
	return of === null ? what : `${answerText(of)}: ${what}`;
}

/** "12 answers, 4 sure". */
export function drawnCount({ count: n, sure }: DrawnAnswer): string {
	const answers = answerCount(n);
	if (sure === 0) return answers;
	if (n === 1) return t('{answers}, sure', { answers });
	return sure === n ? t('{answers}, all sure', { answers }) : t('{answers}, {sure} sure', { answers, sure });
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
	if (discrimination === null) return t('Hands tell nobody apart, so there is no discrimination.');
	if (discrimination.kind === 'none') {
		switch (discrimination.because) {
			case 'few':
				return t('Discrimination is shown from {least} answers on.', { least: MIN_RESPONSES });
			case 'alone':
				return t('Discrimination takes other questions to set it against.');
			case 'alike':
				return t('All did the same, so nothing tells them apart.');
		}
	}
	const { value } = discrimination;
	const words = { value: correlationWords(value) };
	if (value <= -0.1)
		return t(
			'Discrimination {value}: who did well on the other questions did worse on this one. Look at its key.',
			words
		);
	if (value < 0.2) return t('Discrimination {value}: it hardly tells who does well on the others.', words);
	return t('Discrimination {value}: who did well on the other questions did better on this one.', words);
}

/** What a correction changed: "5 more have it right now; 5 scores changed." */
export function correctionSentence({ kind, rightBefore, rightNow, scoresChanged }: CorrectionReport): string {
	const scores =
		scoresChanged === 0
			? t('no score changed')
			: tn(scoresChanged, { one: '{n} score changed', other: '{n} scores changed' });
	if (kind === 'void') return t('It counts for nobody; {scores}.', { scores });
	const more = rightNow - rightBefore;
	if (more === 0) return t('As many have it right as before; {scores}.', { scores });
	return more > 0
		? tn(
				more,
				{ one: '{n} more has it right now; {scores}.', other: '{n} more have it right now; {scores}.' },
				{ scores }
			)
		: tn(
				-more,
				{ one: '{n} fewer has it right now; {scores}.', other: '{n} fewer have it right now; {scores}.' },
				{ scores }
			);
}

/** What certainty was worth in class: "Of 42 sure answers 31 were right." */
export function certaintySentence(table: ConfidenceTable): string {
	const sure = countTable(table, 'sure');
	if (sure < MIN_ANSWERS)
		return t('Too few were sure to say what it was worth: it takes {least} answers.', { least: MIN_ANSWERS });
	return t('Of {sure} sure answers {right} were right.', { sure, right: table.sure.right });
}

/** How many were sure of something wrong at one question; nothing where too few answered, or it was not asked. */
export function sureAndWrongSentence({ confidence, confidentlyWrong }: QuestionReport): string {
	if (!confidence || !confidentlyWrong || confidentlyWrong.share === null) return '';
	const { count: n, share } = confidentlyWrong;
	if (n === 0) return t('Nobody was sure and wrong.');
	return tn(
		n,
		{
			one: '{n} of {of} ({share}) was sure and wrong.',
			other: '{n} of {of} ({share}) were sure and wrong.'
		},
		{ of: countTable(confidence), share: percent(share) }
	);
}

/** A row of that table in words: "12 of 18 right, 2 in part". */
export function certaintyRow(table: ConfidenceTable, confidence: Confidence): string {
	const all = countTable(table, confidence);
	const { right, partial } = table[confidence];
	if (all === 0) return t('nobody');
	return partial === 0
		? t('{right} of {all} right|answers', { right, all })
		: t('{right} of {all} right, {partial} in part|answers', { right, all, partial });
}

/** A student in a line: "4 of 6 right, 1 left out; sure and wrong at question 2." */
export function studentSentence({ right, asked, leftOut, confidentErrors }: StudentReport): string {
	const start =
		asked === 0 ? t('Was asked nothing') : t('{right} of {asked} right|a student', { right, asked });
	const left = leftOut.length === 0 ? '' : t(', {n} left out|questions', { n: leftOut.length });
	const sure =
		confidentErrors.length === 0
			? ''
			: t('; sure and wrong at question {places}', { places: confidentErrors.join(', ') });
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
			: `${t('Question {easiest} was the easiest, {hardest} the hardest.', { easiest: easiest.place, hardest: hardest.place })} `;
	const isShown = counting.some(({ discrimination }) => discrimination?.kind === 'value');
	const picture = isShown
		? t('Each number is a question.')
		: t('How well each tells who knows is shown from {least} answers on.', { least: MIN_RESPONSES });
	return `${range}${picture}`;
}

/** "Facility 33%, of the first vote." */
export function facilitySentence({ facility, votes }: QuestionReport): string {
	if (facility === null) return '';
	const share = { share: percent(facility) };
	return votes.length > 1 ? t('Facility {share}, of the first vote.', share) : t('Facility {share}.', share);
}

/** What one of several votes is called. */
export function voteWord(round: number): string {
	if (round > 2) return t('Vote {n}', { n: round });
	return t(round === 1 ? 'First vote' : 'Second vote');
}

/** "Ada, Ben, Cleo". */
export function nameList(names: readonly { readonly name: string }[]): string {
	return names.map(({ name }) => name).join(', ');
}

/** How a class got on over its sessions: "Over 3 sessions: the facility went from 48% to 71%." */
export function classSentence({ sessions, claims }: ClassReport): string {
	const shares = sessions.flatMap(({ report: { facility } }) => facility ?? []);
	const [first, last] = [shares[0], shares.at(-1)];
	const asked = t('{sessions} and {claims}', {
		sessions: sessionCount(sessions.length),
		claims: claimCount(claims.length)
	});
	if (first === undefined || last === undefined) return t('{asked}, without an answer so far.', { asked });
	if (shares.length === 1) return t('{asked}; facility {share}.', { asked, share: percent(first) });
	const again = claims.filter(({ cells }) => cells.filter((cell) => cell?.share != null).length > 1);
	const went = { asked, first: percent(first), last: percent(last) };
	if (again.length === 0)
		return t('{asked}. Facility was {first} in the first and {last} in the last.', went);
	return t('{asked}. Facility was {first} in the first and {last} in the last; {better}.', {
		...went,
		better: betterWords(again.filter((claim) => gainOf(claim) > 0).length, again.length)
	});
}

/** How many of the claims that were asked again are held better. */
function betterWords(better: number, again: number): string {
	if (again === 1)
		return better === 1
			? t('the one claim asked again is held better')
			: t('the one claim asked again is not held better');
	if (better === again) return t('all {again} claims asked again are held better', { again });
	return better === 0
		? t('of {again} claims asked again none is held better', { again })
		: tn(
				better,
				{
					one: 'of {again} claims asked again {n} is held better',
					other: 'of {again} claims asked again {n} are held better'
				},
				{ again }
			);
}

/** From the first session that told a share of the claim to the last. */
function gainOf({ cells }: ClassReport['claims'][number]): number {
	const shares = cells.flatMap((cell) => cell?.share ?? []);
	return (shares.at(-1) ?? 0) - (shares[0] ?? 0);
}
