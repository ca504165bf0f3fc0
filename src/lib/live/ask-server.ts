import { readProblem, type Problem } from '#domain/problem.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { PLACE } from '#domain/site-path.ts';

/** The waits between tries while the network fails, in milliseconds: about half a minute in all. */
const WAITS_MS = [300, 600, 1200, 2400, 5000, 10_000, 10_000];
/** A network that has gone without a word is given up on after this long. */
const PATIENCE_MS = 10_000;
/** The longest wait that a busy server can ask for; beyond it the person is told instead. */
const LONGEST_WAIT_MS = 20_000;
/** Too many requests, and unavailable: by what HTTP says, worth asking again. */
const BUSY: ReadonlySet<number> = new Set([429, 503]);

export interface Question {
	readonly method: 'GET' | 'POST';
	readonly path: string;
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
	/** Aborted when nobody needs the reply any more: then there are no further tries. */
	readonly signal?: AbortSignal | undefined;
}

/** A try that may be repeated bears the wait that the server asks for, in milliseconds. */
type Try<T> = { readonly result: Result<T>; readonly againAfterMs?: number };

/** Those that wait for their next try, each as what ends its wait. */
const sleepers = new Set<() => void>();

/** The server can be reached again: whatever waits for its next try makes it now. */
export function wakeTries(): void {
	for (const wake of [...sleepers]) wake();
}

/**
 * Asks the server, once more after each wait while it cannot be reached or is too busy; the same key lets the server
 * know a repeated question again, so that nothing happens twice. Problems: the server's own, `network/unreachable`, or
 * `room/no-server` of a site of files, where nothing is asked.
 */
export async function askServer<T>({
	method,
	path,
	body,
	headers = {},
	signal
}: Question): Promise<Result<T>> {
	if (!PLACE.hasServer) return fail({ code: 'room/no-server' });
	const request: RequestInit =
		method === 'GET'
			? { method, headers }
			: {
					method,
					headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': drawKey() },
					body: JSON.stringify(body ?? {})
				};
	for (const waitMs of [...WAITS_MS, null]) {
		const { result, againAfterMs } = await tryOnce<T>(path, request, signal);
		if (againAfterMs === undefined || againAfterMs > LONGEST_WAIT_MS || waitMs === null) return result;
		// Spread, so that a whole classroom does not come back in the same moment.
		const forMs = Math.max(againAfterMs * (1 + Math.random() / 4), waitMs * (0.75 + Math.random() / 2));
		await sleep(forMs, { signal, isDeaf: againAfterMs > 0 });
		if (signal?.aborted) return result;
	}
	return fail({ code: 'network/unreachable' });
}

/** Why the server does not give what is at this path; nothing where it does. */
export async function problemAt(path: string): Promise<Problem | undefined> {
	const stop = new AbortController();
	try {
		const response = await fetch(path, { signal: stop.signal, headers: { accept: 'text/event-stream' } });
		return response.ok ? undefined : await problemOf(response);
	} catch {
		return { code: 'network/unreachable' };
	} finally {
		stop.abort();
	}
}

async function tryOnce<T>(path: string, request: RequestInit, signal?: AbortSignal): Promise<Try<T>> {
	const stop = new AbortController();
	const patience = setTimeout(() => stop.abort(), PATIENCE_MS);
	const giveUp = () => stop.abort();
	signal?.addEventListener('abort', giveUp);
	try {
		if (signal?.aborted) return { result: fail({ code: 'network/unreachable' }) };
		const response = await fetch(path, { ...request, signal: stop.signal });
		if (response.ok) return { result: succeed((await response.json()) as T) };
		const problem = await problemOf(response);
		const isPassing = BUSY.has(response.status) || problem.code === 'network/unreachable';
		return isPassing
			? { result: fail(problem), againAfterMs: askedWaitMs(problem) }
			: { result: fail(problem) };
	} catch {
		return { result: fail({ code: 'network/unreachable' }), againAfterMs: 0 };
	} finally {
		clearTimeout(patience);
		signal?.removeEventListener('abort', giveUp);
	}
}

function askedWaitMs(problem: Problem): number {
	return problem.code === 'room/too-often' ? problem.seconds * 1000 : 0;
}

/**
 * Waits so many milliseconds, or until the network is back or nobody needs the reply. `isDeaf`: the server has asked
 * for this wait, and no network that is back shortens it.
 */
function sleep(
	forMs: number,
	{ signal, isDeaf }: { readonly signal: AbortSignal | undefined; readonly isDeaf: boolean }
): Promise<void> {
	return new Promise((resolve) => {
		const wake = () => {
			clearTimeout(timer);
			sleepers.delete(wake);
			window.removeEventListener('online', wake);
			signal?.removeEventListener('abort', wake);
			resolve();
		};
		const timer = setTimeout(wake, forMs);
		signal?.addEventListener('abort', wake);
		if (isDeaf) return;
		sleepers.add(wake);
		window.addEventListener('online', wake);
	});
}

/** A reply that bears no problem comes from something in between, such as a proxy without its server. */
async function problemOf(response: Response): Promise<Problem> {
	const body = (await response.json().catch(() => null)) as { readonly problem?: unknown } | null;
	return readProblem(body?.problem) ?? { code: 'network/unreachable' };
}

/** 128 bits by chance. `crypto.randomUUID` is not there over plain http; this is. */
function drawKey(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
