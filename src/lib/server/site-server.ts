import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { completeReply } from './complete-reply.ts';
import { Health } from './health.ts';
import { serveRooms } from './node-rooms.ts';
import type { RouteOf } from './request-route.ts';
import type { RoomService } from './room-service.ts';
import { tell, tellFault, tellsRequests } from './server-log.ts';

export interface SiteServerSettings {
	readonly service: RoomService;
	/** Answers what is no session. */
	readonly pages: (request: IncomingMessage, response: ServerResponse) => void;
	/** What every response bears. */
	readonly headers: Readonly<Record<string, string>>;
	/** The name of the build. */
	readonly version: string;
	readonly routeOf: RouteOf;
	/** The header in which a proxy tells whom it asks for. */
	readonly addressHeader?: string | undefined;
}

/** How long a stop waits for what is being answered, in milliseconds: well below what supervisors allow. */
const GRACE_MS = 5000;

/** The server of pages and sessions: answers, says what it answered, and stops without cutting anybody short. */
export class SiteServer {
	readonly http: Server;
	readonly #settings: SiteServerSettings;
	readonly #health: Health;
	readonly #answerRooms: ReturnType<typeof serveRooms>;
	/** Requests whose reply is on its way; a stream is none of them, as it has no end of its own. */
	#pending = 0;
	#onanswered: (() => void) | undefined;
	#stopped: Promise<void> | undefined;

	constructor(settings: SiteServerSettings) {
		const { service, version, addressHeader } = settings;
		this.#settings = settings;
		this.#health = new Health({ version, store: service.store, check: service.check });
		this.#answerRooms = serveRooms(service.handle, addressHeader);
		this.http = createServer((request, response) => this.#take(request, response));
	}

	/**
	 * Takes nobody in any more, sends the streams home, lets what was asked be answered and the log be written. Resolves
	 * when all that was confirmed is on disk and every connection is closed.
	 */
	stop(): Promise<void> {
		return (this.#stopped ??= this.#stop());
	}

	async #stop(): Promise<void> {
		const { rooms } = this.#settings.service;
		this.#health.stop();
		const closed = new Promise((done) => this.http.close(done));
		rooms.dismiss();
		if (this.#pending > 0) {
			const answered = new Promise<void>((done) => (this.#onanswered = done));
			await Promise.race([answered, wait(GRACE_MS, undefined, { ref: false })]);
		}
		await rooms.stop();
		this.http.closeAllConnections();
		await closed;
	}

	#take(request: IncomingMessage, response: ServerResponse): void {
		const id = randomUUID();
		const startedMs = performance.now();
		const [path = ''] = (request.url ?? '').split('?');
		const route = this.#settings.routeOf(path);
		const isStream = route.includes('/events/');
		if (!isStream) this.#pending += 1;
		response.once('close', () => {
			if (!isStream) this.#pending -= 1;
			if (this.#pending === 0) this.#onanswered?.();
			if (!tellsRequests()) return;
			const { statusCode: status } = response;
			const ms = Math.round(performance.now() - startedMs);
			const level = status >= 500 ? 'error' : 'info';
			tell({ level, event: 'request', id, method: request.method, route, status, ms });
		});
		// What sends a file does not listen for that, and it would end the process.
		response.on('pipe', (file: Readable) => file.once('error', (fault) => breakOff(response, fault)));
		for (const [name, value] of Object.entries(this.#settings.headers)) response.setHeader(name, value);
		response.setHeader('x-request-id', id);
		completeReply(response, path);
		if (route === '/healthz') void this.#tellHealth(request, response);
		else if (this.#stopped) refuse(response);
		else if (this.#answerRooms(request, response)) return;
		else if (isReading(request)) this.#settings.pages(request, response);
		else refuseMethod(response);
	}

	async #tellHealth(request: IncomingMessage, response: ServerResponse): Promise<void> {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			refuseMethod(response);
			return;
		}
		const report = await this.#health.report();
		const body = JSON.stringify(report);
		response.writeHead(report.ok ? 200 : 503, {
			'content-type': 'application/json',
			'content-length': Buffer.byteLength(body),
			'cache-control': 'no-store'
		});
		response.end(request.method === 'HEAD' ? undefined : body);
	}
}

function isReading({ method }: IncomingMessage): boolean {
	return method === 'GET' || method === 'HEAD';
}

/** Pages and files are read; whatever would change something is sent to the sessions alone. */
function refuseMethod(response: ServerResponse): void {
	response.writeHead(405, { allow: 'GET, HEAD' }).end();
}

/** On a connection that is still open while the server stops: whoever asks comes back, to the one that follows. */
function refuse(response: ServerResponse): void {
	response.writeHead(503, { connection: 'close', 'retry-after': '1', 'cache-control': 'no-store' }).end();
}

/** The reply ends before its end, so that what came of it is taken for no whole file. */
function breakOff(response: ServerResponse, fault: unknown): void {
	const message =
		'A file could not be read while it was sent. Where the site was built anew in its folder, start the server again.';
	tellFault('reply.broken', message, fault);
	response.destroy();
}
