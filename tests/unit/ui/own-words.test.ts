import { afterEach, describe, expect, test } from 'vitest';
import { hintsFor } from '#checks/own-hints.ts';
import { newDraft } from '#domain/own-draft.ts';
import { readOwnText } from '#domain/own-text.ts';
import { korean } from '#ui/korean/korean.ts';
import { speak } from '#ui/language.svelte.ts';
import { hintWords, refusedWords } from '../../../src/routes/classroom/own/own-words.ts';
import { drafts, fingerprint, WRITTEN_ON } from '../../fixtures/own-drafts.ts';

const heads = { nextId: () => 'own-1', writtenOn: WRITTEN_ON };
const cloze = newDraft({ id: 'own-1', writtenOn: WRITTEN_ON, kind: 'cloze' });
const HANGUL = /[가-힣]/u;

afterEach(() => speak(undefined));

describe('what the editor says of a question', () => {
	test.each([
		'ANSWER: B',
		'Who kept the light?',
		'Who?\nA. Tom',
		'Who?\nA. Tom\nC. Ann\nANSWER: A',
		'Who?\nA. Tom\nB. Ann\nANSWER: Ann Sey',
		'Who?\nA. Tom\nB. Ann\nANSWER: C',
		'Who?\nA. Tom\nB. Ann',
		'Who?\nA. Tom\nB. Ann\nANSWER: A, B'
	])('[LA1] that %j cannot be read is said as it is in English, and in Korean', (text) => {
		const { refused } = readOwnText(text, heads);
		expect(refused).toHaveLength(1);
		expect(refused.map(refusedWords)).toEqual(refused.map(({ message }) => ({ text: message })));
		speak(korean);
		for (const { text: said, lang } of refused.map(refusedWords)) {
			expect(said).toMatch(HANGUL);
			expect(lang).toBeUndefined();
		}
	});

	test('[LA1] what it asks for itself is said in Korean, with its example in braces', () => {
		const english = hintsFor(cloze, fingerprint).map(hintWords);
		expect(english.map(({ text }) => text).join(' ')).toContain('{1911}');
		speak(korean);
		const hints = hintsFor(cloze, fingerprint).map(hintWords);
		expect(hints).toHaveLength(english.length);
		for (const { text } of hints) expect(text).toMatch(HANGUL);
		expect(hints.map(({ text }) => text).join(' ')).toContain('{1911}');
	});

	test('[LA5] what the check of banks says stays in English, and says so', () => {
		const draft = drafts.find(({ kind }) => kind === 'single-choice');
		if (!draft) throw new Error('no single-choice');
		const [first] = draft.choices;
		const choices = draft.choices.map((choice) => ({ ...choice, text: first?.text ?? '' }));
		speak(korean);
		const said = hintsFor({ ...draft, choices }, fingerprint).map(hintWords);
		expect(said).toContainEqual({ text: expect.stringContaining('says the same as'), lang: 'en' });
	});
});
