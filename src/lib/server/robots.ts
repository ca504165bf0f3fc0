/** Pages that show nothing without a session, and the doors of sessions themselves. */
const OF_SESSIONS = [
	'/api/',
	'/join',
	'/classroom/host',
	'/classroom/paper',
	'/classroom/projector',
	'/classroom/report'
];

/**
 * What search engines may read of a site under this path of its host: every page, and nothing of sessions, which are for
 * those who have their code. Crawlers look for it at the root of a host alone (RFC 9309, 2.3).
 */
export function robotsFile(base: string): string {
	return [
		...(base === '' ? [] : ['# Crawlers read this at the root of the host alone: put these lines there.']),
		'User-agent: *',
		...OF_SESSIONS.map((path) => `Disallow: ${base}${path}`),
		''
	].join('\n');
}
