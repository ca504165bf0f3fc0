import { describe, expect, test } from 'vitest';
import type { Bank } from '#domain/bank.ts';
import type { Question } from '#domain/question.ts';
import { DEFAULT_SETTINGS } from '#domain/room-event.ts';
import { bank as gullRock } from '../../fixtures/gull-rock-bank.ts';
import { RoomBrowser, type RoomReader } from '../../fixtures/room-browser.ts';
import { nodeSite, type RoomSite } from '../../fixtures/room-site.ts';

/** What stands in a bank's places that nobody may read before the reveal, and in none that players read. */
const MARK = 'zq';

/** What is written in these places is for after the reveal, or never for players. */
const SECRET_TEXTS = new Set(['rationale', 'explanation', 'note', 'says', 'accept', 'speaker', 'origin']);
/** An id may tell which side of a match belongs to which; and authors have habits. */
const SECRET_IDS = new Set(['claim', 'claims', 'id', 'version']);

/** The value with a mark in every secret place. */
function plant(value: unknown, place = ''): unknown {
	if (Array.isArray(value)) return value.map((entry) => plant(entry, place));
	if (typeof value === 'object' && value !== null) {
		return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plant(part, name)]));
	}
	if (typeof value !== 'string') return value;
	if (SECRET_TEXTS.has(place)) return `${value} ${MARK}`;
	if (SECRET_IDS.has(place)) return `${MARK}-${value}`;
	return value;
}

function plantQuestion({ id, ...question }: Question): Question {
	const planted = plant(question) as Question;
	// A cloze names its blanks in its text.
	const text = 'text' in question ? { text: question.text.replaceAll('{', `{${MARK}-`) } : {};
	return { ...planted, ...text, id, topic: question.topic } as Question;
}

/** The invented bank with a mark in every key, rationale, explanation, teacher's note and footnote. */
const bank: Bank = {
	...gullRock,
	version: 'planted',
	claims: gullRock.claims.map((claim) => plant(claim) as (typeof gullRock.claims)[number]),
	questions: gullRock.questions.map(plantQuestion)
};

/** The numbers that are asked for, and those that are near misses. */
function figuresOf(value: unknown, place = ''): number[] {
	if (typeof value === 'number') return place === 'value' ? [value] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, part]) => figuresOf(part, name));
}

/** Without the numbers of events, which may happen to be a figure that is asked for. */
function withoutNumbers(text: string): string {
	return text.replace(/^(id|retry): \d+$/gm, '').replace(/\\?"n\\?":\d+/g, '');
}

/** Everything else that host and players do while a question is open, and what they are told of it. */
async function stir({
	host,
	right,
	wrong,
	code
}: Record<'host' | 'right' | 'wrong', RoomBrowser> & { code: string }) {
	const settings = {
		...DEFAULT_SETTINGS,
		ranking: true,
		speedScoring: true,
		deadlineSeconds: 840,
		points: 50
	};
	const replies: string[] = [];
	for (const [who, role, command] of [
		[host, 'host', { type: 'pause question' }],
		[host, 'host', { type: 'resume question' }],
		[host, 'host', { type: 'change settings', settings }],
		[wrong, 'seat', { type: 'rename seat', seat: 2, name: 'Noor B' }],
		[host, 'host', { type: 'rename seat', seat: 1, name: 'Mina A' }],
		[right, 'seat', { type: 'pace seat', pace: 2 }],
		[host, 'host', { type: 'remove seat', seat: 3 }],
		[host, 'host', { type: 'lock lobby' }],
		[host, 'host', { type: 'unlock lobby' }]
	] as const) {
		const told = await who.command(code, role, command);
		expect(told.status).toBe(200);
		replies.push(JSON.stringify(told.body));
	}
	for (const who of [right, wrong, new RoomBrowser(host.reach)]) {
		const told = await who.get(`/api/rooms/${code}`);
		expect(told.status).toBe(200);
		replies.push(JSON.stringify(told.body));
	}
	return replies;
}

/** Has those who differ find each other, and waits until phones say whom. */
async function callGroups({
	host,
	code,
	readers
}: {
	readonly host: RoomBrowser;
	readonly code: string;
	readonly readers: readonly RoomReader<'seat'>[];
}) {
	const told = await host.command(code, 'host', { type: 'call groups', step: 1 });
	expect(told.status).toBe(200);
	for (const reader of readers) await reader.until(({ own }) => own?.group !== null && own !== undefined);
}

