import type { CommonView, ProjectorView } from '#domain/seat-view.ts';

/** What the projector's window shows of a session that this browser holds. */
export interface ProjectedViews {
	readonly common: CommonView;
	readonly own: ProjectorView;
}

type Message =
	| { readonly kind: 'views'; readonly views: ProjectedViews }
	/** From a projector's window that has just opened. */
	| { readonly kind: 'hello' }
	/** From a host's window that closes. */
	| { readonly kind: 'bye' };

/** Nothing secret goes over it but to windows of this site in this browser. */
function openChannel(id: string): BroadcastChannel {
	return new BroadcastChannel(`footnote-views-${id}`);
}

/** The host's end: sends what there is to see, and again to whoever asks. */
export class ViewSender {
	readonly #channel: BroadcastChannel;
	#last: ProjectedViews | undefined;

	constructor(id: string) {
		this.#channel = openChannel(id);
		this.#channel.onmessage = ({ data }: MessageEvent<Message>) => {
			if (data.kind === 'hello' && this.#last) this.send(this.#last);
		};
	}

	send(views: ProjectedViews): void {
		this.#last = views;
		this.#post({ kind: 'views', views });
	}

	close(): void {
		this.#post({ kind: 'bye' });
		this.#channel.close();
	}

	#post(message: Message): void {
		this.#channel.postMessage(message);
	}
}

/** The projector's end. */
export class ViewReceiver {
	readonly #channel: BroadcastChannel;

	constructor(id: string, on: { views: (views: ProjectedViews) => void; bye: () => void }) {
		this.#channel = openChannel(id);
		this.#channel.onmessage = ({ data }: MessageEvent<Message>) => {
			if (data.kind === 'views') on.views(data.views);
			else if (data.kind === 'bye') on.bye();
		};
		this.#channel.postMessage({ kind: 'hello' } satisfies Message);
	}

	close(): void {
		this.#channel.close();
	}
}
