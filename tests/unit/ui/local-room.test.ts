import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { DEFAULT_SETTINGS, type RoomMode } from '#domain/room-event.ts';
import { fail } from '#domain/result.ts';
import { MemorySessionShelf } from '#storage/memory-session-shelf.ts';
import { LocalRoom, openLocalSession } from '../../../src/routes/classroom/local-room.svelte.ts';
import { ProjectedRoom } from '../../../src/routes/classroom/projected-room.svelte.ts';
import { PaperDesk } from '../../../src/routes/classroom/paper/paper-desk.svelte.ts';
import { keyOnStrip, type SheetVersion } from '#domain/strip.ts';
import { bank } from '../../fixtures/gull-rock-bank.ts';
import { gullRock, QUESTION_IDS, rightResponse, wrongResponse } from '../../fixtures/session.ts';

const OFFER = 'offer-for-tower';

let shelf: MemorySessionShelf;
beforeEach(() => {
	shelf = new MemorySessionShelf();
});

async function openSession(
	mode: RoomMode = 'hands',
	questions: readonly string[] = [OFFER]
): Promise<string> {
	const opened = await openLocalSession(shelf, {
		...{ mode, questions, source: gullRock, bank: { id: bank.id, version: bank.version } },
		...{ settings: DEFAULT_SETTINGS, title: bank.title, class: '' },
		...(mode === 'paper' && { work: { closesAtMs: Date.now() + 3_600_000, feedback: 'at-end' as const } })
	});
	if (!opened.ok) throw new Error(opened.problem.code);
	return opened.value;
}

async function take(id: string): Promise<LocalRoom> {
	const taken = await LocalRoom.take(shelf, id);
	if (!taken.ok) throw new Error(taken.problem.code);
	return taken.value;
}

const hands = (right: number, wrong: number) => [
	{ response: rightResponse(OFFER), count: right },
	{ response: wrongResponse(OFFER), count: wrong }
];

describe('a session on the host’s device', () => {
	test('[HD2] a page loaded again goes on at the same place, with what was counted', async () => {
		const room = await take(await openSession());
		await room.ask({ type: 'open question', question: OFFER });
		await room.ask({ type: 'count hands', step: 1, counts: hands(12, 9) });
		await room.ask({ type: 'close question', step: 1 });
		const again = await take(room.code);
		expect(again.common).toEqual(room.common);
		expect(again.own).toEqual(room.own);
		expect(again.own?.vote).toMatchObject({ answered: 21, right: 12, confidence: null, advice: 'discuss' });
	});

	test('[HD1] a second vote by hands is shown beside the first, and nobody is said to have moved', async () => {
		const room = await take(await openSession());
		for (const [step, right] of [8, 19].entries()) {
			await room.ask({ type: 'open question', question: OFFER });
			await room.ask({ type: 'count hands', step: step + 1, counts: hands(right, 21 - right) });
			await room.ask({ type: 'close question', step: step + 1 });
		}
		await room.ask({ type: 'reveal question' });
		expect(room.common?.reveal).toMatchObject({
			right: 19,
			wrong: 2,
			before: { right: 8, wrong: 13, moves: null }
		});
	});

	test('[HD3] what the device could not keep is neither shown nor counted, and can be asked again', async () => {
		const room = await take(await openSession());
		const refuse = vi.spyOn(shelf, 'append');
		refuse.mockResolvedValueOnce(fail({ code: 'session/not-kept', reason: 'disk full' }));
		await room.ask({ type: 'open question', question: OFFER });
		expect(room.problem).toEqual({ code: 'session/not-kept', reason: 'disk full' });
		expect(room.common?.phase).toBe('lobby');
		await room.ask({ type: 'open question', question: OFFER });
		expect(room.problem).toBeUndefined();
		expect(room.common?.phase).toBe('open');
	});

	test('[HD3] of several things asked at once all are kept, or none', async () => {
		const room = await take(await openSession());
		const asked = await room.askAll([
			{ caller: { kind: 'host' }, command: { type: 'open question', question: OFFER } },
			{ caller: { kind: 'host' }, command: { type: 'reveal question' } }
		]);
		expect(asked.ok).toBe(false);
		expect(room.common?.phase).toBe('lobby');
		expect((await take(room.code)).common?.phase).toBe('lobby');
		await room.ask({ type: 'open question', question: OFFER });
		expect(room.common?.phase).toBe('open');
	});

	test('[HD4] a window that another has overtaken says so and shows how things stand', async () => {
		const one = await take(await openSession());
		const two = await take(one.code);
		await one.ask({ type: 'open question', question: OFFER });
		await two.ask({ type: 'end room' });
		expect(two.problem).toEqual({ code: 'session/moved' });
		expect(two.common).toEqual(one.common);
		await two.ask({ type: 'close question', step: 1 });
		expect(two.common?.phase).toBe('closed');
	});

	test('[HD5] its record holds no secret, and every question that could follow up', async () => {
		const read = await shelf.read(await openSession('hands', ['boats-guided']));
		if (!read.ok) throw new Error(read.problem.code);
		expect(JSON.stringify(read.value.events)).toMatch(/"hostHash":"0{64}"/);
		const boats = bank.questions.find(({ id }) => id === 'boats-guided');
		const related = bank.questions.filter(({ claims }) => claims.some((id) => boats?.claims.includes(id)));
		expect(read.value.bank.questions.map(({ id }) => id)).toEqual(related.map(({ id }) => id));
	});

	test('[HD6] the projector’s window sees what a projector may, whenever it opens, and that the host’s closed', async () => {
		const room = await take(await openSession());
		const stop = room.follow();
		await room.ask({ type: 'open question', question: OFFER });
		await room.ask({ type: 'count hands', step: 1, counts: hands(12, 9) });
		const wall = new ProjectedRoom(room.code);
		onTestFinished(wall.follow());
		await vi.waitFor(() => expect(wall.common).toEqual(room.common));
		await room.ask({ type: 'close question', step: 1 });
		await vi.waitFor(() => expect(wall.common?.phase).toBe('closed'));
		const seen = JSON.stringify([wall.common, wall.own]);
		expect(seen).not.toMatch(/rationale|explanation|"key"|[:[]12[,}\]]/);
		stop();
		await vi.waitFor(() => expect(wall.link).toBe('retrying'));
	});
});

