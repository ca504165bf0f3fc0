import { connect, type Socket } from 'node:net';

/** One of many addresses of this machine, so that limits for one address and its ports do not run out. */
export function localAddress(n: number): string {
	return `127.0.${1 + (Math.floor(n / 200) % 200)}.${1 + (n % 200)}`;
}

export interface RawReply {
	readonly status: number;
	readonly cookie: string;
	readonly body: string;
}

/**
 * A connection that asks one thing after another over HTTP/1.1 and does no more than it must, so that the server is
 * measured and not its client.
 */
export class RawConnection {
	readonly #socket: Socket;
	#received = '';
	#settle: ((reply: RawReply) => void) | undefined;

	constructor(port: number, from: string) {
		this.#socket = connect({ port, host: '127.0.0.1', localAddress: from, noDelay: true });
		this.#socket.setEncoding('utf8');
		this.#socket.on('data', (text: string) => this.#take(text));
		this.#socket.on('error', (error) => {
			throw error;
		});
	}

	post(path: string, body: string, cookie = ''): Promise<RawReply> {
		const head =
			`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nCookie: ${cookie}\r\n` +
			`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
		return this.#ask(head + body);
	}

	get(path: string): Promise<RawReply> {
		return this.#ask(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
	}

	close(): void {
		this.#socket.destroy();
	}

	#ask(request: string): Promise<RawReply> {
		return new Promise((settle) => {
			this.#settle = settle;
			this.#socket.write(request);
		});
	}

	#take(text: string): void {
		this.#received += text;
		const end = this.#received.indexOf('\r\n\r\n');
		if (end < 0) return;
		const head = this.#received.slice(0, end);
		const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
		if (this.#received.length < end + 4 + length) return;
		const body = this.#received.slice(end + 4, end + 4 + length);
		this.#received = '';
		const cookie = /set-cookie: ([^;]+)/i.exec(head)?.[1] ?? '';
		this.#settle?.({ status: Number(head.slice(9, 12)), cookie, body });
	}
}

/** Who listens: calls back with each piece that arrives. */
export function listen(
	{ port, from, request }: { readonly port: number; readonly from: string; readonly request: string },
	onpiece: (piece: Buffer) => void
): Promise<Socket> {
	return new Promise((listening, failed) => {
		const socket = connect({ port, host: '127.0.0.1', localAddress: from });
		socket.once('data', () => listening(socket));
		socket.on('data', onpiece);
		socket.on('error', failed);
		socket.write(request);
	});
}
