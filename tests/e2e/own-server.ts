import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { expect } from '@playwright/test';
import { INVENTED_BANKS, serverOf } from './addresses.ts';
import { freePort } from './built-site.ts';

/** The site of the invented banks on a server of the test's own, which can be killed and started anew on its port. */
export class OwnServer {
	readonly address: string;
	readonly #env: Record<string, string>;
	#process: ChildProcess | undefined;

	private constructor(port: number, data: string) {
		this.address = `http://127.0.0.1:${port}`;
		this.#env = { ...serverOf(INVENTED_BANKS).env, PORT: String(port), DATA_DIR: data };
	}

	/** Serves until what is to be done with it is done. */
	static async use(work: (server: OwnServer) => Promise<void>): Promise<void> {
		mkdirSync('.e2e', { recursive: true });
		const data = mkdtempSync('.e2e/own-server-');
		const server = new OwnServer(await freePort(), data);
		try {
			await server.start();
			await work(server);
		} finally {
			await server.kill();
			rmSync(data, { recursive: true, maxRetries: 5 });
		}
	}

	async start(): Promise<void> {
		this.#process = spawn(process.execPath, ['--import', 'tsx', 'src/start.ts'], {
			stdio: 'ignore',
			env: { ...process.env, ...this.#env }
		});
		await expect(async () => {
			expect((await fetch(`${this.address}/api/rooms`)).ok).toBe(true);
		}).toPass({ timeout: 60_000 });
	}

	/** Gone in the middle of whatever it does. */
	async kill(): Promise<void> {
		const server = this.#process;
		if (!server || server.exitCode !== null || server.signalCode !== null) return;
		const gone = once(server, 'exit');
		server.kill('SIGKILL');
		await gone;
	}
}
