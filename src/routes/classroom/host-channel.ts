import type { HostKey } from '#ui/host-step.ts';

/**
 * A line between the windows of one browser: keys pressed in the projector's window are heard in the host's, which
 * alone may act on them. What the lines carry is a wish, never a right.
 */
export class HostChannel {
	readonly #channel: BroadcastChannel;

	constructor(code: string) {
		this.#channel = new BroadcastChannel(`footnote-room-${code}`);
	}

	send(key: HostKey): void {
		this.#channel.postMessage(key);
	}

	onkey(listener: (key: HostKey) => void): void {
		this.#channel.onmessage = ({ data }) => {
			if (data === 'next' || data === 'hide' || data === 'note') listener(data);
		};
	}

	close(): void {
		this.#channel.close();
	}
}
