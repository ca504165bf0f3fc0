import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addDocument, describeAdded, type Added, type AddRequest } from '#server/bank-add.ts';
import { checkBanks } from '#server/bank-check.ts';
import { describeFault } from '#server/describe-fault.ts';
import { listDocument, readSource } from '#checks/yaml-text.ts';
import { copyFixtures } from './planted-bank.ts';
import { runBank } from './run-bank.ts';

const KEEPER = readFileSync(join(import.meta.dirname, '../../fixtures/documents/keeper.txt'), 'utf8');

/** An empty folder of questions, with a text beside it. */
function startFolder(text: string | Uint8Array = KEEPER, name = 'keeper.txt') {
	const folder = mkdtempSync(join(tmpdir(), 'add-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	mkdirSync(join(folder, 'questions'));
	return { folder, ...place(folder, { text, name }) };
}

/** Puts a text in the folder; gives the request that adds it. */
function place(
	folder: string,
	{ text, name }: { text: string | Uint8Array; name: string }
): { request: AddRequest } {
	writeFileSync(join(folder, name), text);
	return { request: { file: join(folder, name), questions: join(folder, 'questions') } };
}

function add(request: AddRequest): Added {
	const added = addDocument(request);
	if (!added.ok) throw new Error(added.problem);
	return added.value;
}

function refusal(request: AddRequest): string {
	const added = addDocument(request);
	if (added.ok) throw new Error(`${added.value.id} was added`);
	return added.problem;
}

const read = (folder: string, ...path: string[]) => readFileSync(join(folder, 'questions', ...path), 'utf8');

function valueOf(folder: string, ...path: string[]) {
	const { source, faults } = readSource('file', read(folder, ...path));
	expect(faults).toEqual([]);
	return source.value as Record<string, Record<string, unknown>[] & Record<string, unknown>>;
}

/** Every file below the folder with what is in it. */
function snapshot(folder: string): Record<string, string> {
	const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile()
	);
	return Object.fromEntries(
		names.map((entry) => {
			const path = join(entry.parentPath, entry.name);
			return [path, readFileSync(path, 'latin1')];
		})
	);
}

/** `file:line code` of everything the check says. */
function check(folder: string): string[] {
	const { faults } = checkBanks({ questions: join(folder, 'questions'), documents: folder });
	return faults.map(({ file, line, code, severity }) => `${basename(file)}:${line} ${code} ${severity}`);
}

describe('a file started from a text', () => {
	test('[AB1] cites the exact text, and leaves open what is not printed in it', () => {
		const { folder, request } = startFolder();
		add(request);
		expect(valueOf(folder, 'keeper/keeper.yaml')['document']).toEqual({
			id: 'keeper',
			file: 'keeper.txt',
			sha256: createHash('sha256').update(KEEPER).digest('hex'),
			paragraphs: 8,
			title: 'Island votes to keep its lighthouse',
			publisher: null,
			published: { date: '2019-05-04', basis: 'stated' }
		});
	});

	test('[AB1] holds a claim without words for each sentence that has something to point at', () => {
		const { folder, request } = startFolder();
		add(request);
		const { claims } = valueOf(folder, 'keeper/keeper.yaml');
		expect(claims).toContainEqual({
			id: '1250-boats',
			says: null,
			kind: 'reported',
			speaker: 'Ada Finch',
			hedge: 'about',
			locator: { paragraph: 5, terms: ['Warden Ada Finch', '1,250 boats', '2018', '900'] },
			importance: 3
		});
		expect(claims?.map((claim) => (claim['locator'] as { paragraph: number }).paragraph)).toEqual([
			4, 5, 6, 7, 8
		]);
	});

	test('[AB1] points at things in texts without sentences too', () => {
		const { folder, request } = startFolder('Ferries, 2019\n12 boats\n40,000 crowns\n', 'ferries.txt');
		add(request);
		expect(valueOf(folder, 'ferries/ferries.yaml')['claims']?.map(({ id }) => id)).toEqual([
			'in-2019',
			'12-boats',
			'40000-crowns'
		]);
	});

	test('[AB1] makes the folder of a new bank, and the schemas that editors complete from', () => {
		const { folder, request } = startFolder();
		const { bank, id, made, changed } = add({ ...request, bank: 'lights' });
		expect([bank, id]).toEqual(['lights', 'keeper']);
		expect(made.map((path) => basename(path))).toEqual([
			'keeper.yaml',
			'bank.yaml',
			'bank.schema.json',
			'document.schema.json',
			'across.schema.json'
		]);
		expect(changed).toEqual([]);
		expect(valueOf(folder, 'lights/bank.yaml')).toMatchObject({ language: 'en', documents: ['keeper'] });
		for (const file of ['bank', 'keeper']) {
			expect(read(folder, `lights/${file}.yaml`)).toMatch(
				/^# yaml-language-server: \$schema=\.\.\/\w+\.schema\.json\n/u
			);
		}
	});

	test('[AB2] holds no sentence of the text: its paragraphs are shown, not stored', () => {
		const { folder, request } = startFolder();
		const added = add(request);
		const shown = describeAdded(added, request).join('\n');
		for (const paragraph of added.paragraphs) expect(shown).toContain(paragraph);
		const written = read(folder, 'keeper/keeper.yaml').replace(/^ {2}title: .*$/mu, '');
		const words = KEEPER.split(/\s+/u).filter((word) => word !== '');
		const runs = words.slice(4).map((_word, at) => words.slice(at, at + 5).join(' '));
		expect(runs.filter((run) => written.includes(run))).toEqual([]);
		expect(check(folder).filter((line) => line.includes('wording'))).toEqual([]);
	});

	test('[AB2] shows what a text could do to a terminal as signs', () => {
		const { request } = startFolder('The \u001b[31mlamp\u0007 was lit in 1934.\n', 'lamp.txt');
		expect(describeAdded(add(request), request).join('\n')).not.toMatch(/(?!\n)\p{Cc}/u);
	});

	test('[AB3] lists what is still to be filled in, line by line, and as errors only what keeps it from being played', () => {
		const { folder, request } = startFolder();
		add(request);
		expect(check(folder)).toEqual([
			'bank.yaml:2 bank/empty-field error',
			'bank.yaml:3 bank/empty-field error',
			'bank.yaml:7 bank/empty-field error',
			'bank.yaml:8 bank/empty-field error',
			'keeper.yaml:8 bank/empty-field error',
			...[15, 20, 27, 32, 37].map((line) => `keeper.yaml:${line} bank/claim-empty warning`)
		]);
	});

	test('[AB3] a claim without words is an error as soon as something rests on it', () => {
		const folder = copyFixtures();
		const path = join(folder, 'questions/gull-rock/keeper.yaml');
		const says = /says: It was painted red in 1962\./u;
		writeFileSync(path, readFileSync(path, 'utf8').replace(says, 'says:'));
		const faults = checkBanks({ questions: join(folder, 'questions') }).faults.map(describeFault);
		expect(faults.filter((fault) => fault.includes('claim-empty'))).toEqual([
			expect.stringMatching(
				/keeper\.yaml:\d+:5 bank\/claim-empty the claim is still to be put into words: “years-of-work” rests on it$/u
			)
		]);
		expect(faults.filter((fault) => fault.includes('unknown-claim'))).toEqual([]);
	});

	test('[AB3] the example question, once it is taken up, is reported where it is not filled in', () => {
		const { folder, request } = startFolder();
		add(request);
		const path = join(folder, 'questions/keeper/keeper.yaml');
		const [head = '', tail = ''] = readFileSync(path, 'utf8').split('questions: []\n');
		writeFileSync(path, `${head}questions:\n${tail.replace(/^#(?= )(?! To write)/gmu, '')}`);
		const open = check(folder).filter((line) => /keeper\.yaml:(?:[4-9]\d)/u.test(line));
		expect(open.map((line) => line.split(' ')[1])).toEqual([
			'bank/empty-field',
			'bank/empty-field',
			'bank/empty-field',
			'bank/missing-rationale',
			'bank/empty-field',
			'bank/missing-rationale',
			'bank/missing-explanation'
		]);
	});
});

describe('the date and the headline', () => {
	const published = (text: string) => {
		const { folder, request } = startFolder(text, 'story.txt');
		add(request);
		const { document } = valueOf(folder, 'story/story.yaml');
		return [(document?.['published'] as { date: unknown }).date, document?.['title']];
	};
	const story = 'The harbour board met on 3 May 1999 and sold the tower.\n';

	test.each([
		['Published : April 22, 2024 - 18:04', '2024-04-22'],
		['4th May 2019', '2019-05-04'],
		['Larkhaven, 4 May 2019', '2019-05-04'],
		['2019-05-04', '2019-05-04'],
		['2019.5.4', '2019-05-04']
	])('[AB4] a date line is read: %s', (line, date) => {
		expect(published(`Tower sold at last\n${line}\n${story}`)).toEqual([date, 'Tower sold at last']);
	});

	test.each([
		['Larkhaven Post\nTower sold at last\nBy Ida Moss\nThe tower at sunset, seen from the pier (left)\n'],
		['4 May 2019\nLarkhaven Post\nTower sold at last\n'],
		['Larkhaven Post\nTower sold at last\n']
	])('[AB4] the headline is the longest line above byline and date, or above the text: %j', (head) => {
		expect(published(`${head}${story}`)[1]).toBe('Tower sold at last');
	});

	test('[AB4] the day of publication goes before that of a change', () => {
		expect(published(`Updated: 6 May 2019\nPublished: 4 May 2019\n${story}`)[0]).toBe('2019-05-04');
	});

	test.each([
		['05/04/2019'],
		['Larkhaven'],
		['It closed on 4 May 2019.'],
		['32 May 2019'],
		['4 Mayday 2019x']
	])('[AB4] no date is guessed from a sentence, from two readings or from nothing: %s', (line) => {
		const [date] = published(`Tower sold\n${line}\n${story}`);
		expect(date).toBeNull();
	});

	test('[AB4] a date left open is reported at its line', () => {
		const { folder, request } = startFolder(`Tower sold\n${story}`, 'story.txt');
		add(request);
		const line =
			read(folder, 'story/story.yaml')
				.split('\n')
				.findIndex((text) => text.includes('published:')) + 1;
		expect(check(folder)).toContain(`story.yaml:${line} bank/empty-field error`);
	});
});

describe('names', () => {
	const idOf = (name: string, text = KEEPER) => add(startFolder(text, name).request).id;

	test.each([
		['keeper.txt', 'keeper'],
		['The Keeper’s Été (2019).txt', 'the-keepers-ete-2019'],
		['000_42a6c763f8dd5b36.txt', 'island-votes-to-keep'],
		['2019.txt', 'island-votes-to-keep'],
		['bank.txt', 'bank-2'],
		['across.md', 'across-2']
	])('[AB5] a document is named after its file, or where that says nothing its headline: %s', (name, id) => {
		expect(idOf(name)).toBe(id);
	});

	test('[AB5] a name that is taken gets a number', () => {
		const { folder, request } = startFolder();
		add({ ...request, bank: 'lights' });
		const second = place(folder, { text: `${KEEPER}One more line.\n`, name: 'Keeper.md' });
		expect(add(second.request).id).toBe('keeper-2');
	});

	test('[AB5] no claim takes an id that stands anywhere in the bank, in comments too', () => {
		const { folder, request } = startFolder();
		add(request);
		const path = join(folder, 'questions/keeper/keeper.yaml');
		writeFileSync(path, `${readFileSync(path, 'utf8')}# retired\n# - id: 3-1-million-crowns\n`);
		const second = place(folder, {
			text: 'Paid: 40,000 crowns.\nCost: 3.1 million crowns.\n',
			name: 'lens.txt'
		});
		expect(add(second.request).claims.map(({ id }) => id)).toEqual([
			'40000-crowns-2',
			'3-1-million-crowns-2'
		]);
	});

	test('[AB5] ids that YAML would read as something else are written so that it does not', () => {
		const { folder, request } = startFolder(
			'Null was lit by Ada Finch in 1934.\nIn 1871.\nFor 900.\n',
			'lamp.txt'
		);
		add({ ...request, id: '1934', bank: 'lights' });
		expect(valueOf(folder, 'lights/bank.yaml')['documents']).toEqual(['1934']);
		expect(check(folder).filter((line) => line.includes('bank/schema'))).toEqual([]);
	});

	test('[AB5] without a bank to choose the text founds one, and of one there is no choice', () => {
		const { folder, request } = startFolder();
		expect(add(request).bank).toBe('keeper');
		expect(add(place(folder, { text: 'One line.\n', name: 'lens.txt' }).request).bank).toBe('keeper');
	});
});

describe('what is there already', () => {
	const BANK = [
		'title: Lights # the title',
		'# topics, in order',
		'topics: [ { id: tower,title: "Towers" , summary: a very long summary that a program would fold if it were to write the whole file anew, which it does not } ]',
		'DOCUMENTS',
		"subject:   'lights'",
		''
	].join('\n');

	test.each([
		['documents: [keeper, lens] # in order', 'documents: [keeper, lens, new] # in order'],
		['documents: [ keeper,  lens, ]', 'documents: [ keeper,  lens, new, ]'],
		['documents: []', 'documents: [new]'],
		['documents: [keeper,\n  lens\n  ]', 'documents: [keeper,\n  lens, new\n  ]'],
		[
			'documents:\n  - keeper # one\n  # two\n  - lens # three',
			'documents:\n  - keeper # one\n  # two\n  - lens # three\n  - new'
		],
		['documents:\n- keeper', 'documents:\n- keeper\n- new']
	])('[AB6] bank.yaml gets one entry more and keeps every other letter: %j', (before, after) => {
		const edited = listDocument(BANK.replace('DOCUMENTS', before), 'new');
		expect(edited).toEqual({ ok: true, value: BANK.replace('DOCUMENTS', after) });
	});

	test('[AB6] an entry that YAML would read as a number is quoted', () => {
		const edited = listDocument(BANK.replace('DOCUMENTS', 'documents: [keeper]'), '1934');
		expect(edited).toEqual({ ok: true, value: BANK.replace('DOCUMENTS', "documents: [keeper, '1934']") });
	});

	test.each([['documents:'], ['other: 1']])('[AB6] a list that is not there yet is made: %s', (before) => {
		const edited = listDocument(BANK.replace('DOCUMENTS', before), 'new');
		const { source } = readSource('bank.yaml', edited.ok ? edited.value : '');
		expect(source.value).toMatchObject({ title: 'Lights', subject: 'lights', documents: ['new'] });
		expect(edited.ok ? edited.value : '').toContain('# topics, in order');
	});

	test('[AB6] nothing but bank.yaml is touched', () => {
		const folder = copyFixtures();
		const before = snapshot(folder);
		const { request } = place(folder, { text: 'The pier was built in 1901.\n', name: 'pier.txt' });
		const { made, changed } = add(request);
		const after = snapshot(folder);
		expect(changed.map((path) => basename(path))).toEqual(['bank.yaml']);
		for (const path of [...made, ...changed, request.file]) Reflect.deleteProperty(after, path);
		for (const path of changed) Reflect.deleteProperty(before, path);
		expect(after).toEqual(before);
	});
});

describe('what is refused', () => {
	test.each<[string, (folder: string) => Partial<AddRequest>, RegExp]>([
		['a file that is not there', () => ({ file: 'nowhere.txt' }), /^There is no file “nowhere\.txt”\.$/u],
		['a folder', (folder) => ({ file: folder }), /is not a file\.$/u],
		[
			'a folder of questions that is not there',
			() => ({ questions: 'qestions' }),
			/^There is no folder “qestions”\.$/u
		],
		['a bank’s name that is none', () => ({ bank: '../up' }), /^“\.\.\/up” is no name for a bank/u],
		['a document’s name that is none', () => ({ id: 'Keeper' }), /^“Keeper” is no name for a document/u],
		['a name that means something else', () => ({ id: 'across' }), /^“across” is taken/u],
		['a name that is taken', () => ({ id: 'lens' }), /^“lens” is taken in .*gull-rock\.$/u]
	])('[AB7] %s', (_what, change, message) => {
		const folder = copyFixtures();
		const { request } = place(folder, { text: 'The pier was built in 1901.\n', name: 'pier.txt' });
		const before = snapshot(folder);
		expect(refusal({ ...request, ...change(folder) })).toMatch(message);
		expect(snapshot(folder)).toEqual(before);
	});

	test.each<[string, string | Uint8Array, RegExp]>([
		['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0), /is not plain text in UTF-8/u],
		['a text in another encoding', Buffer.from('Été 1934', 'latin1'), /is not plain text in UTF-8/u],
		['a text with two bytes a letter', Buffer.from('Lit in 1934.', 'utf16le'), /is not plain text in UTF-8/u],
		['an empty file', '', /is empty\.$/u],
		['nothing but space', ' \n\t\n\u00a0\n', /is empty\.$/u],
		[
			'a text that is in the bank already',
			KEEPER,
			/^“pier\.txt” is in the bank “gull-rock” already: .*keeper\.yaml/u
		]
	])('[AB7] %s', (_what, text, message) => {
		const folder = copyFixtures();
		const { request } = place(folder, { text, name: 'pier.txt' });
		const before = snapshot(folder);
		expect(refusal(request)).toMatch(message);
		expect(snapshot(folder)).toEqual(before);
	});

	test('[AB7] another text of the same file name, which no check could tell apart', () => {
		const folder = copyFixtures();
		const { request } = place(folder, { text: 'Another keeper, in 1901.\n', name: 'keeper.txt' });
		expect(refusal(request)).toMatch(/keeper\.yaml stands for another text called “keeper\.txt”/u);
	});

	test('[AB7] the command says why in one line and exits 2', () => {
		const folder = copyFixtures();
		const { status, stderr } = runBank(folder, 'add', 'documents/keeper.txt');
		expect(stderr).toBe(
			'“keeper.txt” is in the bank “gull-rock” already: questions/gull-rock/keeper.yaml has its SHA-256.\n'
		);
		expect(status).toBe(2);
	}, 60_000);

	test('[AB7] a choice between several banks, naming them', () => {
		const { folder, request } = startFolder();
		add({ ...request, bank: 'lights' });
		const second = place(folder, { text: 'One line.\n', name: 'lens.txt' });
		add({ ...second.request, bank: 'lenses' });
		expect(refusal(place(folder, { text: 'Two lines.\n', name: 'pier.txt' }).request)).toBe(
			'There are several banks (lenses, lights). Say which: --bank ID.'
		);
	});

	test('[AB7] a bank.yaml that cannot be read, which an entry more would not mend', () => {
		const folder = copyFixtures();
		writeFileSync(join(folder, 'questions/gull-rock/bank.yaml'), 'title: [\n');
		const { request } = place(folder, { text: 'The pier was built in 1901.\n', name: 'pier.txt' });
		expect(refusal(request)).toMatch(/bank\.yaml cannot be added to: /u);
		expect(existsSync(join(folder, 'questions/gull-rock/pier.yaml'))).toBe(false);
	});
});

describe('any file at all', () => {
	const bytes = fc.uint8Array({ maxLength: 300 });
	const pieces = fc.constantFrom(
		...[
			'40,000 crowns',
			'Published: 4 May 2019',
			'Ada Finch said',
			'"',
			"'",
			': ',
			'# ',
			'- ',
			'[',
			'}',
			'&a',
			'*a',
			'|'
		],
		...[
			'\n',
			'\n\n',
			'\r\n',
			'\t',
			' ',
			'.',
			'13.9%',
			'null',
			'---',
			'\ufeff',
			'\u2028',
			'\u0085',
			'\u{1f6a2}',
			'!!'
		]
	);
	const texts = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 });

	test.each<[string, fc.Arbitrary<string | Uint8Array>]>([
		['bytes', bytes],
		['texts', texts.map((parts) => parts.join(''))]
	])('[AB8] is added and can be checked, or is refused: %s', (_name, contents) => {
		const folder = mkdtempSync(join(tmpdir(), 'add-'));
		onTestFinished(() => rmSync(folder, { recursive: true }));
		let added = 0;
		fc.assert(
			fc.property(contents, (content) => {
				const questions = join(folder, 'questions');
				rmSync(questions, { recursive: true, force: true });
				mkdirSync(questions);
				const { request } = place(folder, { text: content, name: 'story.txt' });
				const result = addDocument(request);
				if (!result.ok) {
					expect(result.problem).toMatch(/is (?:empty|not plain text in UTF-8)/u);
					return;
				}
				added++;
				describeAdded(result.value, request);
				const codes = check(folder).map((line) => line.split(' ').slice(1).join(' '));
				expect(
					codes.filter((code) => !/^bank\/(?:empty-field error|claim-empty warning)$/u.test(code))
				).toEqual([]);
			}),
			{ numRuns: 120 }
		);
		expect(added).toBeGreaterThan(0);
	});
});
