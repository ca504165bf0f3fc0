import { createHmac, randomBytes } from 'node:crypto';

/** One thing that happened: what kind of thing, a sentence for whoever runs the server, and what goes with it. */
export interface LogEntry {
	readonly level: 'info' | 'warn' | 'error';
	readonly event: string;
	readonly message?: string;
	readonly [fact: string]: string | number | boolean | readonly string[] | undefined;
}

export type LogFormat = 'json' | 'text';

/** Kept beside the modules, as a build's pages bring a copy of this one. Without it nothing is served: a build, or dev. */
const place = globalThis as { footnoteLogFormat?: LogFormat };

/** `json`: a line of JSON for everything, requests among it. `text`: the sentences alone. */
export function setLogFormat(chosen: LogFormat): void {
	place.footnoteLogFormat = chosen;
}

/**
 * Says it: what went wrong on standard error, all else on standard output. Nobody hands in what a person is called, has
 * answered, may show or comes from: no name, answer, code of a room, cookie, key or address of a device.
 */
export function tell({ level, event, message, ...facts }: LogEntry): void {
	const line =
		place.footnoteLogFormat === 'json'
			? JSON.stringify({
					time: new Date().toISOString(),
					level,
					event,
					...(message && { message }),
					...facts
				})
			: message;
	if (line === undefined) return;
	if (level === 'info') console.log(line);
	else console.error(line);
}

/** Whether requests are told of at all. */
export function tellsRequests(): boolean {
	return place.footnoteLogFormat === 'json';
}

/** How many lines of where a fault came from are told. */
const FRAMES = 10;

/**
 * A fault in the program: its kind and where it arose. Its message is left out, as it may quote what was sent: that of a
 * text which is no JSON does. Where nothing is served, it is all there for who made it.
 */
export function tellFault(event: string, message: string, error: unknown): void {
	if (place.footnoteLogFormat === undefined) return console.error(message, error);
	const { name, code, stack } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
	const at = (stack ?? '').split('\n').flatMap((line) => /^\s+at (.*)$/.exec(line)?.[1] ?? []);
	const kind = { error: name ?? typeof error, ...(code && { code }) };
	const where = at.slice(0, FRAMES);
	if (place.footnoteLogFormat === 'json') tell({ level: 'error', event, message, ...kind, at: where });
	else
		tell({
			level: 'error',
			event,
			message: [`${message} (${code ?? kind.error})`, ...where].join('\n  at ')
		});
}

const RUN = randomBytes(16);

/** Stands for a room in the log, the same as long as the server runs; the code cannot be had from it. */
export function markOfRoom(code: string): string {
	return createHmac('sha256', RUN).update(code).digest('hex').slice(0, 8);
}