/** Plays one question to its end and gives what three kinds of reader read before and after the reveal. */
async function play(question: Question, rounds: number) {
	const site = await nodeSite({ bank });
	const [host, right, wrong] = [
		new RoomBrowser(site.reach),
		new RoomBrowser(site.reach),
		new RoomBrowser(site.reach)
	];
	const code = await host.openRoom([question.id], {
		ranking: true,
		speedScoring: true,
		deadlineSeconds: 600
	});
	await host.post(`/api/rooms/${code}/projector`, {});
	await right.join(code, 'Mina');
	await wrong.join(code, 'Noor');
	const third = new RoomBrowser(site.reach);
	await third.join(code, 'Olu');
	const differs = new RoomBrowser(site.reach);
	await differs.join(code, 'Pia');
	const wall = await host.watch(code, 'projector');
	const seats = [await right.watch(code, 'seat'), await wrong.watch(code, 'seat')];
	const replies: string[] = [];
	const response = await site.rightAnswer(code, question.id);
	const others = await answersTo(site, code, question);
	const other = others.find((one) => JSON.stringify(one) !== JSON.stringify(response));
	for (let step = 1; step <= rounds; step += 1) {
		await host.command(code, 'host', { type: 'open question', question: question.id });
		const answer = { type: 'answer', step, change: 1, response, confidence: 'sure' };
		const told = await right.command(code, 'seat', answer);
		expect(told.status).toBe(200);
		replies.push(JSON.stringify(told));
		const unfit = await wrong.command(code, 'seat', {
			...answer,
			response: { kind: 'order', steps: ['e1'] }
		});
		replies.push(JSON.stringify(unfit));
		if (step === 1) replies.push(...(await stir({ host, right, wrong, code })));
		if (step === 1) await differs.command(code, 'seat', { ...answer, response: other });
		await host.command(code, 'host', { type: 'close question', step });
		if (step === 1) await callGroups({ host, code, readers: seats });
	}
	for (const reader of [wall, ...seats]) await reader.until(({ common }) => common?.phase === 'closed');
	const late = await wrong.watch(code, 'seat');
	await late.until(({ own }) => own !== undefined);
	// What somebody typed is shown to them again, which tells them nothing.
	const typed = JSON.stringify(response);
	const before = [wall, ...seats, late]
		.map(({ text }) => text.replaceAll(typed, ''))
		.concat(replies)
		.map(withoutNumbers);
	await host.command(code, 'host', { type: 'reveal question' });
	for (const reader of [wall, ...seats]) await reader.until(({ common }) => common?.phase === 'revealed');
	const after = [wall, ...seats].map(({ text }) => text);
	for (const reader of [wall, late, ...seats]) reader.close();
	await site.close();
	return { before, after, seats };
}

describe.each(bank.questions.map((question) => [question.kind, question.id, question] as const))(
	'%s (%s)',
	(_kind, _id, question) => {
		test('[RM47] no byte to players and projector holds a key, rationale, note or footnote before the reveal', async () => {
			const { before, after, seats } = await play(question, 2);
			for (const text of before) {
				expect(text).not.toContain(MARK);
				for (const figure of figuresOf(question)) expect(text).not.toMatch(new RegExp(`\\b${figure}\\b`));
			}
			// So that the search is known to find what is there.
			for (const text of after) expect(text).toContain(MARK);
			expect(seats[0]?.own?.verdict?.outcome).toBe('right');
			expect(seats[1]?.own?.verdict).toBeNull();
		});
	}
);

test('[RM86] of work explained at once no byte holds a key, rationale, note or footnote before the own answer, nor for others', async () => {
	const site = await nodeSite({ bank });
	const [host, mina, noor] = [
		new RoomBrowser(site.reach),
		new RoomBrowser(site.reach),
		new RoomBrowser(site.reach)
	];
	const questions = bank.questions.map(({ id }) => id);
	const { body } = await host.post('/api/rooms', {
		...{ bank: bank.id, questions, settings: { ...DEFAULT_SETTINGS, ranking: true } },
		work: { closesAtMs: Date.now() + 3_600_000, feedback: 'at-once' }
	});
	const code = String(body['code']);
	await host.post(`/api/rooms/${code}/projector`, {});
	await mina.join(code, 'Mina');
	await noor.join(code, 'Noor');
	const [wall, own, other] = [
		await host.watch(code, 'projector'),
		await mina.watch(code, 'seat'),
		await noor.watch(code, 'seat')
	];
	for (const reader of [wall, own, other]) await reader.until(({ common }) => common !== undefined);
	await own.until((reader) => reader.own !== undefined);
	expect(own.text).not.toContain(MARK);
	const replies: string[] = [];
	for (const [place, id] of questions.entries()) {
		const response = await site.rightAnswer(code, id);
		const answer = { type: 'answer', step: place + 1, change: 1, response, confidence: 'sure' };
		replies.push(JSON.stringify(await mina.command(code, 'seat', answer)));
	}
	await own.until((reader) => reader.own?.work?.length === questions.length);
	await noor.command(code, 'seat', { type: 'rename seat', seat: 2, name: 'Noor B' });
	await other.until((reader) => reader.own?.name === 'Noor B');
	const late = await noor.watch(code, 'seat');
	await late.until((reader) => reader.own !== undefined);
	for (const text of [wall.text, other.text, late.text, ...replies]) expect(text).not.toContain(MARK);
	expect(own.text).toContain(MARK);
	for (const reader of [wall, own, other, late]) reader.close();
	await site.close();
});

