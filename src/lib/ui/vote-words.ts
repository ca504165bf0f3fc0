import type { Confidence } from '#domain/attempt.ts';
import type { ClaimCourse } from '#domain/follow-up.ts';
import type { Advice, Moves, Vote } from '#domain/peer-vote.ts';
import type { SeatGroup, SeatMark } from '#domain/seat-group.ts';
import { count } from './words.ts';

/** A share of 0 to 1 as people say it: "41%". */
export function shareWords(share: number): string {
	return `${Math.round(share * 100)}%`;
}

/** What a vote on a question is called, from 1. */
export function voteName(round: number): string {
	return ['First vote', 'Second vote', 'Third vote'][round - 1] ?? `Vote ${round}`;
}

/** What research advises after a first vote, as a sentence. */
export const ADVICE_WORDS: Record<Advice, string> = {
	explain: 'Under 35% right: explain it before anything else.',
	discuss: '35 to 70% right: let those who differ convince each other, then vote again.',
	'go-on': 'Over 70% right: show the answer with a short word on it, and go on.'
};

/** Whose advice it is, and what it is worth. */
export const ADVICE_SOURCE =
	'That is what research on peer instruction advises (Vickrey and others, 2015). You know your class; you decide.';

/** "11 of 27 had it right: 41%." */
export function voteWords({ answered, right, share }: Pick<Vote, 'answered' | 'right' | 'share'>): string {
	return share === null ? 'Nobody answered.' : `${right} of ${answered} had it right.`;
}

/** How sure those were who were wrong: what a teacher would want to know first. Nothing where nobody was sure. */
export function sureWords({ confidence }: Vote): string | undefined {
	if (!confidence) return undefined;
	const { wrong } = confidence.sure;
	if (wrong === 0) return undefined;
	return wrong === 1 ? 'One was sure, and not right.' : `${wrong} were sure, and not right.`;
}

/** The order in which confidences are listed, the surest first. */
export const CONFIDENCES: readonly Confidence[] = ['sure', 'think-so', 'guess'];

/** Who moved which way between two votes, in total, as sentences. */
export function movesWords({ gained, lost, stayedRight, stayedWrong }: Moves): string {
	const twice = gained + lost + stayedRight + stayedWrong;
	if (twice === 0) return 'Nobody voted both times.';
	const who = twice === 1 ? 'Of the one who voted twice' : `Of the ${twice} who voted twice`;
	const ways = [
		gained > 0 && `${gained} came to the right answer`,
		lost > 0 && `${lost} left ${gained > 0 ? 'it' : 'the right answer'}`,
		stayedRight > 0 && `${stayedRight} stayed right`,
		stayedWrong > 0 && `${stayedWrong} stayed wrong`
	].filter((way) => way !== false);
	return `${who}: ${ways.join(', ')}.`;
}

/** "41% on the first vote, 79% on the second, 75% on the new question." */
export function courseWords({ before, after }: ClaimCourse): string {
	const [first = 0, second] = before;
	const was =
		second === undefined
			? `${shareWords(first)} when it was first asked`
			: [
					`${shareWords(first)} on the first vote`,
					`${shareWords(second)} on the second`,
					...before.slice(2).map((share) => `then ${shareWords(share)}`)
				].join(', ');
	return `${was}, ${after.map(shareWords).join(' and then ')} on the new question.`;
}

/** "blue 7". */
export function markWords({ colour, number }: SeatMark): string {
	return `${colour} ${number}`;
}

/** So many partners are named; a phone has no room for more, and nobody looks for more. */
export const MOST_PARTNERS = 4;

/** Whom a seat is to find, as it is read out: "You are blue 7. Find green 12 and red 4." */
export function findWords(group: SeatGroup | null): string {
	if (!group) return NO_PARTNER;
	const named = group.partners.slice(0, MOST_PARTNERS).map(markWords);
	const more = group.partners.length - named.length;
	const all = more > 0 ? [...named, `${more} more`] : named;
	const listed = all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
	return `You are ${markWords(group)}. Find ${listed}.`;
}

/** What a seat is told that is in no group. */
export const NO_PARTNER =
	'The pairs are made, and this phone is in none of them. Join any two near you: what you think helps them too.';

/** What the host is told of groups that can be formed, or that have been asked to form. */
export function groupsWords(groups: number, areCalled: boolean): string {
	if (groups === 0) return 'All who are here answered the same, so there is nobody to find.';
	const so = count(groups, 'group');
	return areCalled
		? `Each phone now tells its owner whom to find, by colour and number: ${so} of students who answered differently.`
		: `Phones can tell students whom to find: ${so} of students who answered differently.`;
}
