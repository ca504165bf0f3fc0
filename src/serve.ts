/**
 * Serves a build, and holds the classroom's sessions: what `npm start` does once there is a build, and alone
 * (`node build/serve.js`) where there is nothing but the build. The table in README.md says what can be set.
 */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { reachedAt } from '#server/addresses.ts';
import { folderFaults } from '#server/folders.ts';
import { routesOf } from '#server/request-route.ts';
import { roomService } from '#server/room-service.ts';
import { setLogFormat, tell } from '#server/server-log.ts';
import { readSettings, type Settings } from '#server/settings.ts';
import { SiteServer } from '#server/site-server.ts';
import { securityHeaders } from './security-headers.ts';

/** What sysexits.h calls a fault in the configuration: starting again does not help. */
const MISCONFIGURED = 78;

function end(event: string, messages: readonly string[], code = 1): never {
	for (const message of messages) tell({ level: 'error', event, message });
	process.exit(code);
}

function settingsOfProcess(): Settings {
	const isTerminal = process.stdout.isTTY === true;
	const read = readSettings(process.env, isTerminal);
	setLogFormat(read.ok ? read.value.logFormat : isTerminal ? 'text' : 'json');
	const faults = [...(read.ok ? [] : read.problem), ...folderFaults(process.env)];
	return read.ok && faults.length === 0 ? read.value : end('settings.unreadable', faults, MISCONFIGURED);
}

const settings = settingsOfProcess();
const { port, host, origin, addressHeader } = settings;
const folder = resolve(settings.buildFolder);

// Without ORIGIN the adapter takes the scheme from a header; it is set here, so that plain http on
// localhost and on every local address works, and a client cannot choose it.
process.env.PROTOCOL_HEADER ??= 'x-footnote-scheme';
const { handler } = (await import(pathToFileURL(resolve(folder, 'handler.js')).href)) as {
	handler: (request: IncomingMessage, response: ServerResponse) => void;
};
const { version } = JSON.parse(readFileSync(resolve(folder, 'client/_app/version.json'), 'utf8')) as {
	version: string;
};

/** Where phones reach this server: known once it listens, before the first of them asks. */
const addresses: string[] = [];

const service = await roomService({ settings, addresses }).catch((error: unknown) =>
	end('rooms.unreadable', [error instanceof Error ? error.message : String(error)])
);
const site = new SiteServer({
	...{ service, version, addressHeader },
	headers: securityHeaders(origin),
	routeOf: routesOf(folder),
	pages: (request, response) => {
		request.headers['x-footnote-scheme'] = 'http';
		handler(request, response);
	}
});

/** What stands against listening; it may be otherwise in a moment, so that starting again may help. */
function whyNot({ code, message }: NodeJS.ErrnoException): string {
	if (code === 'EADDRINUSE') return `Port ${port} is taken. Try PORT=${port + 1} npm start`;
	if (code === 'EACCES') return `PORT ${port} is not for this user to listen on.`;
	const isElsewhere = code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND';
	return isElsewhere ? `HOST is to be an address of this machine or its name, not “${host}”.` : message;
}

site.http.on('error', (error) => end('listen.failed', [whyNot(error)]));

site.http.listen(port, host, () => {
	// PORT=0 is any that is free, and `::` has more than one spelling.
	const bound = site.http.address() as AddressInfo;
	const isEvery = bound.address === '0.0.0.0' || bound.address === '::';
	const reached = reachedAt({ host: isEvery ? bound.address : host, port: bound.port }, networkInterfaces());
	addresses.push(...reached.network);
	tell({ level: 'info', event: 'started', message: `Footnote is at ${reached.here}`, version });
	for (const address of addresses)
		tell({ level: 'info', event: 'started', message: `and on this network at ${address}` });
});

for (const signal of ['SIGINT', 'SIGTERM'] as const)
	process.once(signal, () => {
		tell({ level: 'info', event: 'stopping', signal });
		void site.stop().then(() => {
			tell({ level: 'info', event: 'stopped' });
			process.exit(0);
		});
	});
