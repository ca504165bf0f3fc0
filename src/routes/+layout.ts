import { browser } from '$app/environment';
import { PLACE } from '#domain/site-path.ts';
import type { LayoutLoad } from './$types';
import { startLanguage } from './language-choice.ts';

/** Every page is made at build time; what depends on the learner or the address is filled in by the browser. */
export const prerender = true;
export const trailingSlash = PLACE.ending === '/' ? 'always' : 'never';

/** Before the page comes alive it is in the reader's language. */
export const load: LayoutLoad = async ({ data }) => {
	if (browser) await startLanguage();
	return data;
};
