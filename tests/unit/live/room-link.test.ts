import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Problem } from '#domain/problem.ts';
import { DEFAULT_SETTINGS } from '#domain/room-event.ts';
import {
	askRoom,
	joinRoom,
	lookUpRoom,
	openProjector,
	openRoom,
	recoverSeat,
	watchRoom,
	type LinkState,
	type Role,
	type Watch
} from '#live/room-link.ts';
import { webSite, type RoomSite } from '../../fixtures/room-site.ts';

const QUESTION = 'vote-sold';

let site: RoomSite;
/** The one browser of these tests: its cookies by path and name. */
let cookies: Map<string, string>;
/** What the network does to the next requests. */
let network: ('lost on the way' | 'reply lost')[];
let isOffline: boolean;
/** Nothing is heard any more, and no error either. */
let isDeaf: boolean;
/** Whatever is asked finds neither a reply nor an error. */
let isMute: boolean;
let sources: FakeEventSource[];
let listeners: [name: string, listener: () => void][];
const tell = (name: string) =>
	listeners.filter(([other]) => other === name).forEach(([, listener]) => listener());
/** What stands in for the server's reply to commands, while it stands in. */
let busy: { status: number; code: string; seconds?: number } | undefined;

async function reach(path: string, init: RequestInit = {}): Promise<Response> {
	if (isMute) return new Promise(() => undefined);
	const fault = network.shift();
	if (isOffline || fault === 'lost on the way') throw new TypeError('fetch failed');
	if (busy) {
		const { status, ...problem } = busy;
		return new Response(JSON.stringify({ problem }), { status });
	}
	const shown = [...cookies].filter(([name]) => path.startsWith(name.split(' ')[0] ?? '-'));
	const headers = {
		...(init.headers as Record<string, string>),
		cookie: shown.map(([, pair]) => pair).join('; ')
	};
	const response = await site.reach(path, { ...init, headers });
	if (fault === 'reply lost') throw new TypeError('connection reset');
	for (const cookie of response.headers.getSetCookie()) {
		const [pair = ''] = cookie.split(';');
		cookies.set(`${/Path=([^;]+)/.exec(cookie)?.[1]} ${pair.split('=')[0]}`, pair);
	}
	return response;
}

/** As far as the page uses it; it gives up where a real one would, and leaves the rest to the page. */
class FakeEventSource extends EventTarget {
	static readonly CLOSED = 2;
	readyState = 0;
	onopen: (() => void) | null = null;
	onerror: (() => void) | null = null;
	#reader: ReadableStreamDefaultReader<Uint8Array> | undefined;

	constructor(path: string) {
		super();
		sources.push(this);
		void this.#read(path);
	}

	close(): void {
		this.readyState = 2;
		void this.#reader?.cancel();
	}

