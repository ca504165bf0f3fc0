import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { checkBanks } from '#server/bank-check.ts';
import type { Fault } from '#checks/fault.ts';

export const FIXTURES = join(import.meta.dirname, '../../fixtures');

/** A copy of the invented bank and its documents that a test may break; it is gone when the test ends. */
export function copyFixtures(): string {
	const folder = mkdtempSync(join(tmpdir(), 'bank-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	for (const part of ['questions', 'documents'])
		cpSync(join(FIXTURES, part), join(folder, part), { recursive: true });
	return folder;
}

/** One change to a file of the bank: `put` stands where `find` stood, and `§` in it marks where the fault is. */
export interface Change {
	readonly file: string;
	readonly find: string;
	readonly put: string;
}

/** Makes the change; gives the place of the mark as `file:line:column`, or undefined where there is none. */
export function plant(folder: string, { file, find, put }: Change): string | undefined {
	const path = join(folder, 'questions/gull-rock', file);
	const before = readFileSync(path, 'utf8');
	if (before.split(find).length !== 2) throw new Error(`“${find}” does not stand exactly once in ${file}`);
	const marked = before.replace(find, () => put);
	const at = marked.indexOf('§');
	writeFileSync(path, marked.replace('§', ''));
	if (at < 0) return undefined;
	const lines = marked.slice(0, at).split('\n');
	return `${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

export function checkCopy(folder: string): readonly Fault[] {
	return checkBanks({ questions: join(folder, 'questions'), documents: join(folder, 'documents') }).faults;
}

/** `keeper.yaml:12:3 bank/key-count`, for comparing. */
export function brief(fault: Fault, folder: string): string {
	const file = relative(join(folder, 'questions/gull-rock'), fault.file);
	return `${file}:${fault.line}:${fault.column} ${fault.code}`;
}

/** What the untouched fixtures have to say: warnings that the planted ones are told apart from. */
export const STANDING_WARNINGS = ['lens-cost', 'warden-2020'];

export function isStanding(fault: Fault): boolean {
	return (
		fault.code === 'bank/claim-without-question' &&
		STANDING_WARNINGS.some((claim) => fault.message.includes(claim))
	);
}

/** One fault planted in the bank, the code it must come out with, and what cannot but come with it. */
export interface Planted extends Change {
	readonly code: string;
	readonly also?: readonly string[];
}

/** The fault is found, where it was planted if that is marked, and nothing else is. */
export function expectPlanted({ code, also = [], ...change }: Planted): void {
	const folder = copyFixtures();
	const place = plant(folder, change);
	const faults = checkCopy(folder).filter((fault) => !isStanding(fault));
	const found = faults.filter((fault) => fault.code === `bank/${code}`).map((fault) => brief(fault, folder));
	if (place !== undefined) expect(found).toContain(`${place} bank/${code}`);
	expect(found).not.toEqual([]);
	const others = faults.map((fault) => fault.code.slice('bank/'.length)).filter((other) => other !== code);
	expect([...new Set(others)]).toEqual([...also]);
}
