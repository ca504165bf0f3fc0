import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordOf } from '#domain/session-record.ts';
import { MemorySessionShelf } from '#storage/memory-session-shelf.ts';
import { addSessions, readSessions, writeSessions } from '#storage/session-file.ts';
import type { SessionShelf } from '#storage/session-shelf.ts';
import { played, sessionOf } from '../../contract/session-shelf.contract.ts';
import { gullRock } from '../../fixtures/session.ts';

const { room, log } = played();
const { events } = recordOf(room, gullRock, log);

async function shelfOf(...ids: readonly string[]): Promise<SessionShelf> {
	const shelf = new MemorySessionShelf();
	for (const id of ids) await shelf.keep(sessionOf(id, { class: `class ${id}` }), events);
	return shelf;
}

async function textOf(shelf: SessionShelf): Promise<string> {
	const written = await writeSessions(shelf);
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
