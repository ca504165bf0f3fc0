import { describe, expect, it } from 'vitest';
import { describeProblem, type Problem, type ProblemCode, type ProblemDetails } from '#domain/problem.ts';

/** One of every problem; the type makes a new code without an example an error. */
const details: ProblemDetails = {
	'response/empty': {},
	'response/no-number': { text: 'lots' },
	'response/several-numbers': { text: '13 or 14' },
	'response/unknown-word': { text: '5 bilion', word: 'bilion' },
	'response/scale-missing': { text: '1.04', unit: 'won' },
	'response/other-unit': { given: 'dollars', asked: 'won' },
	'response/not-whole': { text: '28.5' },
	'response/year-digits': { text: "'19" },
	'response/incomplete': { missing: 2 },
	'storage/unavailable': {},
	'storage/write-failed': { reason: 'disk full' },
	'storage/timeout': { seconds: 5 },
	'storage/read-failed': { reason: 'database closed' },
	'storage/record-corrupt': { key: 'k-17' },
	'storage/record-newer': { key: 'k-18' },
	'storage/read-only': {},
	'storage/not-erased': {},
	'storage/cookies-left': {},
	'copy/not-this-document': { name: 'notes.txt', title: 'New lens comes late' },
	'copy/not-kept': { reason: 'no room' },
	'copy/not-dropped': { reason: 'database closed' },
	'backup/not-a-backup': {},
	'backup/newer': {},
	'backup/corrupt-json': {},
	'backup/file-unreadable': { name: 'backup.json' },
	'backup/link-too-long': {},
	'backup/link-unsupported': {},
	'backup/link-damaged': {},
	'quiz/unknown-question': { id: 'boats-guided' },
	'quiz/nothing-to-ask': {},
	'quiz/not-fetched': {},
	'quiz/question-not-fetched': {},
	'room/unreadable': {},
	'room/not-allowed': {},
	'room/not-now': { phase: 'closed' },
	'room/ended': {},
	'room/locked': {},
	'room/full': { seats: 5000 },
	'room/no-such-seat': {},
	'room/unknown-recovery-code': {},
	'room/too-many-devices': { devices: 10 },
	'room/already-asked': {},
	'room/paused': {},
	'room/too-late': {},
	'room/other-question': {},
	'room/work-closed': {},
	'room/explained': {},
	'room/closing-past': {},
	'room/nobody-differs': {},
	'session/unreadable': {},
	'session/damaged': { name: 'Monday' },
	'session/unknown': {},
	'session/moved': {},
	'session/not-kept': { reason: 'disk full' },
	'session/not-read': { reason: 'database closed' },
	'session/no-file': {},
	'session/class-only': { questions: 2 },
	'strip/letter': { text: 'E', last: 'D' },
	'strip/several': { text: 'AB' },
	'strip/true-false': { text: 'X' },
	'strip/letters': { text: 'AB', letters: 3 },
	'strip/twice': { text: 'ABA' },
	'strip/gaps': { text: 'lens', gaps: 3 },
	'room/answer-unfit': {},
	'room/answered-elsewhere': {},
	'room/log-moved': { n: 17 },
	'room/log-failed': { reason: 'disk full' },
	'room/log-corrupt': { n: 18 },
	'room/unknown-code': {},
	'room/unknown-bank': { bank: 'nowhere' },
	'room/bank-changed': {},
	'room/too-large': {},
	'room/other-site': {},
	'room/host-key': {},
	'room/too-often': { seconds: 12 },
	'room/fault': {},
	'room/no-server': {},
	'network/unreachable': {},
	'name/empty': {},
	'name/too-long': { letters: 30 },
	'name/unprintable': {},
	'name/rude': {},
	'name/taken': { name: 'Ada' },
	'quiz/other-version': {},
	'bank/corrections-not-fetched': {}
};
const codes = Object.keys(details) as ProblemCode[];
const problemOf = (code: ProblemCode) => ({ code, ...details[code] }) as Problem;

describe('what a person reads when something fails', () => {
	it.each(codes)('[GR32] %s is told in whole sentences that name what they are about', (code) => {
		const said = describeProblem(problemOf(code));
		expect(said).toMatch(/^[A-Z0-9“].*\.$/);
		expect(said).not.toMatch(/!|undefined|null|NaN|\[object|\//);
		for (const detail of Object.values(details[code])) expect(said).toContain(String(detail));
	});

	it('[GR32] no two problems read alike', () => {
		expect(new Set(codes.map((code) => describeProblem(problemOf(code)))).size).toBe(codes.length);
	});

	it('[GR32] one part without an answer is not called parts', () => {
		expect(describeProblem({ code: 'response/incomplete', missing: 1 })).toBe('One part has no answer yet.');
	});
});
