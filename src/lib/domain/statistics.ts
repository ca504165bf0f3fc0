import { ConfidenceSchema, type Confidence } from './attempt.ts';
import type { CatalogueEntry } from './bank.ts';
import { standingOf, type Card, type Standing } from './cards.ts';
import { dayOf } from './day.ts';
import { OriginSchema, type Origin } from './question.ts';
import type { ScheduleOptions } from './schedule.ts';
import type { AnswerGiven } from './sitting.ts';

/** How many claims stand how; one never answered is new. */
export type StandingCounts = Readonly<Record<Standing | 'new', number>>;
/** Best first, as every chart shows them. */
export const STANDINGS = [
	'known',
	'shaky',
	'missed',
	'new'
] as const satisfies readonly (keyof StandingCounts)[];
export const NO_STANDINGS: StandingCounts = { known: 0, shaky: 0, missed: 0, new: 0 };

/** Under this many answers a share says more about chance than about the learner, and is not drawn. */
export const MIN_ANSWERS = 5;

/** Answers, and right ones among them. */
export interface Score {
	readonly asked: number;
	readonly right: number;
}

/** What a bank asks, and its topics in their order. */
export interface Asking {
	readonly catalogue: readonly CatalogueEntry[];
	readonly topics: readonly string[];
}

/**
 * The standing of each claim in the catalogue by topic, each counted once, so that the topics add up to the
 * bank: under the topic that asked it last, or, where that does not ask it, the first one that does.
 */
export function countStandings(
	cards: ReadonlyMap<string, Card>,
	asking: Asking,
	{ today, options }: { readonly today: number; readonly options: ScheduleOptions }
): Map<string, StandingCounts> {
	const counts = new Map<string, StandingCounts>();
	for (const [claim, topics] of topicsByClaim(asking)) {
		const card = cards.get(claim);
		const topic = card && topics.includes(card.topic) ? card.topic : (topics[0] ?? '');
		const standing = card ? standingOf(card, today, options) : 'new';
		const known = counts.get(topic) ?? NO_STANDINGS;
		counts.set(topic, { ...known, [standing]: known[standing] + 1 });
	}
	return counts;
}

function topicsByClaim({ catalogue, topics }: Asking): Map<string, string[]> {
	const found = new Map<string, string[]>();
	const inOrder = [...catalogue].sort((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic));
	for (const { topic, claims } of inOrder)
		for (const claim of claims) found.set(claim, [...(found.get(claim) ?? []), topic]);
	return found;
}

/** What several counts come to. */
export function addStandings(counts: Iterable<StandingCounts>): StandingCounts {
	return [...counts].reduce(
		(sum, more) => ({
			known: sum.known + more.known,
			shaky: sum.shaky + more.shaky,
			missed: sum.missed + more.missed,
			new: sum.new + more.new
		}),
		NO_STANDINGS
	);
}

/** How many claims are counted. */
export function sumStandings(counts: StandingCounts): number {
	return STANDINGS.reduce((sum, standing) => sum + counts[standing], 0);
}

/** How a stretch of days went. */
export interface RecallPoint extends Score {
	/** The first of its days, counted from 1 January 1970. */
	readonly day: number;
	/** One, or the seven from a Monday on. */
	readonly days: 1 | 7;
}

/**
 * How claims met before were answered when first asked again on a later day, oldest first: by week, or by
 * day while all of it lies within three weeks. Stretches without such an answer are left out.
 */
export function recallOverTime(answers: readonly AnswerGiven[]): RecallPoint[] {
	const retests = findRetests(answers);
	const inOrder = retests.map(({ day }) => day).sort((a, b) => a - b);
	const days = (inOrder.at(-1) ?? 0) - (inOrder[0] ?? 0) < 21 ? 1 : 7;
	const points = new Map<number, RecallPoint>();
	for (const { day: asked, right } of retests) {
		const day = days === 1 ? asked : mondayOf(asked);
		const point = points.get(day) ?? { day, days, asked: 0, right: 0 };
		points.set(day, { ...point, asked: point.asked + 1, right: point.right + Number(right) });
	}
	return [...points.values()].sort((a, b) => a.day - b.day);
}

function findRetests(answers: readonly AnswerGiven[]): { day: number; right: boolean }[] {
	const lastDays = new Map<string, number>();
	return answers.flatMap((answer) => {
		const day = dayOf(answer);
		return answer.claims.flatMap(({ claim, right }) => {
			const last = lastDays.get(claim);
			if (last !== undefined && last >= day) return [];
			lastDays.set(claim, day);
			return last === undefined ? [] : [{ day, right }];
		});
	});
}

/** 1 January 1970 was a Thursday. */
function mondayOf(day: number): number {
	return day - ((((day + 3) % 7) + 7) % 7);
}

/** How often each degree of certainty was right: wholly, as a part does not make an answer right. */
export function calibration(
	answers: readonly AnswerGiven[]
): (Score & { readonly confidence: Confidence })[] {
	return ConfidenceSchema.options.map((confidence) => {
		const said = answers.filter((answer) => answer.confidence === confidence);
		const right = said.filter(({ outcome }) => outcome === 'right').length;
		return { confidence, asked: said.length, right };
	});
}

/** The slips behind wrong answers, the commonest first; an answer counts once for each slip in it. */
export function countSlips(
	answers: readonly AnswerGiven[]
): { readonly origin: Origin; readonly times: number }[] {
	return OriginSchema.options
		.map((origin) => ({
			origin,
			times: answers.filter(({ outcome, origins }) => outcome !== 'right' && origins.includes(origin)).length
		}))
		.filter(({ times }) => times > 0)
		.sort((a, b) => b.times - a.times);
}