	async #read(path: string): Promise<void> {
		try {
			const response = await reach(path);
			if (!response.ok || !response.body) return this.#giveUp();
			this.#reader = response.body.getReader();
			this.readyState = 1;
			this.onopen?.();
			let rest = '';
			for (let read = await this.#reader.read(); !read.done; read = await this.#reader.read()) {
				const events = (rest + new TextDecoder().decode(read.value)).split('\n\n');
				rest = events.pop() ?? '';
				for (const event of events) this.#tell(event);
			}
		} catch {
			// The network, as below.
		}
		this.#giveUp();
	}

	#tell(event: string): void {
		const name = /^event: (.*)$/m.exec(event)?.[1];
		const data = /^data: (.*)$/m.exec(event)?.[1];
		if (name !== undefined && this.readyState !== 2 && !isDeaf)
			this.dispatchEvent(new MessageEvent(name, { data }));
	}

	#giveUp(): void {
		if (this.readyState === 2) return;
		this.readyState = 2;
		this.onerror?.();
	}
}

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'Date'] });
	site = await webSite();
	cookies = new Map();
	network = [];
	isOffline = isDeaf = isMute = false;
	sources = [];
	listeners = [];
	busy = undefined;
	const target = {
		visibilityState: 'visible',
		addEventListener: (name: string, listener: () => void) => listeners.push([name, listener]),
		removeEventListener: (name: string, listener: () => void) =>
			(listeners = listeners.filter((each) => each[0] !== name || each[1] !== listener))
	};
	vi.stubGlobal('fetch', reach);
	vi.stubGlobal('EventSource', FakeEventSource);
	vi.stubGlobal('document', target);
	vi.stubGlobal('window', target);
});
afterEach(async () => {
	await site.close();
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

function valueOf<T>(result: { ok: true; value: T } | { ok: false; problem: Problem }): T {
	if (!result.ok) throw new Error(result.problem.code);
	return result.value;
}

async function openOne(): Promise<string> {
	const opened = await openRoom({ bank: 'gull-rock', questions: [QUESTION], settings: DEFAULT_SETTINGS });
	return valueOf(opened).code;
}

/** A watch that keeps what it is shown. */
function look<R extends Role>(code: string, role: R) {
	const views: Parameters<Watch<R>['onview']>[0][] = [];
	const states: (LinkState | `gone: ${string}`)[] = [];
	const link = watchRoom({
		code,
		role,
		onview: (view) => views.push(view),
		onstate: (state, problem) => states.push(state === 'gone' ? `gone: ${problem?.code ?? ''}` : state)
	});
	return { views, states, link };
}

const settle = () => vi.advanceTimersByTimeAsync(50);

test('[RM49] from the opening to the reveal, through nothing but this module', async () => {
	const code = await openOne();
	expect((await openProjector(code)).ok).toBe(true);
	expect(valueOf(await lookUpRoom(code.toLowerCase()))).toMatchObject({ hasSeat: false });
	const seat = valueOf(await joinRoom(code, 'Mina'));
	expect(valueOf(await lookUpRoom(code))).toMatchObject({ hasSeat: true });
	const [desk, wall, phone] = [look(code, 'host'), look(code, 'projector'), look(code, 'seat')];
	await settle();
	await askRoom(code, 'host', { type: 'open question', question: QUESTION });
	const response = { kind: 'true-false', value: false } as const;
	const answer = { type: 'answer', step: 1, change: 1, response, confidence: 'sure' } as const;
	expect(valueOf(await askRoom(code, 'seat', answer)).n).toBe(4);
	await askRoom(code, 'host', { type: 'close question', step: 1 });
	await askRoom(code, 'host', { type: 'reveal question' });
	await settle();
	expect(phone.views.at(-1)?.own).toMatchObject({
		seat: seat.seat,
		verdict: { outcome: 'right' },
		score: 100
	});
	expect(desk.views.at(-1)?.own).toMatchObject({ answered: 1 });
	expect(wall.views.at(-1)?.own).toMatchObject({ answered: 1 });
	expect(phone.states).toEqual(['connecting', 'live']);
	for (const { link } of [desk, wall, phone]) link.close();
});

test('[RM49] a seat is taken up on another device by its recovery code', async () => {
	const code = await openOne();
	const { recovery } = valueOf(await joinRoom(code, 'Mina'));
	cookies.clear();
	expect(valueOf(await recoverSeat(code, recovery))).toMatchObject({ seat: 1, name: 'Mina', recovery });
});

describe('a network that fails', () => {
	test('[RM42] a command is sent again until it arrives, and happens once though its replies were lost', async () => {
		const code = await openOne();
		network = ['lost on the way', 'reply lost', 'reply lost'];
		const joining = joinRoom(code, 'Mina');
		await vi.advanceTimersByTimeAsync(10_000);
		expect(valueOf(await joining)).toMatchObject({ seat: 1, name: 'Mina' });
		const log = await site.log.read(code, 0);
		expect(log.ok && log.value.filter(({ type }) => type === 'seat.joined')).toHaveLength(1);
	});

	test('[RM42] an opening whose reply was lost is no “asked already”', async () => {
		const code = await openOne();
		network = ['reply lost'];
		const asking = askRoom(code, 'host', { type: 'open question', question: QUESTION });
		await vi.advanceTimersByTimeAsync(10_000);
		expect((await asking).ok).toBe(true);
	});

	test('[RM49] after half a minute without the network it says so', async () => {
		const code = await openOne();
		isOffline = true;
		const asking = lookUpRoom(code);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(await asking).toEqual({ ok: false, problem: { code: 'network/unreachable' } });
	});

	test('[VW77] a network that is back ends the wait for the next try', async () => {
		const code = await openOne();
		isOffline = true;
		const asking = lookUpRoom(code);
		await vi.advanceTimersByTimeAsync(9000);
		isOffline = false;
		tell('online');
		await vi.advanceTimersByTimeAsync(10);
		expect((await asking).ok).toBe(true);
		expect(listeners).toEqual([]);
	});

	test('[VW77] what nobody needs any more is not tried again', async () => {
		const code = await openOne();
		isOffline = true;
		const step = new AbortController();
		const asking = askRoom(code, 'host', { type: 'lock lobby', signal: step.signal });
		await vi.advanceTimersByTimeAsync(2000);
		isOffline = false;
		step.abort();
		await vi.advanceTimersByTimeAsync(60_000);
		expect((await asking).ok).toBe(false);
		const log = await site.log.read(code, 0);
		expect(log.ok && log.value).toHaveLength(1);
	});

	test.each([
		[503, { code: 'room/log-failed' }],
		[429, { code: 'room/too-often', seconds: 3 }]
	])(
		'[VW77] a server that is busy (%i) is asked again, after the wait it asks for',
		async (status, problem) => {
			const code = await openOne();
			busy = { status, ...problem };
			const asking = lookUpRoom(code);
			await vi.advanceTimersByTimeAsync(2000);
			busy = undefined;
			await vi.advanceTimersByTimeAsync(5000);
			expect((await asking).ok).toBe(true);
		}
	);

	test('[VW79] a page goes on asking while the bank is not as it was, says so, and comes back', async () => {
		const code = await openOne();
		busy = { status: 503, code: 'room/bank-changed' };
		const desk = look(code, 'host');
		await vi.advanceTimersByTimeAsync(30_000);
		expect(desk.states.at(-1)).toBe('retrying');
		busy = undefined;
		await vi.advanceTimersByTimeAsync(11_000);
		expect(desk.states.at(-1)).toBe('live');
		desk.link.close();
	});

	test('[VW78] a beat between two views tells the server’s time', async () => {
		const code = await openOne();
		const beats: number[] = [];
		const link = watchRoom({
			code,
			role: 'host',
			onview: () => undefined,
			onbeat: (nowMs) => beats.push(nowMs),
			onstate: () => undefined
		});
		await settle();
		sources.at(-1)?.dispatchEvent(new MessageEvent('beat', { data: '{"nowMs":42}' }));
		expect(beats).toContain(42);
		link.close();
	});

	test('[RM49] a stream that broke off comes back by itself, to the present state', async () => {
		const code = await openOne();
		await joinRoom(code, 'Mina');
		const phone = look(code, 'seat');
		await settle();
		isOffline = true;
		sources.at(-1)?.close();
		sources.at(-1)?.onerror?.();
		await vi.advanceTimersByTimeAsync(3000);
		expect(phone.states.at(-1)).toBe('retrying');
		isOffline = false;
		await askRoom(code, 'host', { type: 'open question', question: QUESTION });
		await vi.advanceTimersByTimeAsync(10_000);
		expect(phone.states.at(-1)).toBe('live');
		expect(phone.views.at(-1)).toMatchObject({ common: { phase: 'open' }, own: { seat: 1 } });
		phone.link.close();
	});

	test('[VW85] a page whose first try is not answered, and not refused either, says that it tries again', async () => {
		const code = await openOne();
		isMute = true;
		const desk = look(code, 'host');
		await vi.advanceTimersByTimeAsync(16_000);
		expect(desk.states).toEqual(['connecting', 'retrying']);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(sources.length).toBeGreaterThan(1);
		expect(desk.states).toEqual(['connecting', 'retrying']);
		isMute = false;
		await vi.advanceTimersByTimeAsync(45_000);
		expect(desk.states).toEqual(['connecting', 'retrying', 'live']);
		desk.link.close();
	});

	test('[RM49] a stream that has gone silent is made anew, at once when a locked phone wakes', async () => {
		const code = await openOne();
		const desk = look(code, 'host');
		await settle();
		isDeaf = true;
		await vi.advanceTimersByTimeAsync(20_000);
		expect(sources).toHaveLength(1);
		tell('visibilitychange');
		expect(sources).toHaveLength(2);
		await vi.advanceTimersByTimeAsync(30_000);
		expect(sources).toHaveLength(2);
		await vi.advanceTimersByTimeAsync(15_000);
		expect(sources).toHaveLength(3);
		desk.link.close();
		expect(listeners).toEqual([]);
	});
});

describe('no coming back', () => {
	test('[RM49] a removed seat’s page is told so and stops asking', async () => {
		const code = await openOne();
		await joinRoom(code, 'Mina');
		const phone = look(code, 'seat');
		await settle();
		await askRoom(code, 'host', { type: 'remove seat', seat: 1 });
		await settle();
		expect(phone.states).toEqual(['connecting', 'live', 'gone: room/no-such-seat']);
		const asked = sources.length;
		await vi.advanceTimersByTimeAsync(120_000);
		expect(sources).toHaveLength(asked);
	});

	test.each([
		['a code without a room', 'XXXXXX', 'gone: room/unknown-code'],
		['what cannot be a code', 'oops', 'gone: room/unknown-code']
	])('[RM49] %s', async (_, code, state) => {
		const { states } = look(code, 'host');
		await settle();
		expect(states.at(-1)).toBe(state);
	});

	test('[RM49] a browser that is not the host is not shown the host’s view', async () => {
		const code = await openOne();
		cookies.clear();
		const { states, views } = look(code, 'host');
		await settle();
		expect(states.at(-1)).toBe('gone: room/not-allowed');
		expect(views).toEqual([]);
	});
});
