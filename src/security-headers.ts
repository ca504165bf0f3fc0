/** What no page uses, and what nothing that slips into one shall use. */
const UNUSED = [
	'accelerometer',
	'camera',
	'display-capture',
	'geolocation',
	'gyroscope',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'usb'
];

/**
 * Where the browser has Trusted Types, no text becomes markup or the address of a script but through these two: the
 * framework's own, for the markup it was compiled from, and the one that registers the worker (`newer-version.svelte.ts`).
 */
export const TRUSTED_TYPES = [
	"require-trusted-types-for 'script'",
	'trusted-types svelte-trusted-html footnote-worker'
] as const;

/**
 * The headers of every response, whoever serves it: what the policy within a page cannot say. The rest of the policy
 * each page brings itself, with the fingerprint of its own script.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
	'content-security-policy': ["frame-ancestors 'none'", ...TRUSTED_TYPES].join('; '),
	'permissions-policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
	'referrer-policy': 'same-origin',
	'x-content-type-options': 'nosniff'
};

/** A year, as long as a browser is to ask for nothing but https once it has been here by it. */
const HTTPS_ALONE = { 'strict-transport-security': 'max-age=31536000' };

/** The same for a server whose site is at `origin`: by https alone where that says so, as it also works without. */
export function securityHeaders(origin: string | undefined): Readonly<Record<string, string>> {
	return { ...SECURITY_HEADERS, ...(origin?.startsWith('https:') && HTTPS_ALONE) };
}

const lines = (line: (name: string, value: string) => string) =>
	Object.entries(SECURITY_HEADERS).map(([name, value]) => line(name, value));

/** How long what lies in a folder may be used without asking: scripts are named by their content, all else may change. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The same for hosts that read a file `_headers`, such as Netlify and Cloudflare Pages. */
export function headersFile(base: string): string {
	return [
		`${base}/*`,
		...lines((name, value) => `  ${name}: ${value}`),
		`${base}/_app/immutable/*`,
		`  cache-control: ${FOR_EVER}`,
		''
	].join('\n');
}

/** The same for Apache, as the `.htaccess` of the folder. */
export function apacheFile(base: string): string {
	return [
		`ErrorDocument 404 ${base}/404.html`,
		'AddType application/manifest+json .webmanifest',
		'<IfModule mod_headers.c>',
		...lines((name, value) => `\tHeader always set ${name} "${value}"`),
		`\tHeader set cache-control "${FOR_EVER}" "expr=%{REQUEST_URI} =~ m#/_app/immutable/#"`,
		'</IfModule>',
		''
	].join('\n');
}

/**
 * The same for nginx, to be included in the `server` whose `root` holds the site under its path. At the root of a host it
 * stands beside the server's own `location /`, of which there can be one; a path has its location here. No header is
 * inherited into a location that adds one of its own.
 */
export function nginxFile(base: string): string {
	const headers = lines((name, value) => `add_header ${name} "${value}" always;`);
	const missing = `error_page 404 ${base}/404.html;`;
	return [
		...(base === ''
			? [...headers, missing]
			: [`location ${base}/ {`, ...indented([...headers, missing]), '}']),
		`location ${base}/_app/immutable/ {`,
		...indented([...headers, missing, `add_header cache-control "${FOR_EVER}";`]),
		'}',
		`location = ${base}/manifest.webmanifest {`,
		...indented([...headers, 'types {}', 'default_type application/manifest+json;']),
		'}',
		''
	].join('\n');
}

const indented = (texts: readonly string[]) => texts.map((text) => `\t${text}`);