describe('sheets that are typed in', () => {
	const fill = (desk: PaperDesk, version: SheetVersion, texts: readonly (string | undefined)[]) => {
		const { lines, seed } = desk.sheets[version];
		desk.draft = {
			...desk.draft,
			version,
			texts: lines.map(({ question }, place) => texts[place] ?? keyOnStrip(question, seed))
		};
	};

	test('[HD14] a sheet of either version with the key on its strip has everything right', async () => {
		const desk = new PaperDesk(await take(await openSession('paper', QUESTION_IDS)));
		for (const version of ['A', 'B'] as const) {
			fill(desk, version, []);
			expect(await desk.keep(version)).toMatchObject({
				ok: true,
				value: { answered: QUESTION_IDS.length, blank: 0 }
			});
		}
		await desk.room.ask({ type: 'end room' });
		expect(desk.kept.map(({ name }) => name)).toEqual(['Sheet 1', 'Sheet 2']);
		const full = QUESTION_IDS.length * DEFAULT_SETTINGS.points;
		expect(desk.room.own?.seats.map(({ score }) => score)).toEqual([full, full]);
	});

	test('[HD14] a sheet is kept whole or not at all', async () => {
		const desk = new PaperDesk(await take(await openSession('paper', QUESTION_IDS)));
		fill(desk, 'A', []);
		desk.draft = { ...desk.draft, name: 'Ada', texts: desk.draft.texts.with(-1, '?!') };
		const kept = await desk.keep('A');
		expect(kept.ok).toBe(false);
		expect(desk.kept).toEqual([]);
		expect(desk.draft.name).toBe('Ada');
	});

	test('[HD15] a sheet put right takes the place of the one before, and one left alone stays', async () => {
		const desk = new PaperDesk(await take(await openSession('paper', QUESTION_IDS)));
		fill(desk, 'B', ['-']);
		desk.draft = { ...desk.draft, name: 'Ada' };
		await desk.keep('B');
		const [sheet] = desk.kept;
		if (!sheet) throw new Error('no sheet is kept');
		expect(sheet).toMatchObject({ name: 'Ada', version: 'B', answered: QUESTION_IDS.length - 1 });
		desk.takeUp(sheet);
		expect(desk.kept).toEqual([sheet]);
		expect(desk.draft).toMatchObject({ name: 'Ada', version: 'B' });
		const first = desk.sheets.B.lines[0]?.question;
		if (!first) throw new Error('no question on the sheet');
		fill(desk, 'B', []);
		await desk.keep('B');
		expect(desk.kept).toMatchObject([{ name: 'Ada', version: 'B', answered: QUESTION_IDS.length }]);
	});

	test('[HD15] two of one name are told apart before anything is kept', async () => {
		const desk = new PaperDesk(await take(await openSession('paper', QUESTION_IDS)));
		for (const _ of [1, 2]) {
			fill(desk, 'A', []);
			desk.draft = { ...desk.draft, name: 'Ada' };
			await desk.keep('A');
		}
		expect(desk.room.problem).toEqual({ code: 'name/taken', name: 'Ada' });
		expect(desk.kept).toHaveLength(1);
	});
});
