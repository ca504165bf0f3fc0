import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Frame, Sink } from './event-stream.ts';
import type { RoomHttp } from './room-http.ts';
import type { RoomHttpReply } from './room-reply.ts';
import { tellFault } from './server-log.ts';

const PREFIX = '/api/rooms';

/**
 * Answers on Node's own server what is below `/api/rooms`; says so, or leaves the request alone. `addressHeader` names
 * the header in which a proxy tells whom it asks for.
 */
export function serveRooms(handle: RoomHttp, addressHeader?: string) {
	return (request: IncomingMessage, response: ServerResponse): boolean => {
		const [path = ''] = (request.url ?? '').split('?');
		if (path !== PREFIX && !path.startsWith(`${PREFIX}/`)) return false;
		const headers = request.headers as Record<string, string | undefined>;
		const forwarded = addressHeader && headers[addressHeader.toLowerCase()]?.split(',').at(-1)?.trim();
		const address = forwarded || (request.socket.remoteAddress ?? '');
		const body = (most: number) => readBody(request, most);
		handle({ method: request.method ?? '', path, headers, body, address })
			.then((reply) => send(request, response, reply))
			.catch((error: unknown) => {
				tellFault('request.fault', 'A reply could not be sent.', error);
				response.destroy();
			});
		return true;
	};
}

/** The body as text; nothing where it is longer or breaks off. */
function readBody(request: IncomingMessage, most: number): Promise<string | undefined> {
	return new Promise((resolve) => {
		const pieces: Buffer[] = [];
		let length = 0;
		request.on('data', (piece: Buffer) => {
			length += piece.length;
			if (length <= most) pieces.push(piece);
			else {
				request.pause();
				resolve(undefined);
			}
		});
		request.on('end', () => resolve(Buffer.concat(pieces).toString('utf8')));
		request.on('error', () => resolve(undefined));
		request.on('close', () => resolve(undefined));
	});
}

function send(request: IncomingMessage, response: ServerResponse, reply: RoomHttpReply): void {
	if (response.destroyed) return;
	if ('stream' in reply) {
		stream(response, reply);
		return;
	}
	// What is left unread of a body is not worth reading: the connection ends with this reply.
	const isUnread = !request.complete;
	if (isUnread) response.once('finish', () => request.destroy());
	response.writeHead(reply.status, {
		...reply.headers,
		'content-length': Buffer.byteLength(reply.body),
		...(isUnread ? { connection: 'close' } : {})
	});
	response.end(reply.body);
}

function stream(response: ServerResponse, reply: Extract<RoomHttpReply, { stream: unknown }>): void {
	const { socket } = response;
	// No such socket: the reader has gone, or has asked for the next thing on the same connection.
	if (!socket) {
		response.destroy();
		return;
	}
	response.writeHead(reply.status, { ...reply.headers, 'transfer-encoding': 'chunked' });
	response.flushHeaders();
	socket.setNoDelay(true);
	const leave = reply.stream(new SocketSink(socket));
	if (socket.destroyed) leave();
	else socket.once('close', leave);
}

/** Writes chunks that were made ready once for all readers straight to the connection: half the work of `write`. */
class SocketSink implements Sink {
	readonly #socket: Socket;

	constructor(socket: Socket) {
		this.#socket = socket;
	}

	get waiting(): number {
		return this.#socket.writableLength;
	}

	write(frames: readonly Frame[]): void {
		if (!this.#socket.writable) return;
		// Two are one packet.
		if (frames.length > 1) this.#socket.cork();
		for (const { chunk } of frames) this.#socket.write(chunk);
		if (frames.length > 1) this.#socket.uncork();
	}

	end(): void {
		this.#socket.end('0\r\n\r\n');
	}

	cut(): void {
		this.#socket.destroy();
	}
}
