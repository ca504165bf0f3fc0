import type { Confidence } from '#domain/attempt.ts';
import type { ClaimCourse } from '#domain/follow-up.ts';
import type { Advice, Moves, Vote } from '#domain/peer-vote.ts';
import type { SeatGroup, SeatMark } from '#domain/seat-group.ts';
import { t, tn, type PlainText } from './language.svelte.ts';

/** A share of 0 to 1 as people say it: "41%". */
export function shareWords(share: number): string {
	return `${Math.round(share * 100)}%`;
}

/** What a vote on a question is called, from 1. */
export function voteName(round: number): string {
	switch (round) {
		case 1:
			return t('First vote');
		case 2:
			return t('Second vote');
		case 3:
			return t('Third vote');
		default:
			return t('Vote {n}', { n: round });
	}
}

/** What research advises after a first vote, as a sentence. */
export const ADVICE_WORDS: Record<Advice, PlainText> = {
	explain: 'Under 35% right: explain it before anything else.',
	discuss: '35 to 70% right: let those who differ convince each other, then vote again.',
	'go-on': 'Over 70% right: show the answer with a short word on it, and go on.'
};

/** Whose advice it is, and what it is worth. */
export const ADVICE_SOURCE: PlainText =
	'That is what research on peer instruction advises (Vickrey and others, 2015). You know your class; you decide.';

/** "11 of 27 had it right: 41%." */
export function voteWords({ answered, right, share }: Pick<Vote, 'answered' | 'right' | 'share'>): string {
	return share === null
		? t('Nobody answered.')
		: t('{right} of {answered} had it right.', { right, answered });
}

/** How sure those were who were wrong: what a teacher would want to know first. Nothing where nobody was sure. */
export function sureWords({ confidence }: Vote): string | undefined {
	if (!confidence) return undefined;
	const { wrong } = confidence.sure;
	if (wrong === 0) return undefined;
	return tn(wrong, { one: 'One was sure, and not right.', other: '{n} were sure, and not right.' });
}

/** The order in which confidences are listed, the surest first. */
export const CONFIDENCES: readonly Confidence[] = ['sure', 'think-so', 'guess'];

/** How many went one way between two votes: "11 came to the right answer". */
export function wayWords(way: keyof Moves, n: number): string {
	switch (way) {
		case 'gained':
			return t('{n} came to the right answer', { n });
		case 'lost':
			return t('{n} left the right answer', { n });
		case 'stayedRight':
			return t('{n} stayed right', { n });
		case 'stayedWrong':
			return t('{n} stayed wrong', { n });
	}
}

/** Who moved which way between two votes, in total, as sentences. */
export function movesWords(moves: Moves): string {
	const { gained, lost, stayedRight, stayedWrong } = moves;
	const twice = gained + lost + stayedRight + stayedWrong;
	if (twice === 0) return t('Nobody voted both times.');
	const ways = (['gained', 'lost', 'stayedRight', 'stayedWrong'] as const)
		.filter((way) => moves[way] > 0)
		.map((way) => (way === 'lost' && gained > 0 ? t('{n} left it', { n: lost }) : wayWords(way, moves[way])));
	return tn(
		twice,
		{ one: 'Of the one who voted twice: {ways}.', other: 'Of the {n} who voted twice: {ways}.' },
		{ ways: ways.join(', ') }
	);
}

/** "41% on the first vote, 79% on the second, 75% on the new question." */
export function courseWords({ before, after }: ClaimCourse): string {
	const [first = 0, second] = before;
	const was =
		second === undefined
			? t('{share} when it was first asked', { share: shareWords(first) })
			: [
					t('{share} on the first vote', { share: shareWords(first) }),
					t('{share} on the second', { share: shareWords(second) }),
					...before.slice(2).map((share) => t('then {share}', { share: shareWords(share) }))
				].join(', ');
	const is = after
		.map(shareWords)
		.reduce((before, share) => t('{before} and then {share}', { before, share }));
	return t('{was}, {is} on the new question.', { was, is });
}

/** "blue 7". */
export function markWords({ colour, number }: SeatMark): string {
	return t('{colour} {number}', { colour: t(colour), number });
}

/** So many partners are named; a phone has no room for more, and nobody looks for more. */
export const MOST_PARTNERS = 4;

/** Whom a seat is to find, as it is read out: "You are blue 7. Find green 12 and red 4." */
export function findWords(group: SeatGroup | null): string {
	if (!group) return t(NO_PARTNER);
	const named = group.partners.slice(0, MOST_PARTNERS).map(markWords);
	const more = group.partners.length - named.length;
	const all = more > 0 ? [...named, t('{n} more|partners', { n: more })] : named;
	const listed = all.map((one, place) => partnerJoint(place, all.length) + one).join('');
	return `${t('You are {mark}.', { mark: markWords(group) })} ${t('Find {partners}.', { partners: listed })}`;
}

/** What stands before the partner of this place, from 0, of so many. */
export function partnerJoint(place: number, of: number): string {
	if (place === 0) return '';
	return place === of - 1 ? t(' and |the last partner') : ', ';
}

/** What a seat is told that is in no group. */
export const NO_PARTNER: PlainText =
	'The pairs are made, and this phone is in none of them. Join any two near you: what you think helps them too.';

/** What the host is told of groups that can be formed, or that have been asked to form. */
export function groupsWords(groups: number, areCalled: boolean): string {
	if (groups === 0) return t('All who are here answered the same, so there is nobody to find.');
	return areCalled
		? tn(groups, {
				one: 'Each phone now tells its owner whom to find, by colour and number: {n} group of students who answered differently.',
				other:
					'Each phone now tells its owner whom to find, by colour and number: {n} groups of students who answered differently.'
			})
		: tn(groups, {
				one: 'Phones can tell students whom to find: {n} group of students who answered differently.',
				other: 'Phones can tell students whom to find: {n} groups of students who answered differently.'
			});
}
