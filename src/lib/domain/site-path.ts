/** Where a build of the site stands on its host. */
export interface Place {
	/** The path it lies under, such as `/footnote`; empty at the root. */
	readonly base: string;
	/** What the address of a page ends in: `/` where each page is a folder with an index, as every host of files serves it. */
	readonly ending: '' | '/';
	/** Whether a server stands behind it that holds sessions; a folder of files has none. */
	readonly hasServer: boolean;
}

/** Written in at build time by vite.config.ts; what runs from source stands at the root of a server. */
declare const SITE_PLACE: Place | undefined;

export const PLACE: Place =
	typeof SITE_PLACE === 'undefined' ? { base: '', ending: '', hasServer: true } : SITE_PLACE;

/** The address of a page on its host, query and fragment kept. Every link and every step to a page goes through it. */
export function at(path: `/${string}`, { base, ending }: Place = PLACE): string {
	const [page = ''] = path.split(/[?#]/, 1);
	return base + (page.endsWith('/') ? page : page + ending) + path.slice(page.length);
}

/** The address on its host of what is no page: a file, or a door of the server. */
export function fileAt(path: `/${string}`, { base }: Place = PLACE): string {
	return base + path;
}
