import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Stands for an address that the build does not have: what was asked for may be anything, a name too. */
const UNKNOWN = '/*';

const ROOM =
	/^\/api\/rooms\/[^/]+(\/(?:cookies|projector|record|(?:commands|events)\/(?:host|projector|seat)))?$/;

/** What a request asked for, as the log may say it: without the code of a room and without whatever was typed. */
export type RouteOf = (path: string) => string;

/**
 * `folder`: the build. Its pages and files are known and said as they are, but for those that are named by their
 * content.
 */
export function routesOf(folder: string): RouteOf {
	const files = ['client', 'prerendered'].flatMap((part) => filesBelow(join(folder, part)));
	const known = new Set(files.flatMap((file) => [`/${file}`, pageOf(file)]));
	return (path) => {
		if (path === '/api/rooms' || path === '/healthz') return path;
		if (path.startsWith('/api/rooms/class-only/')) return '/api/rooms/class-only/:bank';
		const [isRoom, what = ''] = ROOM.exec(path) ?? [];
		if (isRoom !== undefined) return `/api/rooms/:code${what}`;
		if (!known.has(path)) return UNKNOWN;
		return path.startsWith('/_app/immutable/') ? '/_app/immutable/*' : path;
	};
}

function filesBelow(folder: string): string[] {
	if (!existsSync(folder)) return [];
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	return names.map((name) => posix.join(...name.split(/[\\/]/)));
}

/** The page `/bank/quiz` lies in `bank/quiz.html`, home in `index.html`. */
function pageOf(file: string): string {
	return `/${file.replace(/(^|\/)index\.html$/, '').replace(/\.html$/, '')}`;
}
