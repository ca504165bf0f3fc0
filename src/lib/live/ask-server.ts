import { readProblem, type Problem } from '#domain/problem.ts';
import { fail, succeed, type Result } from '#domain/result.ts';

/** The waits between tries while the network fails, in milliseconds: about half a minute in all. */
const WAITS_MS = [300, 600, 1200, 2400, 5000, 10_000, 10_000];
/** A network that has gone without a word is given up on after this long. */
const PATIENCE_MS = 10_000;

export interface Question {
	readonly method: 'GET' | 'POST';
	readonly path: string;
	readonly body?: unknown;
}

/**
 * Asks the server, once more after each wait while it cannot be reached or is too busy; the same key lets the server
 * know a repeated question again, so that nothing happens twice. Problems: the server's own, or
 * `network/unreachable`.
 */
export async function askServer<T>({ method, path, body }: Question): Promise<Result<T>> {
	const request: RequestInit =
		method === 'GET'
			? { method }
			: {
					method,
					headers: { 'content-type': 'application/json', 'idempotency-key': drawKey() },
					body: JSON.stringify(body ?? {})
				};
	for (const waitMs of [...WAITS_MS, null]) {
		const result = await tryOnce<T>(path, request);
		if (result.ok || result.problem.code !== 'network/unreachable' || waitMs === null) return result;
		// Spread, so that a whole classroom does not come back in the same moment.
		await new Promise((resolve) => setTimeout(resolve, waitMs * (0.75 + Math.random() / 2)));
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

async function tryOnce<T>(path: string, request: RequestInit): Promise<Result<T>> {
	const stop = new AbortController();
	const patience = setTimeout(() => stop.abort(), PATIENCE_MS);
	try {
		const response = await fetch(path, { ...request, signal: stop.signal });
		return response.ok ? succeed((await response.json()) as T) : fail(await problemOf(response));
	} catch {
		return fail({ code: 'network/unreachable' });
	} finally {
		clearTimeout(patience);
	}
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
