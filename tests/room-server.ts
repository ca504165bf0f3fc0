/**
 * The classroom alone, as `npm start` serves it, without the pages: for tests and benchmarks that start, kill and
 * measure a process of its own. PORT (0: any), and what server/room-service.ts reads. Says its port when it is there.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveRooms } from '#server/node-rooms.ts';
import { roomService } from '#server/room-service.ts';

const { rooms, handle } = await roomService().catch((error: Error) => {
	console.error(error.message);
	process.exit(1);
});
const answerRooms = serveRooms(handle);

const server = createServer((request, response) => {
	if (answerRooms(request, response)) return;
	if (request.url?.startsWith('/usage')) {
		if (request.url.endsWith('collect')) global.gc?.();
		const usage = {
			cpu: process.cpuUsage(),
			rss: process.memoryUsage.rss(),
			streams: rooms.audienceSize,
			handles: process.getActiveResourcesInfo().length
		};
		response.end(JSON.stringify(usage));
		return;
	}
	response.writeHead(404).end();
});

server.listen(Number(process.env['PORT'] ?? 0), '0.0.0.0', 4096, () => {
	console.log(`port ${(server.address() as AddressInfo).port}`);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const)
	process.once(signal, () => {
		server.close(() => process.exit(0));
		void rooms.stop().finally(() => server.closeAllConnections());
	});
