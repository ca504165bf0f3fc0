import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TimeLimit } from '#storage/time-limit.ts';

const never = () => new Promise<never>(() => undefined);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Milliseconds that the question took, and what came of it. */
async function measure<T>(limit: TimeLimit, task: () => Promise<T>) {
	const started = Date.now();
	const asked = limit.ask(task).then((answer) => ({ ...answer, tookMs: Date.now() - started }));
	await vi.runAllTimersAsync();
	return asked;
}

test('[ST12] what never answers is given up after the limit, and sooner as long as nothing answers', async () => {
	const limit = new TimeLimit(4000);
	expect(await measure(limit, never)).toEqual({ kind: 'silence', tookMs: 4000 });
	expect(await measure(limit, never)).toEqual({ kind: 'silence', tookMs: 500 });
	expect(await measure(limit, async () => 'here')).toMatchObject({ kind: 'value', value: 'here' });
	expect(await measure(limit, never)).toEqual({ kind: 'silence', tookMs: 4000 });
});

test('[ST12] an answer that comes after it was given up brings the full limit back', async () => {
	const limit = new TimeLimit(4000);
	const late = () => new Promise((resolve) => setTimeout(resolve, 5000));
	expect(await measure(limit, late)).toEqual({ kind: 'silence', tookMs: 4000 });
	expect(await measure(limit, never)).toEqual({ kind: 'silence', tookMs: 4000 });
});

test('[ST11] what fails is tried once more, and the second failure is told', async () => {
	const limit = new TimeLimit(4000);
	const errors = [new Error('first'), new Error('second'), new Error('third')];
	const task = vi.fn(() => Promise.reject(errors.shift() ?? new Error('too many tries')));
	expect(await measure(limit, task)).toMatchObject({ kind: 'error', error: { message: 'second' } });
	expect(task).toHaveBeenCalledTimes(2);
});
