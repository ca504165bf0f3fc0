import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type LaunchOptions, type Page } from '@playwright/test';

interface Settings {
	readonly launchOptions: LaunchOptions;
	readonly baseURL: string | undefined;
}

/** A browser with a profile on disk whose processes can be ended at any moment, and which can be opened again. */
export class KillableBrowser {
	readonly #profile = mkdtempSync(join(tmpdir(), 'footnote-killed-'));
	readonly #settings: Settings;
	#context: BrowserContext | undefined;

	constructor(settings: Settings) {
		this.#settings = settings;
	}

	/** Starts the browser on the same profile and gives its one page. */
	async open(): Promise<Page> {
		const { launchOptions, baseURL } = this.#settings;
		this.#context = await chromium.launchPersistentContext(this.#profile, {
			...launchOptions,
			...(baseURL === undefined ? {} : { baseURL })
		});
		const [page = await this.#context.newPage()] = this.#context.pages();
		return page;
	}

	/**
	 * Ready to end all processes of the browser at once, its storage service among them: no one of them has
	 * the time to finish or to write what another still holds. What it returns ends them on the spot.
	 */
	async aim(): Promise<() => Promise<void>> {
		const context = this.#context;
		const session = await context?.browser()?.newBrowserCDPSession();
		if (!context || !session) throw new Error('the browser is not open');
		const { processInfo } = await session.send('SystemInfo.getProcessInfo');
		return async () => {
			const gone = context.waitForEvent('close');
			for (const { id } of processInfo) kill(id);
			await gone;
		};
	}

	async remove(): Promise<void> {
		await this.#context?.close();
		rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10 });
	}
}

function kill(pid: number) {
	try {
		process.kill(pid, 'SIGKILL');
	} catch (error) {
		// A process that has ended since it was listed needs no killing.
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
	}
}
