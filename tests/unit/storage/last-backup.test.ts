import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetLastBackup, isBackupDue, noteBackup, readLastBackup } from '#storage/last-backup.ts';

const saved = new Map<string, string>();
beforeEach(() => {
	saved.clear();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => saved.get(key) ?? null,
		setItem: (key: string, value: string) => saved.set(key, value),
		removeItem: (key: string) => saved.delete(key)
	});
});
afterEach(() => vi.unstubAllGlobals());

describe('the last backup', () => {
	test('[BU8] is known again after the page was closed, until it is forgotten', () => {
		expect(readLastBackup()).toBeUndefined();
		noteBackup({ atMs: 1764000000000, answers: 120 });
		expect(readLastBackup()).toEqual({ atMs: 1764000000000, answers: 120 });
		forgetLastBackup();
		expect(readLastBackup()).toBeUndefined();
		expect(saved.size).toBe(0);
	});

	test('[BU8] a note that something else has overwritten counts as none', () => {
		noteBackup({ atMs: 1764000000000, answers: 120 });
		for (const key of saved.keys()) saved.set(key, 'yesterday');
		expect(readLastBackup()).toBeUndefined();
	});

	test('[BU8] where settings are blocked nothing breaks', () => {
		vi.stubGlobal('localStorage', undefined);
		noteBackup({ atMs: 1764000000000, answers: 120 });
		forgetLastBackup();
		expect(readLastBackup()).toBeUndefined();
	});

	test('[BU9] another is proposed after 50 answers, unless the browser has promised to keep them', () => {
		const last = { atMs: 0, answers: 100 };
		expect(isBackupDue({ answers: 49, isPromised: false }, undefined)).toBe(false);
		expect(isBackupDue({ answers: 50, isPromised: false }, undefined)).toBe(true);
		expect(isBackupDue({ answers: 50, isPromised: true }, undefined)).toBe(false);
		expect(isBackupDue({ answers: 149, isPromised: false }, last)).toBe(false);
		expect(isBackupDue({ answers: 150, isPromised: false }, last)).toBe(true);
		expect(isBackupDue({ answers: 3, isPromised: false }, last)).toBe(false);
	});
});
