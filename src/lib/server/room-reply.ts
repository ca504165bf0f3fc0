import type { Problem, ProblemCode } from '#domain/problem.ts';
import type { Sink } from './event-stream.ts';

/** A request as every server hands it on. */
export interface RoomHttpRequest {
	readonly method: string;
	/** Without the query. */
	readonly path: string;
	/** Names in small letters. */
	readonly headers: Readonly<Record<string, string | undefined>>;
	/** The body as text, up to so many bytes; nothing where it is longer. */
	readonly body: (mostBytes: number) => Promise<string | undefined>;
	/** Whom limits count against. */
	readonly address: string;
}

/** Several of one name as a list. */
export type ReplyHeaders = Readonly<Record<string, string | string[]>>;

export type RoomHttpReply =
	| { readonly status: number; readonly headers: ReplyHeaders; readonly body: string }
	| {
			readonly status: 200;
			readonly headers: ReplyHeaders;
			/** Begins to write events, and gives what is to be called once the reader has gone. */
			readonly stream: (sink: Sink) => () => void;
	  };

const KEPT_BY_NOBODY = { 'cache-control': 'no-store' };

export function reply(status: number, value: unknown, headers: ReplyHeaders = {}): RoomHttpReply {
	return {
		status,
		headers: { ...KEPT_BY_NOBODY, 'content-type': 'application/json', ...headers },
		body: JSON.stringify(value)
	};
}

export function replyStream(stream: (sink: Sink) => () => void): RoomHttpReply {
	// The last, for proxies that would otherwise collect events before they pass them on.
	const headers = {
		...KEPT_BY_NOBODY,
		'content-type': 'text/event-stream; charset=utf-8',
		'x-accel-buffering': 'no'
	};
	return { status: 200, headers, stream };
}

const STATUS: Partial<Record<ProblemCode, number>> = {
	'room/unreadable': 400,
	'room/answer-unfit': 400,
	'room/not-allowed': 403,
	'room/other-site': 403,
	'room/host-key': 403,
	'room/unknown-code': 404,
	'room/unknown-bank': 404,
	'quiz/unknown-question': 404,
	'room/no-such-seat': 404,
	'room/unknown-recovery-code': 404,
	'room/too-large': 413,
	'room/too-often': 429,
	'room/fault': 500,
	'room/log-failed': 503,
	'room/log-corrupt': 503,
	'room/bank-changed': 503
};

/** The problem, under the status that says whose it is: 4xx the caller's, 5xx the server's. */
export function replyProblem(problem: Problem, status = STATUS[problem.code] ?? 409): RoomHttpReply {
	const wait = problem.code === 'room/too-often' ? { 'retry-after': String(problem.seconds) } : {};
	return reply(status, { problem }, wait);
}