/** Two answers to the question, the right one and one that is not, that are as long as each other. */
async function answersTo(site: RoomSite, code: string, question: Question): Promise<readonly unknown[]> {
	const right = await site.rightAnswer(code, question.id);
	switch (right.kind) {
		case 'single-choice':
			return ['e1', 'e2', 'e3'].map((choice) => ({ ...right, choice }));
		case 'multiple-response': {
			const others = ['e1', 'e2', 'e3', 'e4'].filter((id) => !right.choices.includes(id));
			return [right, { ...right, choices: [...right.choices.slice(1), ...others.slice(0, 1)] }];
		}
		case 'true-false':
			return [right, { ...right, value: !right.value }];
		case 'numeric':
		case 'short-text':
			return [
				right,
				{
					...right,
					text: [...right.text]
						.map((sign) =>
							/\d/.test(sign) ? '7' : /[a-z]/i.test(sign) && right.kind === 'short-text' ? 'x' : sign
						)
						.join('')
				}
			];
		case 'order':
			return [right, { ...right, steps: [...right.steps].reverse() }];
		case 'match': {
			const [lefts, rights] = [Object.keys(right.pairs), Object.values(right.pairs)];
			const turned = [...rights.slice(1), ...rights.slice(0, 1)];
			return [right, { ...right, pairs: Object.fromEntries(lefts.map((left, i) => [left, turned[i]])) }];
		}
		case 'cloze':
			return [
				right,
				{
					...right,
					blanks: Object.fromEntries(
						Object.entries(right.blanks).map(([id, text]) => [
							id,
							/^e\d$/.test(text) ? (text === 'e1' ? 'e2' : 'e1') : text.replace(/\d/g, '7')
						])
					)
				}
			];
	}
}

/** One question of each kind. */
const KINDS = [...new Map(gullRock.questions.map((question) => [question.kind, question])).values()];

test('[RM47] the invented bank has a question of every kind there is', () => {
	expect(KINDS).toHaveLength(8);
});

test.each(KINDS.map((question) => [question.kind, question] as const))(
	'[RM47] what was answered to a question of kind %s shows neither in the size of a seat’s messages nor in their order',
	async (_, question) => {
		const site = await nodeSite();
		const host = new RoomBrowser(site.reach);
		const code = await host.openRoom([question.id], { ranking: true });
		await host.command(code, 'host', { type: 'open question', question: question.id });
		const shapes: string[] = [];
		for (const [index, response] of (await answersTo(site, code, question)).entries()) {
			const phone = new RoomBrowser(site.reach);
			await phone.join(code, `Seat ${index}`);
			const reader = await phone.watch(code, 'seat');
			await reader.until(({ own }) => own !== undefined);
			const answer = { type: 'answer', step: 1, change: 1, response, confidence: 'sure' };
			const { status, body } = await phone.command(code, 'seat', answer);
			await reader.until(({ own }) => own?.answer !== null);
			// What it says itself is shown to its own seat again, and is as long as it is.
			const given = JSON.stringify(response).length;
			const sizes = reader.heard.map(({ name, data }) => {
				const hasAnswer = JSON.stringify(data).includes('"answer":{');
				return `${name} ${JSON.stringify(data).length - (hasAnswer ? given : 0)}`;
			});
			shapes.push([status, Object.keys(body), ...sizes].join(', '));
			reader.close();
		}
		await site.close();
		expect(shapes.length).toBeGreaterThan(1);
		expect(new Set(shapes).size).toBe(1);
		expect(shapes[0]).toMatch(/^200, n, common \d+, own \d+, own \d+$/);
	}
);
