import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderFaults } from '#server/folders.ts';

let folder: string;
const within = (path: string) => join(folder, path);

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'footnote-folders-'));
	mkdirSync(within('questions/gull-rock'), { recursive: true });
	mkdirSync(within('build/client/_app'), { recursive: true });
	for (const file of [
		'questions/gull-rock/bank.yaml',
		'build/handler.js',
		'build/client/_app/version.json',
		'file'
	])
		writeFileSync(within(file), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

const faults = (set: Readonly<Record<string, string>> = {}) =>
	folderFaults({
		...{ QUESTIONS_DIR: within('questions'), BUILD_DIR: within('build'), DATA_DIR: within('data/rooms') },
		...set
	});

test('[AN60] folders that are what they are to be are not spoken of, and none is made by looking', () => {
	expect(faults()).toEqual([]);
	expect(existsSync(within('data'))).toBe(false);
});

test.each([
	['QUESTIONS_DIR', 'nowhere', 'a folder of banks that can be read'],
	['QUESTIONS_DIR', 'build', 'a folder of banks that can be read'],
	['QUESTIONS_DIR', 'file', 'a folder of banks that can be read'],
	['BUILD_DIR', 'nowhere', 'a folder that npm run build has made'],
	['BUILD_DIR', 'questions', 'a folder that npm run build has made'],
	['DATA_DIR', 'file', 'a folder that can be written to'],
	['DATA_DIR', 'file/below', 'a folder that can be written to']
])('[AN60] %s that names “%s” is refused by what it is to be', (name, path, form) => {
	expect(faults({ [name]: within(path) })).toEqual([`${name} is to be ${form}, not “${within(path)}”.`]);
});

test.skipIf(process.getuid?.() === 0)(
	'[AN60] a folder that this user may not write to is refused for DATA_DIR',
	() => {
		chmodSync(folder, 0o500);
		expect(faults()).toEqual([expect.stringContaining('DATA_DIR is to be a folder that can be written to')]);
		chmodSync(folder, 0o700);
	}
);

test('[AN60] all folders that are wrong are said at once, and DATA_DIR not where sessions are on a Redis', () => {
	const wrong = { QUESTIONS_DIR: within('x'), BUILD_DIR: within('y'), DATA_DIR: within('file') };
	expect(faults(wrong)).toHaveLength(3);
	expect(faults({ ...wrong, REDIS_URL: 'redis://there' })).toHaveLength(2);
});
