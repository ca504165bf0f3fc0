import type { Bank } from '#domain/bank.ts';
import { guessableQuestions, guessContext, type Guessable } from './guess-context.ts';
import { STRATEGIES, type Strategy } from './guess-strategies.ts';

/** How far above chance a strategy may score, in percentage points. */
export const BANK_LIMIT = 3;
/** The same within one topic, where there are `TOPIC_FROM` questions or more: fewer say little. */
export const TOPIC_LIMIT = 8;
export const TOPIC_FROM = 20;

/** A score over some questions, and what blind chance would score on the same, both from 0 to 1. */
export interface Score {
	readonly questions: number;
	readonly score: number;
	readonly chance: number;
}

/** What a strategy makes of one question. */
export interface Play {
	readonly question: Guessable;
	/** How likely it picks the key, 0 to 1, and how likely chance does. */
	readonly right: number;
	readonly chance: number;
	/** False where the strategy prefers no choice, and guesses blindly. */
	readonly decided: boolean;
}

/** A strategy beyond its limit, and the questions that carry it there, those that gain it most first. */
export interface Excess {
	readonly strategy: string;
	/** Undefined: over the whole bank. */
	readonly topic?: string;
	readonly points: number;
	readonly limit: number;
	readonly questions: number;
	readonly carriers: readonly Play[];
	/** As many of the first carriers as would do, were they no longer to be guessed better than blindly. */
	readonly toChange: number;
}

export interface StrategyResult {
	readonly strategy: Strategy;
	readonly bank: Score;
	/** Over the questions on which it prefers a choice. */
	readonly decided: Score;
	/** In the order of `GuessReport.topics`. */
	readonly topics: readonly Score[];
	readonly plays: readonly Play[];
}

export interface GuessReport {
	readonly questions: number;
	/** The topics that are large enough to be scored by themselves. */
	readonly topics: readonly string[];
	readonly results: readonly StrategyResult[];
	readonly excesses: readonly Excess[];
}

/** Plays the bank by every strategy. Scores are expectations, so that two runs give the same. */
export function guessBank(bank: Bank): GuessReport {
	const questions = guessableQuestions(bank);
	const context = guessContext(bank);
	const topics = bank.topics
		.map(({ id }) => id)
		.filter((id) => questions.filter(({ topic }) => topic === id).length >= TOPIC_FROM);
	const results = STRATEGIES.map((strategy): StrategyResult => {
		const plays = questions.map((question) => play(question, strategy.guess(question, context)));
		return {
			strategy,
			bank: scoreOf(plays),
			decided: scoreOf(plays.filter(({ decided }) => decided)),
			topics: topics.map((topic) => scoreOf(withinTopic(plays, topic))),
			plays
		};
	});
	return { questions: questions.length, topics, results, excesses: findExcesses(results, topics) };
}

/** How far above chance the score lies, in percentage points; below chance is negative. */
export function pointsOf({ score, chance }: Score): number {
	return (score - chance) * 100;
}

function play(question: Guessable, likely: readonly number[] | undefined): Play {
	const chance = 1 / question.choices.length;
	const key = question.choices.findIndex((choice) => choice.key);
	return { question, right: likely?.[key] ?? chance, chance, decided: likely !== undefined };
}

function withinTopic(plays: readonly Play[], topic: string): Play[] {
	return plays.filter(({ question }) => question.topic === topic);
}

function scoreOf(plays: readonly Play[]): Score {
	const mean = (of: (play: Play) => number) =>
		plays.length === 0 ? 0 : plays.reduce((sum, one) => sum + of(one), 0) / plays.length;
	return { questions: plays.length, score: mean(({ right }) => right), chance: mean(({ chance }) => chance) };
}

function findExcesses(results: readonly StrategyResult[], topics: readonly string[]): Excess[] {
	return results.flatMap(({ strategy, bank, topics: scores, plays }) => [
		...excessOf({ strategy: strategy.id, limit: BANK_LIMIT }, bank, plays),
		...topics.flatMap((topic, index) => {
			const score = scores[index];
			if (score === undefined) return [];
			return excessOf({ strategy: strategy.id, topic, limit: TOPIC_LIMIT }, score, withinTopic(plays, topic));
		})
	]);
}

/** Adding up thousands of fractions leaves crumbs; they are no excess. */
const CRUMB = 1e-9;

function excessOf(
	what: Pick<Excess, 'strategy' | 'topic' | 'limit'>,
	score: Score,
	plays: readonly Play[]
): Excess[] {
	const points = pointsOf(score);
	if (points <= what.limit + CRUMB) return [];
	const carriers = plays.filter((one) => gainOf(one) > 0).sort((a, b) => gainOf(b) - gainOf(a));
	const surplus = ((points - what.limit) / 100) * plays.length;
	let toChange = 0;
	for (let gained = 0; gained < surplus - CRUMB && toChange < carriers.length; toChange++) {
		const carrier = carriers[toChange];
		gained += carrier === undefined ? 0 : gainOf(carrier);
	}
	return [{ ...what, points, questions: plays.length, carriers, toChange }];
}

/** By how much the strategy does better on this question than chance, 1 at most. */
export function gainOf({ right, chance }: Play): number {
	return right - chance;
}
