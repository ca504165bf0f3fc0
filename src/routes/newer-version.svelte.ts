import { PLACE } from '#domain/site-path.ts';

/** Held by every quiz that is under way, in whichever tab; the browser lets go of it when a tab dies. */
const UNDER_WAY = `footnote${PLACE.base} quiz under way`;
/** A page that stays open for days asks this often whether there is a newer version, in milliseconds. */
const ASK_AGAIN_MS = 3_600_000;

/** What a browser with Trusted Types has, which TypeScript does not know yet. */
interface TrustedTypes {
	createPolicy(
		name: string,
		rules: { createScriptURL: (url: string) => string }
	): { createScriptURL(url: string): string };
}

/** The address of the worker as the policy of the page asks for it (`security-headers.ts`); no other goes through. */
function trustedWorker(script: string): string {
	const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
	return (
		trustedTypes
			?.createPolicy('footnote-worker', { createScriptURL: () => script })
			.createScriptURL(script) ?? script
	);
}

/**
 * The site as kept in this browser, and the version after it. A newer one takes over once no quiz is under way in any
 * tab, or when the learner asks for it; even then an open page goes on with the scripts it has, and the next is new.
 */
class NewerVersion {
	/** A newer one is here. */
	isHere = $state(false);
	/** It has taken over, so the next step leads out of the old pages. */
	hasTakenOver = $state(false);
	#held = $state(0);
	#registration: ServiceWorkerRegistration | undefined;
	#registering: Promise<unknown> | undefined;
	#keepsNone = false;

	/** A quiz is under way in this tab: nothing is said then. */
	get isHeld(): boolean {
		return this.#held > 0;
	}

	/** Keeps the site in this browser from now on; on plain http of other machines no browser does. */
	async keepSite(script: string): Promise<void> {
		if (this.#keepsNone) return;
		const { serviceWorker } = navigator;
		// The first that takes charge of this page is no newer one.
		let isFirst = serviceWorker.controller === null;
		serviceWorker.addEventListener('controllerchange', () => {
			if (!isFirst) this.isHere = this.hasTakenOver = true;
			isFirst = false;
		});
		// It may fail as any fetch may: then this visit is one without, and the next tries again.
		this.#registering = serviceWorker
			.register(trustedWorker(script), { updateViaCache: 'none' })
			.catch(() => undefined);
		await this.#registering;
		this.#registration = await serviceWorker.ready;
		this.#watch(this.#registration);
	}

	/** This page lets the browser keep the site no more; settles when nothing of it is under way. */
	async stopKeeping(): Promise<void> {
		this.#keepsNone = true;
		await this.#registering;
	}

	#watch(registration: ServiceWorkerRegistration): void {
		registration.addEventListener('updatefound', () => this.#await(registration.installing));
		this.#await(registration.installing);
		if (registration.waiting) this.#found();
		let askedAtMs = Date.now();
		const ask = () => registration.update().catch(() => undefined);
		void ask();
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState !== 'visible') return;
			void this.takeOver();
			if (Math.abs(Date.now() - askedAtMs) < ASK_AGAIN_MS) return;
			askedAtMs = Date.now();
			void ask();
		});
	}

	#await(worker: ServiceWorker | null): void {
		worker?.addEventListener('statechange', () => {
			// Without one in charge it is the first, and takes its place by itself.
			if (worker.state === 'installed' && this.#registration?.active) this.#found();
		});
	}

	#found(): void {
		this.isHere = true;
		void this.takeOver();
	}

	/** Lets a newer version take over, unless a quiz is under way somewhere. */
	async takeOver(): Promise<void> {
		if (!this.#registration?.waiting || this.isHeld) return;
		await navigator.locks.request(UNDER_WAY, { ifAvailable: true }, (lock) => {
			if (lock) this.#registration?.waiting?.postMessage('use-now');
		});
	}

	/** Says that a quiz is under way in this tab, until what it returns is called. */
	hold(): () => void {
		this.#held += 1;
		let release: () => void = () => undefined;
		const done = new Promise<void>((resolve) => (release = resolve));
		// Only where a browser keeps the site can there be a newer one to hold off.
		const held =
			'serviceWorker' in navigator
				? navigator.locks.request(UNDER_WAY, { mode: 'shared' }, () => done)
				: Promise.resolve();
		return () => {
			this.#held -= 1;
			release();
			void held.then(() => this.takeOver());
		};
	}

	/** Opens this page anew, with the newer version. */
	useNow(): void {
		const waiting = this.#registration?.waiting;
		if (!waiting) return location.reload();
		navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
		waiting.postMessage('use-now');
	}
}

export const newerVersion = new NewerVersion();
