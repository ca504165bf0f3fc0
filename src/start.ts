/**
 * `npm start`: builds what is missing or older than its sources, serves the quiz and holds the classroom's sessions. PORT
 * (3000), HOST (every address of this machine), ORIGIN (where a proxy gives the site another address), ADDRESS_HEADER (where
 * it says whom it asks for), BUILD_DIR (build); DATA_DIR, REDIS_URL, HOST_KEY, PUBLIC_URL, ROOM_KEPT_HOURS and ROOM_IDLE_HOURS as in server/room-service.ts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveRooms } from '#server/node-rooms.ts';
import { roomService } from '#server/room-service.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? '0.0.0.0';
const folder = resolve(process.env.BUILD_DIR ?? 'build');
const SOURCES = ['src', 'questions', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	console.error(`Footnote needs Node 20.19 or newer; this is ${process.versions.node}.`);
	process.exit(1);
}

/** The newest change below a path, in milliseconds since the epoch. */
function lastChange(path: string): number {
	if (!existsSync(path)) return 0;
	const { mtimeMs } = statSync(path);
	if (!statSync(path).isDirectory()) return mtimeMs;
	return Math.max(mtimeMs, ...readdirSync(path).map((name) => lastChange(resolve(path, name))));
}

/** A build of one's own naming is taken as it is; the usual one is made again when a source is newer. */
function isBuilt(): boolean {
	const built = lastChange(resolve(folder, 'handler.js'));
	if (built === 0 || process.env.BUILD_DIR !== undefined) return built > 0;
	return SOURCES.every((path) => lastChange(path) <= built);
}

if (!isBuilt()) {
	console.log('Building Footnote');
	const build = spawnSync(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
		{
			stdio: 'inherit'
		}
	);
	if (build.status !== 0) process.exit(build.status ?? 1);
}

// Without ORIGIN the adapter takes the scheme from a header; it is set here, so that plain http on
// localhost and on every local address works, and a client cannot choose it.
process.env.PROTOCOL_HEADER ??= 'x-footnote-scheme';
const { handler } = (await import(pathToFileURL(resolve(folder, 'handler.js')).href)) as {
	handler: (request: IncomingMessage, response: ServerResponse) => void;
};

/** Where other machines of the network reach this one, as origins; none where it listens to itself alone. */
function networkAddresses(): string[] {
	if (host !== '0.0.0.0') return [];
	const addresses = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
	return addresses
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => `http://${address}:${port}`);
}

const { rooms, handle } = await roomService(networkAddresses()).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
const answerRooms = serveRooms(handle, process.env.ADDRESS_HEADER);

const server = createServer((request, response) => {
	request.headers['x-footnote-scheme'] = 'http';
	for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
	// Sessions are answered here, past the framework, whose streams cost twice as much.
	if (!answerRooms(request, response)) handler(request, response);
});

server.on('error', (error: NodeJS.ErrnoException) => {
	const taken = error.code === 'EADDRINUSE';
	console.error(taken ? `Port ${port} is taken. Try PORT=${port + 1} npm start` : error.message);
	process.exit(1);
});

server.listen(port, host, () => {
	// PORT=0 is any that is free.
	const bound = server.address();
	const open = typeof bound === 'object' && bound ? bound.port : port;
	console.log(`Footnote is at http://localhost:${open}`);
	for (const address of networkAddresses()) console.log(`and on this network at ${address}`);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const)
	process.once(signal, () => {
		server.close(() => process.exit(0));
		// First the streams, in good order: every phone comes back by itself. Then what else is open.
		void rooms.stop().finally(() => server.closeAllConnections());
	});
