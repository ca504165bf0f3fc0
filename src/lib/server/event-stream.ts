/** The bytes of one server-sent event, encoded once for all who get it. */
export class Frame {
	readonly bytes: Buffer;
	#chunk: Buffer | undefined;

	constructor(text: string) {
		this.bytes = Buffer.from(text);
	}

	/** The same as a chunk of an HTTP/1.1 body. */
	get chunk(): Buffer {
		const head = `${this.bytes.length.toString(16)}\r\n`;
		return (this.#chunk ??= Buffer.concat([Buffer.from(head), this.bytes, Buffer.from('\r\n')]));
	}
}

/**
 * An event of this name. `json` is its data, already encoded. With `id`, the number of the room's last event that a
 * reader has seen everything of once it has read this.
 */
export function frameOf(name: string, json: string, id?: number): Frame {
	return new Frame(`event: ${name}\n${id === undefined ? '' : `id: ${id}\n`}data: ${json}\n\n`);
}

/** Where one reader's events go. */
export interface Sink {
	/** Bytes that the reader has not taken yet. */
	readonly waiting: number;
	write(frames: readonly Frame[]): void;
	/** Ends the stream in good order. */
	end(): void;
	/** Breaks it off, with whatever is waiting. */
	cut(): void;
}

/**
 * So much may wait for a phone before it is cut off; it comes back by itself, to the present state. That is the most: a
 * hundred questions of work, each answered and explained, are some 340 kB.
 */
export const MOST_WAITING = 512 * 1024;

/** Writes, unless the reader has stopped reading or is gone: then it is cut off. One such never stops the rest. */
export function writeTo(sink: Sink, frames: readonly Frame[], mostWaiting = MOST_WAITING): void {
	try {
		if (sink.waiting > mostWaiting) sink.cut();
		else sink.write(frames);
	} catch {
		sink.cut();
	}
}
