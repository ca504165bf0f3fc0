import { beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#domain/room-event.ts';
import {
	eraseClass,
	renameClass,
	shelvedClasses,
	type ShelvedClass
} from '../../../src/routes/classroom/classes/class-shelf.ts';
import { openLocalSession } from '../../../src/routes/classroom/local-room.svelte.ts';
import { sessionShelf } from '../../../src/routes/classroom/shelf.ts';
import { bank } from '../../fixtures/gull-rock-bank.ts';
import { gullRock, QUESTION_IDS } from '../../fixtures/session.ts';

beforeEach(async () => {
	await (await sessionShelf()).eraseAll();
	for (const name of ['8B', '9A', '8B', '']) await keep(name);
});

async function keep(name: string): Promise<void> {
	const opened = await openLocalSession(await sessionShelf(), {
		...{ mode: 'hands', questions: QUESTION_IDS, source: gullRock, settings: DEFAULT_SETTINGS },
		...{ bank: { id: bank.id, version: bank.version }, title: bank.title, class: name }
	});
	if (!opened.ok) throw new Error(opened.problem.code);
}

async function classes(): Promise<readonly ShelvedClass[]> {
	const shelved = await shelvedClasses();
	if (!shelved.ok) throw new Error(shelved.problem.code);
	return shelved.value.classes;
}

async function classOf(name: string): Promise<ShelvedClass> {
	const found = (await classes()).find((shelved) => shelved.name === name);
	if (!found) throw new Error(`no class ${name}`);
	return found;
}

const counts = async () => (await classes()).map(({ name, entries }) => [name, entries.length]);

describe('a class on its host’s device', () => {
	test('[RP35] every session of it takes the new name, and no other does', async () => {
		expect(await renameClass(await classOf('8B'), '10B')).toEqual({ ok: true, value: undefined });
		expect(await counts()).toEqual([
			['9A', 1],
			['10B', 2],
			['', 1]
		]);
	});

	test('[RP35] it goes into the class that has the name already, and what had no class gets one', async () => {
		await renameClass(await classOf('8B'), '9A');
		await renameClass(await classOf(''), '9A');
		expect(await counts()).toEqual([['9A', 4]]);
	});

	test('[RP35] a session that was erased meanwhile is told, and the others are renamed', async () => {
		const before = await classOf('8B');
		await (await sessionShelf()).erase(before.entries[0]?.id ?? '');
		expect(await renameClass(before, '9A')).toEqual({ ok: false, problem: { code: 'session/unknown' } });
		expect(await counts()).toEqual([
			['9A', 2],
			['', 1]
		]);
	});

	test('[ST33] erased, it leaves the others', async () => {
		await eraseClass(await classOf('8B'));
		expect(await counts()).toEqual([
			['9A', 1],
			['', 1]
		]);
	});
});
