import { dueDay, isDue, recallOn, type Card } from './cards.ts';
import type { Plan } from './plan.ts';

/** How many days ahead a learner is shown. */
export const FORECAST_DAYS = 14;

/** What is to be asked again, today and in the days to come. */
export interface Queue {
	/** Today's portion that is left, the most urgent claim first: see `mostUrgentFirst`. */
	readonly today: readonly Card[];
	/** Claims that reviews have asked today already. */
	readonly doneToday: number;
	/** Everything that is due by today, also beyond the portion. */
	readonly due: number;
	/** Days of the daily limit that it takes to ask all that is due, today among them; 0 where nothing is. */
	readonly days: number;
	/** Claims to ask on each of the next days, today first, never more than the limit on one. */
	readonly forecast: readonly number[];
	/** Present where a date has been set and not passed. */
	readonly deadline: Deadline | null;
}

/** Whether everything can come up once more before the date that was set. */
export interface Deadline {
	/** Days that are left before it, today among them. */
	readonly daysLeft: number;
	/** Claims that have still to come up. */
	readonly left: number;
	/** The daily limit that would be enough. */
	readonly limitNeeded: number;
}

/**
 * The day on which each claim comes up. A date by which everything is needed brings claims forward: each
 * comes up once in the last days before it, as many days as the daily limit asks for.
 */
export function comebackDays(cards: Iterable<Card>, plan: Plan, today: number): Map<string, number> {
	const all = [...cards];
	const days = new Map(
		all.map((card) => [card.claim, isDue(card, today, plan) ? today : dueDay(card, plan)] as const)
	);
	for (const [claim, day] of broughtForward(all, days, { plan, today })) days.set(claim, day);
	return days;
}

/** The first of the days before the date that was set in which each claim comes up once more; null where none is set. */
function lastStretch(claims: number, { neededByDay, dailyLimit }: Plan, today: number): number | null {
	if (neededByDay === null || neededByDay <= today) return null;
	return neededByDay - Math.max(1, Math.ceil(claims / dailyLimit));
}

/** What comes up in the last stretch or later and has not yet come up in it fills the stretch from its start. */
function broughtForward(
	cards: readonly Card[],
	days: ReadonlyMap<string, number>,
	{ plan, today }: { readonly plan: Plan; readonly today: number }
): [string, number][] {
	const { neededByDay, dailyLimit } = plan;
	const first = lastStretch(cards.length, plan, today);
	if (first === null || neededByDay === null) return [];
	const from = Math.max(first, today);
	const dayOfCard = ({ claim }: Card) => Math.min(days.get(claim) ?? from, neededByDay);
	const due = cards.filter((card) => dayOfCard(card) >= from && card.lastDay < first);
	return sortedBy(due, (card) => [dayOfCard(card), recallOn(card, neededByDay)]).map((card, n) => {
		const place = Math.min(from + Math.floor(n / dailyLimit), neededByDay - 1);
		return [card.claim, Math.min(dayOfCard(card), place)];
	});
}

/**
 * The cards by numbers of their own, the smaller first and one number after the other; of two alike the one whose
 * claim's id sorts first. Each number is worked out once a card: a recall takes longer than a comparison.
 */
function sortedBy(cards: readonly Card[], numbersOf: (card: Card) => readonly number[]): Card[] {
	return cards
		.map((card) => ({ card, numbers: numbersOf(card) }))
		.sort((a, b) => {
			const place = a.numbers.findIndex((number, i) => number !== b.numbers[i]);
			if (place === -1) return a.card.claim < b.card.claim ? -1 : 1;
			return (a.numbers[place] ?? 0) - (b.numbers[place] ?? 0);
		})
		.map(({ card }) => card);
}

/**
 * What has still to come up before the date that was set goes before what has; then what was wrong with
 * certainty and has its day, as its errors return however well it seems to be known; then the most fragile.
 */
function mostUrgentFirst(cards: readonly Card[], first: number | null, today: number): Card[] {
	return sortedBy(cards, (card) => [
		Number(first !== null && card.lastDay >= first),
		Number(!card.checkDays.some((day) => day <= today)),
		recallOn(card, today)
	]);
}

/**
 * What is due, in portions of the daily limit: never a wall. Days away make more portions, not a larger one.
 * `doneToday`: what reviews have asked today already, where claims that are not among the cards count too.
 */
export function reviewQueue(
	cards: Iterable<Card>,
	plan: Plan & { readonly doneToday?: number },
	today: number
): Queue {
	const all = [...cards];
	const days = comebackDays(all, plan, today);
	const due = mostUrgentFirst(
		all.filter(({ claim }) => (days.get(claim) ?? today) <= today),
		lastStretch(all.length, plan, today),
		today
	);
	const doneToday = plan.doneToday ?? all.filter(({ reviewedDay }) => reviewedDay === today).length;
	const portion = Math.max(0, plan.dailyLimit - doneToday);
	return {
		today: due.slice(0, portion),
		doneToday,
		due: due.length,
		days: Math.ceil(due.length / plan.dailyLimit),
		forecast: forecastOf([...days.values()], { limit: plan.dailyLimit, portion, today }),
		deadline: deadlineOf(all, days, { plan, today })
	};
}

/** Claims a day, what exceeds the limit rolling on to the next. */
function forecastOf(
	days: readonly number[],
	{ limit, portion, today }: { readonly limit: number; readonly portion: number; readonly today: number }
): number[] {
	let waiting = 0;
	return Array.from({ length: FORECAST_DAYS }, (_, n) => {
		waiting += days.filter((day) => (n === 0 ? day <= today : day === today + n)).length;
		const asked = Math.min(waiting, n === 0 ? portion : limit);
		waiting -= asked;
		return asked;
	});
}

function deadlineOf(
	cards: readonly Card[],
	days: ReadonlyMap<string, number>,
	{ plan, today }: { readonly plan: Plan; readonly today: number }
): Deadline | null {
	const { neededByDay } = plan;
	if (neededByDay === null || neededByDay <= today) return null;
	const left = cards.filter(({ claim }) => (days.get(claim) ?? neededByDay) < neededByDay).length;
	const daysLeft = neededByDay - today;
	return { daysLeft, left, limitNeeded: Math.ceil(left / daysLeft) };
}
