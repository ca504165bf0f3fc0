/**
 * The classroom alone, as `npm start` serves it, without the pages: for tests and benchmarks that start, kill and
 * measure a process of its own. PORT (0: any), and what server/settings.ts reads. Says its port when it is there.
 */
import type { AddressInfo } from 'node:net';
import { routesOf } from '#server/request-route.ts';
import { roomService } from '#server/room-service.ts';
import { setLogFormat } from '#server/server-log.ts';
import { SiteServer } from '#server/site-server.ts';

setLogFormat(process.env['LOG_FORMAT'] === 'json' ? 'json' : 'text');
const service = await roomService().catch((error: Error) => {
	console.error(error.message);
	process.exit(1);
});

const site = new SiteServer({
	...{ service, headers: {}, version: 'none', routeOf: routesOf('no-build') },
	pages: (request, response) => {
		if (!request.url?.startsWith('/usage')) {
			response.writeHead(404).end();
			return;
		}
		if (request.url.endsWith('collect')) global.gc?.();
		const usage = {
			cpu: process.cpuUsage(),
			rss: process.memoryUsage.rss(),
			streams: service.rooms.audienceSize,
			handles: process.getActiveResourcesInfo().length
		};
		response.end(JSON.stringify(usage));
	}
});

site.http.listen(Number(process.env['PORT'] ?? 0), '0.0.0.0', 4096, () => {
	console.log(`port ${(site.http.address() as AddressInfo).port}`);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const)
	process.once(signal, () => void site.stop().then(() => process.exit(0)));
