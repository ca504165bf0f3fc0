import { FSRSAlgorithm, generatorParameters, Rating } from 'ts-fsrs';
import type { Confidence } from './attempt.ts';

/** How an answer grades the claim it tests. A right answer is never "easy": ease cannot be told from a click. */
export type ClaimGrade = 'again' | 'hard' | 'good';

/** What is remembered of a claim, in FSRS's own terms: stability in days, difficulty from 1 to 10. */
export interface Memory {
	readonly stability: number;
	readonly difficulty: number;
}

/** What a learner can set. */
export interface ScheduleOptions {
	/** The predicted recall at which a claim comes back, between 0 and 1. */
	readonly targetRetention: number;
}
/** Memory itself does not depend on the target: any will do where only that is asked. */
const ANY: ScheduleOptions = { targetRetention: 0.9 };

const RATINGS = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good } as const;

const algorithms = new Map<number, FSRSAlgorithm>();

/** FSRS-6 with its published default parameters; no fuzz, so that every machine schedules alike. */
function algorithm({ targetRetention }: ScheduleOptions): FSRSAlgorithm {
	const known = algorithms.get(targetRetention);
	if (known) return known;
	const made = new FSRSAlgorithm(
		generatorParameters({ request_retention: targetRetention, enable_fuzz: false, enable_short_term: true })
	);
	algorithms.set(targetRetention, made);
	return made;
}

/** Wrong is again, right but guessed is hard, right is good. */
export function gradeClaim(right: boolean, confidence: Confidence): ClaimGrade {
	if (!right) return 'again';
	return confidence === 'guess' ? 'hard' : 'good';
}

/** The memory after an answer, `elapsedDays` whole days after the one before; nothing before means a first answer. */
export function remember(memory: Memory | null, grade: ClaimGrade, elapsedDays: number): Memory {
	const { stability, difficulty } = algorithm(ANY).next_state(
		memory,
		Math.max(0, elapsedDays),
		RATINGS[grade]
	);
	return { stability, difficulty };
}

/** The chance, 0 to 1, that the claim would be recalled `elapsedDays` after its last answer. */
export function predictRecall({ stability }: Memory, elapsedDays: number): number {
	return algorithm(ANY).forgetting_curve(Math.max(0, elapsedDays), stability);
}

/** Whole days, at least one, until the predicted recall falls to the target. */
export function intervalDays({ stability }: Memory, options: ScheduleOptions): number {
	return Math.max(1, algorithm(options).next_interval(stability, 0));
}
