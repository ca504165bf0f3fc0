import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

const POLICY = 'content-security-policy';
const TYPE = 'content-type';

/** The worker that keeps the site goes by the policy of its own file, and fetches what it keeps. */
const WORKER = '/service-worker.js';

/**
 * Completes the head of a reply as it is written, whoever writes it: what is text names its character set, and what is
 * no page may load nothing, opened by itself, but the styles that a drawing brings and what the worker keeps.
 */
export function completeReply(response: ServerResponse, path: string): void {
	const write = response.writeHead.bind(response);
	const complete = (status: number, headers: OutgoingHttpHeaders = {}) => {
		for (const [name, value] of Object.entries(headers))
			if (value !== undefined) response.setHeader(name, value);
		const type = typeOf(response, status);
		if (type !== undefined) response.setHeader(TYPE, type);
		if (!isPage(type, status, path)) {
			const policy = [allowed(type, path), response.getHeader(POLICY)].filter(Boolean);
			response.setHeader(POLICY, policy.join('; '));
		}
		return write(status);
	};
	response.writeHead = complete as ServerResponse['writeHead'];
}

/** A refusal without a type is said in plain words. */
function typeOf(response: ServerResponse, status: number): string | undefined {
	const type = response.getHeader(TYPE)?.toString() ?? (status >= 400 ? 'text/plain' : undefined);
	return type && /^text\/|\+xml/.test(type) && !/charset=/i.test(type) ? `${type}; charset=utf-8` : type;
}

/** “Not modified” has no type, and its policy becomes that of the page that a browser has. */
function isPage(type: string | undefined, status: number, path: string): boolean {
	return type === undefined ? status === 304 && !/\.\w+$/.test(path) : type.startsWith('text/html');
}

function allowed(type: string | undefined, path: string): string {
	if (path === WORKER) return "default-src 'none'; connect-src 'self'";
	return type?.startsWith('image/svg')
		? "default-src 'none'; style-src 'unsafe-inline'"
		: "default-src 'none'";
}
