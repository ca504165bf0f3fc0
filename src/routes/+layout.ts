/** Every page is made at build time; what depends on the learner or the address is filled in by the browser. */
export const prerender = true;
export const trailingSlash = 'never';
