import type { Place } from './site-path.ts';

/** What the caches are called in which a browser keeps the pages of this site, before the name of a version. */
export function cachePrefix({ base }: Pick<Place, 'base'>): string {
	return `footnote ${base}: `;
}
