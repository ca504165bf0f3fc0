import { expect, test } from 'vitest';
import { robotsFile } from '#server/robots.ts';

/** As a crawler reads it: what is not refused by its beginning is let through (RFC 9309, 2.2.2). */
function mayRead(robots: string, path: string): boolean {
	const refused = [...robots.matchAll(/^Disallow: (.+)$/gm)].map(([, beginning]) => beginning ?? '');
	return !refused.some((beginning) => path.startsWith(beginning));
}

test.each(['', '/footnote'])('[AN13] under “%s” pages are for search engines, sessions are not', (base) => {
	const robots = robotsFile(base);
	expect(robots).toMatch(/^User-agent: \*$/m);
	for (const page of ['/', '/gull-rock', '/gull-rock/study/tower', '/search', '/classroom', '/privacy'])
		expect(mayRead(robots, base + page), page).toBe(true);
	const ofSessions = ['/api/rooms', '/api/rooms/K7M4QX/events/seat', '/join', '/join/?room=K7M4QX'];
	for (const page of [...ofSessions, '/classroom/host?room=K7M4QX', '/classroom/report/?session=1'])
		expect(mayRead(robots, base + page), page).toBe(false);
	expect(mayRead(robots, '/another/site/api/'), 'another site of the host').toBe(true);
});

test('[AN13] a file under a path of its host says where crawlers look for it', () => {
	expect(robotsFile('')).not.toContain('#');
	expect(robotsFile('/footnote')).toMatch(/^#.*root of the host/);
});
