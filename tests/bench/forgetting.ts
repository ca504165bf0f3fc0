import { DEFAULT_PLAN } from '#domain/plan.ts';
import { PUBLISHED } from '../fixtures/forgetting.ts';
import {
	LEARNERS,
	liveThirtyDays,
	type Regime,
	type SimulatedLearner,
	type ThirtyDays
} from '../fixtures/thirty-days.ts';

/** The same plan for all, the default, from slow to fast: where it is enough, and where it is not. */
const ON_DEFAULT_PLAN: readonly SimulatedLearner[] = [
	0.06,
	0.08,
	0.1,
	0.12,
	0.14,
	PUBLISHED.decayIntercept,
	0.2,
	0.22
].map((decayIntercept) => ({
	name: `decay intercept ${decayIntercept}`,
	seed: `default ${decayIntercept}`,
	model: { ...PUBLISHED, decayIntercept }
}));

const COLUMNS = ['schedule', 'same effort', 'missed list', 'once missed, daily', 'no review'] as const;

/** What thirty days of review bring: for each learner and way of reviewing the reviews and the expected recall after them. */
export function benchForgetting(): void {
	console.log('\nforgetting: sixty claims, thirty days; reviews and share recalled a day after the last');
	console.log(
		`${'learner'.padEnd(28)}${'limit'.padStart(6)}${'target'.padStart(8)}${COLUMNS.map((name) => name.padStart(20)).join('')}`
	);
	for (const learner of [...LEARNERS, ...ON_DEFAULT_PLAN]) console.log(rowOf(learner));
}

function rowOf(learner: SimulatedLearner): string {
	const live = (regime: Regime) => liveThirtyDays(learner, regime);
	const { dailyLimit, targetRetention } = { ...DEFAULT_PLAN, ...learner.plan };
	const list = live('missed-list');
	const sameEffort = { ...learner, plan: { dailyLimit: Math.floor(list.reviews.length / 30) } };
	const lives = [
		live('schedule'),
		liveThirtyDays(sameEffort, 'schedule'),
		list,
		live('ever-missed'),
		live('none')
	];
	const head = `${learner.name.padEnd(28)}${String(dailyLimit).padStart(6)}${targetRetention.toFixed(2).padStart(8)}`;
	return head + lives.map((life) => cell(life).padStart(20)).join('');
}

function cell({ reviews, recalled }: ThirtyDays): string {
	return `${reviews.length}  ${(recalled * 100).toFixed(1).padStart(5)}%`;
}
