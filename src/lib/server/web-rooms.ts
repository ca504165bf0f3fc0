import type { Frame, Sink } from './event-stream.ts';
import type { RoomHttp } from './room-http.ts';

/** Answers a web-standard request, for servers that speak in those. `address`: whom limits count against. */
export async function fetchRooms(handle: RoomHttp, request: Request, address: string): Promise<Response> {
	const { host, pathname } = new URL(request.url);
	const reply = await handle({
		method: request.method,
		path: pathname,
		headers: { host, ...Object.fromEntries(request.headers) },
		body: (most) => readBody(request, most),
		address
	});
	const { status } = reply;
	const headers = Object.entries(reply.headers).flatMap(([name, value]) =>
		[value].flat().map((each): [string, string] => [name, each])
	);
	if (!('stream' in reply)) return new Response(reply.body, { status, headers });
	let leave = () => {};
	const body = new ReadableStream<Uint8Array>(
		{
			start: (controller) => {
				leave = reply.stream(new WebSink(controller, () => leave()));
			},
			cancel: () => leave()
		},
		new ByteLengthQueuingStrategy({ highWaterMark: 0 })
	);
	return new Response(body, { status, headers });
}

/** The body as text; nothing where it is longer or breaks off. */
async function readBody(request: Request, most: number): Promise<string | undefined> {
	const pieces: Uint8Array[] = [];
	let length = 0;
	const reader = request.body?.getReader();
	try {
		for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
			length += read.value.length;
			if (length > most) {
				void reader?.cancel();
				return undefined;
			}
			pieces.push(read.value);
		}
	} catch {
		return undefined;
	}
	return Buffer.concat(pieces).toString('utf8');
}

class WebSink implements Sink {
	readonly #controller: ReadableStreamDefaultController<Uint8Array>;
	readonly #leave: () => void;

	constructor(controller: ReadableStreamDefaultController<Uint8Array>, leave: () => void) {
		this.#controller = controller;
		this.#leave = leave;
	}

	get waiting(): number {
		return -(this.#controller.desiredSize ?? 0);
	}

	write(frames: readonly Frame[]): void {
		for (const { bytes } of frames) this.#controller.enqueue(bytes);
	}

	/** The stream may have been closed from the other side already. */
	end(): void {
		try {
			this.#controller.close();
		} catch {
			this.#leave();
		}
	}

	cut(): void {
		this.#leave();
		this.#controller.error(new Error('the reader has stopped reading'));
	}
}
