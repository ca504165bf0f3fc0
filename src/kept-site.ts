import { cachePrefix } from '#domain/kept-pages.ts';

/** What a build is made of, as paths on the host. */
export interface SiteFiles {
	/** The path the site lies under; empty at the root. */
	readonly base: string;
	readonly version: string;
	/** Named by their content: the same name is the same file in every version. */
	readonly hashed: readonly string[];
	/** Pages, their data, the banks' parts, and what else keeps its name from version to version. */
	readonly named: readonly string[];
}

/** Where the files are kept and fetched from: a worker's own `caches` and `fetch`. */
export interface Surroundings {
	readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete' | 'match'>;
	readonly fetch: (request: Request) => Promise<Response>;
	/** The origin that the paths stand on. */
	readonly origin: string;
}

/** So many files at a time, so that what the page itself asks for is not kept waiting. */
const AT_ONCE = 3;

/**
 * One version of the whole site, kept in the browser so that every page opens with the server gone. Beside it stays
 * the version before, whose pages may still be open and ask for their own scripts; nothing older.
 */
export class KeptSite {
	readonly #files: SiteFiles;
	readonly #around: Surroundings;
	readonly #name: string;
	/** The kept path by the path that is asked for, with or without a slash at its end. */
	readonly #paths: ReadonlyMap<string, string>;

	constructor(files: SiteFiles, around: Surroundings) {
		this.#files = files;
		this.#around = around;
		this.#name = this.#prefix + files.version;
		this.#paths = new Map([...files.hashed, ...files.named].map((path) => [withoutSlash(path), path]));
	}

	/** Sites under other paths of the same host keep theirs under other names. */
	get #prefix(): string {
		return cachePrefix(this.#files);
	}

	/**
	 * Fetches what is not here yet. Rejects, keeping nothing, unless all of it came and is of this version: a site that
	 * changed underneath would be kept as a mixture.
	 */
	async keep(): Promise<void> {
		try {
			const cache = await this.#around.caches.open(this.#name);
			await inTurn(this.#files.hashed, (path) => this.#keepHashed(cache, path));
			await inTurn(this.#files.named, async (path) => cache.put(path, await this.#fetch(path)));
			const served = await (await this.#fetch(`${this.#files.base}/_app/version.json`)).json();
			if ((served as { version?: unknown }).version !== this.#files.version)
				throw new Error('The site changed while it was being kept.');
		} catch (error) {
			await this.#around.caches.delete(this.#name);
			throw error;
		}
	}

	async #keepHashed(cache: Cache, path: string): Promise<void> {
		const known = await this.#older(path);
		await cache.put(path, known ?? (await this.#fetch(path)));
	}

	async #fetch(path: string): Promise<Response> {
		const request = new Request(new URL(path, this.#around.origin), {
			cache: this.#files.hashed.includes(path) ? 'default' : 'no-cache',
			priority: 'low'
		});
		const response = await this.#around.fetch(request);
		if (!response.ok) throw new Error(`${path}: ${response.status}`);
		// A page that was come to by a detour may not answer a step to it; its content may.
		if (!response.redirected) return response;
		return new Response(response.body, { status: response.status, headers: response.headers });
	}

	/** Erases the versions from before the last one. */
	async eraseOld(): Promise<void> {
		const own = (await this.#around.caches.keys()).filter((name) => name.startsWith(this.#prefix));
		// In the order in which they were made.
		const older = own.filter((name) => name !== this.#name).slice(0, -1);
		await Promise.all(older.map((name) => this.#around.caches.delete(name)));
	}

	/** Whether a request is for a file of this site; sessions, streams and whatever is sent go to the server alone. */
	isFor({ method, url }: Pick<Request, 'method' | 'url'>): boolean {
		const { origin, pathname } = new URL(url);
		if (method !== 'GET' || origin !== this.#around.origin) return false;
		return this.#paths.has(withoutSlash(pathname)) || this.#isScript(pathname);
	}

	/** One that only an older version may know. */
	#isScript(path: string): boolean {
		return path.startsWith(`${this.#files.base}/_app/immutable/`);
	}

	/** The kept file, whatever the query; the server's where the browser has thrown it away. */
	async answer(request: Request): Promise<Response> {
		const { pathname } = new URL(request.url);
		const path = this.#paths.get(withoutSlash(pathname));
		// To open a cache would make it anew where all was erased.
		const cacheName = this.#name;
		const kept =
			path === undefined ? await this.#older(pathname) : await this.#around.caches.match(path, { cacheName });
		return kept ?? this.#around.fetch(request);
	}

	/** A file by its content's name, from whichever version has it. */
	async #older(path: string): Promise<Response | undefined> {
		const own = (await this.#around.caches.keys()).filter((name) => name.startsWith(this.#prefix));
		for (const cacheName of own) {
			const found = await this.#around.caches.match(path, { cacheName });
			if (found) return found;
		}
		return undefined;
	}
}

function withoutSlash(path: string): string {
	return path.replace(/\/$/, '');
}

/** Works through a list, a few at a time; stops at the first failure. */
async function inTurn(paths: readonly string[], work: (path: string) => Promise<void>): Promise<void> {
	const rest = [...paths];
	const takeNext = async () => {
		for (let path = rest.shift(); path !== undefined; path = rest.shift()) await work(path);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, takeNext));
}
