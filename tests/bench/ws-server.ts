/** The measure for the benchmark of rooms: a bare `ws` server that sends what is posted to it to all who listen. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

const listeners = new WebSocketServer({ noServer: true, perMessageDeflate: false, clientTracking: true });

const server = createServer((request, response) => {
	if (request.url?.startsWith('/usage')) {
		if (request.url.endsWith('collect')) global.gc?.();
		const usage = {
			cpu: process.cpuUsage(),
			rss: process.memoryUsage.rss(),
			streams: listeners.clients.size
		};
		response.end(JSON.stringify(usage));
		return;
	}
	const pieces: Buffer[] = [];
	request.on('data', (piece: Buffer) => pieces.push(piece));
	request.on('end', () => {
		const message = Buffer.concat(pieces);
		for (const listener of listeners.clients) listener.send(message, { binary: false });
		response.end('{}');
	});
});

server.on('upgrade', (request, socket, head) => {
	listeners.handleUpgrade(request, socket, head, () => undefined);
});

server.listen(0, '0.0.0.0', 4096, () => {
	console.log(`port ${(server.address() as AddressInfo).port}`);
});
