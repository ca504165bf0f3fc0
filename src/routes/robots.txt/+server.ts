import { PLACE } from '#domain/site-path.ts';
import { robotsFile } from '#server/robots.ts';

export const prerender = true;

export const GET = () => new Response(robotsFile(PLACE.base), { headers: { 'content-type': 'text/plain' } });
