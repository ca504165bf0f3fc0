import { PLACE } from '#domain/site-path.ts';

/** Every page is made at build time; what depends on the learner or the address is filled in by the browser. */
export const prerender = true;
export const trailingSlash = PLACE.ending === '/' ? 'always' : 'never';
