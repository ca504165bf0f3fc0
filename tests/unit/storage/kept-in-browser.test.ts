import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '#domain/room-event.ts';
import { dropQuestionList, keepQuestionList, readQuestionLists } from '#storage/question-lists.ts';
import { keepRoomSettings, readRoomSettings } from '#storage/room-settings.ts';
import { keepSeatNote, NO_SEAT_NOTE, readSeatNote } from '#storage/seat-note.ts';

const kept = new Map<string, string>();

beforeEach(() => {
	kept.clear();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value)
	});
});
afterEach(() => vi.unstubAllGlobals());

/** What somebody, or an older page, may have left in a browser. */
const STRANGE = ['', 'null', '{', '[]', '[1]', '{"points":"many"}', '{"draft":{"step":"x"}}'];

describe('what a browser keeps for a classroom', () => {
	it('[VW72] a list is kept under its name, replaced by one of the same name, and dropped', () => {
		keepQuestionList({ name: 'Tuesday', bank: 'gull-rock', questions: ['a', 'b'] });
		keepQuestionList({ name: 'Monday', bank: 'gull-rock', questions: ['a'] });
		keepQuestionList({ name: 'Tuesday', bank: 'gull-rock', questions: ['c'] });
		expect(readQuestionLists().map(({ name, questions }) => [name, questions])).toEqual([
			['Monday', ['a']],
			['Tuesday', ['c']]
		]);
		dropQuestionList({ name: 'Tuesday', bank: 'other' });
		expect(readQuestionLists()).toHaveLength(2);
		expect(dropQuestionList({ name: 'Tuesday', bank: 'gull-rock' }).map(({ name }) => name)).toEqual([
			'Monday'
		]);
	});

	it('[VW72] the settings of the last session are those of the next', () => {
		const settings = { ...DEFAULT_SETTINGS, deadlineSeconds: 45, ranking: true };
		keepRoomSettings(settings);
		expect(readRoomSettings()).toEqual(settings);
	});

	it('[VW73] a seat’s recovery code, the answer in the making and the one not confirmed come back, each room’s own', () => {
		const note = {
			recovery: 'K7MWP-3XQTC',
			draft: { step: 2, response: { kind: 'true-false' as const, value: true }, confidence: null },
			unsent: {
				step: 2,
				change: 1,
				response: { kind: 'true-false' as const, value: false },
				confidence: 'sure' as const
			},
			missed: null,
			work: {
				drafts: { '4': { response: null, confidence: 'guess' as const } },
				unsent: {
					'3': {
						...{ step: 3, change: 2, confidence: 'sure' as const },
						response: { kind: 'numeric' as const, text: '12' }
					}
				},
				missed: {}
			}
		};
		keepSeatNote('K7MWPX', note);
		expect(readSeatNote('K7MWPX')).toEqual(note);
		expect(readSeatNote('K7MWPY')).toEqual(NO_SEAT_NOTE);
	});

	it('[RM97] an answer that came too late is told after a reload too, and a note of before there were any is read', () => {
		const late = {
			...{ step: 2, change: 1, confidence: 'sure' as const },
			response: { kind: 'true-false' as const, value: true }
		};
		const note = { ...NO_SEAT_NOTE, missed: late, work: { ...NO_SEAT_NOTE.work, missed: { '2': late } } };
		keepSeatNote('K7MWPX', note);
		expect(readSeatNote('K7MWPX')).toEqual(note);
		kept.set('footnote-seat-K7MWPX', '{"recovery":null,"draft":null,"work":{"drafts":{},"unsent":{}}}');
		expect(readSeatNote('K7MWPX')).toEqual(NO_SEAT_NOTE);
	});

	it.each(STRANGE)('[VW72] what cannot be read is as if it were not there: %s', (text) => {
		for (const key of ['footnote-question-lists', 'footnote-room-settings', 'footnote-seat-K7MWPX'])
			kept.set(key, text);
		expect(readQuestionLists()).toEqual([]);
		expect(readRoomSettings()).toEqual(DEFAULT_SETTINGS);
		expect(readSeatNote('K7MWPX')).toEqual(NO_SEAT_NOTE);
	});

	it('[VW72] where storage is blocked nothing is kept and nothing breaks', () => {
		vi.stubGlobal('localStorage', undefined);
		keepRoomSettings(DEFAULT_SETTINGS);
		keepSeatNote('K7MWPX', NO_SEAT_NOTE);
		expect(keepQuestionList({ name: 'Monday', bank: 'b', questions: ['a'] })).toHaveLength(1);
		expect(readQuestionLists()).toEqual([]);
		expect(readSeatNote('K7MWPX')).toEqual(NO_SEAT_NOTE);
	});
});
