import type { ScheduleOptions } from './schedule.ts';

/** How a learner wants to review. */
export interface Plan extends ScheduleOptions {
	/** Claims that reviews ask on one day. */
	readonly dailyLimit: number;
	/** The day before which everything is to come up once more; null where there is none. */
	readonly neededByDay: number | null;
}
export const DEFAULT_PLAN: Plan = { dailyLimit: 20, targetRetention: 0.9, neededByDay: null };
