import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const BROWSERS = ['4.1', '6.0', '4.0'].flatMap((version) =>
	['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(
		(machine) => `/usr/lib/${machine}/webkit2gtk-${version}/MiniBrowser`
	)
);

/** Where WebKitGTK's browser lies, if all that drives it without a screen is there. */
export function findWebKit(): string | undefined {
	if (!existsSync(DRIVER) || !existsSync(SCREEN)) return undefined;
	return BROWSERS.find((path) => existsSync(path));
}

/** WebKitGTK, driven by the W3C's WebDriver over HTTP. Elements are found by XPath. */
export class WebKit {
	readonly #processes: readonly ChildProcess[];
	readonly #session: string;

	private constructor(processes: readonly ChildProcess[], session: string) {
		this.#processes = processes;
		this.#session = session;
	}

	static async open(binary: string): Promise<WebKit> {
		// It says on its third channel which number it took.
		const screen = spawn(SCREEN, ['-displayfd', '3', '-screen', '0', '1280x900x24'], {
			stdio: ['ignore', 'ignore', 'ignore', 'pipe']
		});
		const [number] = (await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
		const port = await freePort();
		const driver = spawn(DRIVER, [`--port=${port}`], {
			stdio: 'ignore',
			env: {
				...process.env,
				DISPLAY: `:${number.toString().trim()}`,
				// Its sandbox needs rights that a container does not give.
				WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'
			}
		});
		const address = `http://127.0.0.1:${port}`;
		await until(async () => (await fetch(`${address}/status`)).ok);
		const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } };
		const { sessionId } = await ask<{ sessionId: string }>(`${address}/session`, { capabilities });
		return new WebKit([driver, screen], `${address}/session/${sessionId}`);
	}

	async close(): Promise<void> {
		await fetch(this.#session, { method: 'DELETE' });
		for (const one of this.#processes) one.kill();
	}

	async goto(url: string): Promise<void> {
		await ask(`${this.#session}/url`, { url });
	}

	async reload(): Promise<void> {
		await ask(`${this.#session}/refresh`, {});
	}

	/** Waits until it is there and takes the press. */
	async click(xpath: string): Promise<void> {
		await until(() => this.#tell(xpath, 'click', {}));
	}

	async type(xpath: string, text: string): Promise<void> {
		await until(() => this.#tell(xpath, 'value', { text }));
	}

	/** The text of the first that fits, or nothing while there is none. */
	async textOf(xpath: string): Promise<string | undefined> {
		return this.#run(
			'const found = document.evaluate(arguments[0], document, null, 9).singleNodeValue;' +
				'return (found?.value ?? found?.textContent)?.replace(/\\s+/g, " ").trim() ?? null;',
			xpath
		);
	}

	async #run(script: string, ...args: readonly string[]): Promise<string | undefined> {
		return (await ask<string | null>(`${this.#session}/execute/sync`, { script, args })) ?? undefined;
	}

	async #tell(xpath: string, what: 'click' | 'value', body: object): Promise<boolean> {
		const found = await ask<Record<string, string>>(`${this.#session}/element`, {
			using: 'xpath',
			value: xpath
		});
		await ask(`${this.#session}/element/${Object.values(found)[0]}/${what}`, body);
		return true;
	}
}

async function ask<Value>(url: string, body: object): Promise<Value> {
	const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
	const { value } = (await response.json()) as { value: Value & { message?: string } };
	if (!response.ok) throw new Error(`${url}: ${value.message}`);
	return value;
}

/** Tries until it holds, for half a minute; what it last failed by is thrown. */
async function until(holds: () => Promise<boolean>): Promise<void> {
	const end = Date.now() + 30_000;
	for (;;) {
		try {
			if (await holds()) return;
		} catch (problem) {
			if (Date.now() > end) throw problem;
		}
		if (Date.now() > end) throw new Error('It did not come to hold within half a minute.');
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	return port;
}
