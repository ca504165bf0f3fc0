import type { Problem } from './problem.ts';

/** An expected failure is a value: either what was asked for, or the one problem that stood in the way. */
export type Result<T, P = Problem> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

export function succeed<T>(value: T): Result<T, never> {
	return { ok: true, value };
}

export function fail<P>(problem: P): Result<never, P> {
	return { ok: false, problem };
}
