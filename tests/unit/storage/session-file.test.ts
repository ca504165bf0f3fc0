import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { recordOf } from '#domain/session-record.ts';
import { MemorySessionShelf } from '#storage/memory-session-shelf.ts';
import { addHostTexts, readHostTexts, type HostTexts } from '#storage/host-texts.ts';
import { addSessions, readSessions, writeSessions } from '#storage/session-file.ts';
import type { SessionShelf } from '#storage/session-shelf.ts';
import { keepOwnQuestion } from '#storage/own-questions.ts';
import { played, sessionOf } from '../../contract/session-shelf.contract.ts';
import { stubLocalStorage } from '../../fixtures/local-storage.ts';
import { drafts } from '../../fixtures/own-drafts.ts';
import { gullRock } from '../../fixtures/session.ts';

const { room, log } = played();
const { events } = recordOf(room, gullRock, log);

async function shelfOf(...ids: readonly string[]): Promise<SessionShelf> {
	const shelf = new MemorySessionShelf();
	for (const id of ids) await shelf.keep(sessionOf(id, { class: `class ${id}` }), events);
	return shelf;
}

const NOTHING: HostTexts = { ownQuestions: [], questionLists: [] };

async function textOf(shelf: SessionShelf, texts = NOTHING): Promise<string> {
	const written = await writeSessions(shelf, texts);
	if (!written.ok) throw new Error(written.problem.code);
	return written.value;
}

async function open(shelf: SessionShelf, text: string) {
	const read = readSessions(text);
	return read.ok ? addSessions(shelf, read.value.sessions) : read;
}

describe('a file of class sessions', () => {
	test('[ST35] another device has from it what this one had', async () => {
		const [here, there] = [await shelfOf('a', 'b'), await shelfOf()];
		const text = await textOf(here);
		expect(await open(there, `\uFEFF${text}`)).toEqual({ ok: true, value: { added: 2, known: 0 } });
		for (const id of ['a', 'b']) expect(await there.read(id)).toEqual(await here.read(id));
		expect(await there.list()).toEqual(await here.list());
	});

	test('[ST35] what is here already stays as it is here', async () => {
		const here = await shelfOf('a', 'b');
		const text = await textOf(here);
		await here.rename('a', 'renamed since');
		expect(await open(here, text)).toEqual({ ok: true, value: { added: 0, known: 2 } });
		expect(await here.read('a')).toMatchObject({ value: { class: 'renamed since' } });
	});

	test('[ST35] an entry that cannot be made out is counted, and the others come in', async () => {
		const file = JSON.parse(await textOf(await shelfOf('a'))) as { sessions: unknown[] };
		file.sessions.push({ id: 'b' }, null);
		const read = readSessions(JSON.stringify(file));
		expect(read).toMatchObject({ ok: true, value: { sessions: [{ session: { id: 'a' } }], dropped: 2 } });
	});

	test('[ST35] what is no such file, or is cut short anywhere, is refused', async () => {
		const text = await textOf(await shelfOf('a'));
		const refused = { ok: false, problem: { code: 'session/no-file' } };
		const cut = fc.nat(text.length - 1).map((to) => text.slice(0, to));
		fc.assert(
			fc.property(fc.oneof(fc.string(), cut), (other) => {
				expect(readSessions(other)).toEqual(refused);
			})
		);
	});
});

describe('what a host wrote, in the same file', () => {
	beforeEach(() => void stubLocalStorage());
	afterEach(() => vi.unstubAllGlobals());

	const [one, other] = [...drafts].sort((a, b) => (a.id < b.id ? -1 : 1));
	if (!one || !other) throw new Error('the fixtures hold no questions');
	/** Against the order of their ids, and one of them not ready. */
	const ownQuestions = [other, { ...one, stem: '' }];
	const questionLists = [
		{ name: 'Monday', bank: 'gull-rock', questions: ['vote-sold', 'lens-plan'] },
		{ name: 'Monday', bank: 'another', questions: ['a'] }
	];
	const written = { ownQuestions, questionLists };

	async function readFrom(text: string) {
		const read = readSessions(text);
		if (!read.ok) throw new Error(read.problem.code);
		return read.value;
	}

	test('[OW17] another browser has every question as it was typed, and every list, in their order', async () => {
		const read = await readFrom(await textOf(await shelfOf(), written));
		expect(addHostTexts(read)).toEqual({
			ok: true,
			value: { questions: { added: 2, known: 0 }, lists: { added: 2, known: 0 } }
		});
		expect(readHostTexts()).toEqual(written);
		expect(addHostTexts(read)).toMatchObject({ value: { questions: { added: 0, known: 2 } } });
		expect(readHostTexts()).toEqual(written);
	});

	test('[OW17] what is here already stays as it is here, before what comes', async () => {
		keepOwnQuestion({ ...one, stem: 'Put right since?' });
		const added = addHostTexts(await readFrom(await textOf(await shelfOf(), written)));
		expect(added).toMatchObject({ value: { questions: { added: 1, known: 1 } } });
		expect(readHostTexts().ownQuestions.map(({ stem }) => stem)).toEqual(['Put right since?', other.stem]);
	});

	test('[OW17] an entry that cannot be made out is counted, and a file from before they went along still opens', async () => {
		const file = JSON.parse(await textOf(await shelfOf('a'), written)) as Record<string, unknown[]>;
		file['ownQuestions']?.push({ id: 'own-x' }, null);
		file['questionLists']?.push({ name: 'Tuesday' });
		const read = await readFrom(JSON.stringify(file));
		expect([read.ownQuestions, read.questionLists, read.dropped]).toEqual([ownQuestions, questionLists, 3]);
		const { format, version, sessions } = file;
		expect(await readFrom(JSON.stringify({ format, version, sessions }))).toMatchObject({
			...NOTHING,
			dropped: 0
		});
	});

	test('[OW17] where the browser has no room that is told', () => {
		vi.stubGlobal('localStorage', {
			getItem: () => null,
			setItem: () => {
				throw new Error('full');
			}
		});
		expect(addHostTexts(written)).toMatchObject({ ok: false, problem: { code: 'session/not-kept' } });
	});
});
