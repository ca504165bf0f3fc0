/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { base, build, files, prerendered, version } from '$service-worker';
import { KeptSite } from './kept-site.ts';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

/** Beside each page lies what its scripts fetch when it is come to by a link. */
const named = prerendered.flatMap((path) =>
	/\.(json|txt)$/.test(path) ? [path] : [path, `${path.replace(/\/$/, '')}/__data.json`]
);

const site = new KeptSite(
	{ base, version, hashed: build, named: [...files, ...named] },
	{ caches: worker.caches, fetch: (request) => worker.fetch(request), origin: worker.location.origin }
);

worker.addEventListener('install', (event) => event.waitUntil(site.keep()));

worker.addEventListener('activate', (event) => {
	event.waitUntil(site.eraseOld().then(() => worker.clients.claim()));
});

// A newer version waits until a page says that no quiz is open, or that the learner wants it now.
worker.addEventListener('message', ({ data }) => {
	if (data === 'use-now') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
	if (site.isFor(event.request)) event.respondWith(site.answer(event.request));
});
