import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { describeProblem, type Problem } from '#domain/problem.ts';
import { classroom } from '#ui/korean/classroom.ts';
import { data } from '#ui/korean/data.ts';
import { join } from '#ui/korean/join.ts';
import { korean } from '#ui/korean/korean.ts';
import { learning } from '#ui/korean/learning.ts';
import { own } from '#ui/korean/own.ts';
import { quiz } from '#ui/korean/quiz.ts';
import { report } from '#ui/korean/report.ts';
import { sources } from '#ui/korean/sources.ts';
import { dateWords } from '#ui/date-words.ts';
import { inFigures, speak, spoken, t, tn } from '#ui/language.svelte.ts';
import { problemSentence } from '#ui/problem-sentence.ts';
import { bareTexts, filesBelow } from '../../languages.ts';

const AREAS = { quiz, learning, data, join, classroom, own, report, sources };
const TEXTS = Object.entries(korean.texts) as [english: string, korean: string][];
const HANGUL = /\p{Script=Hangul}/u;
/** What reads the same in both languages. */
const SAME = new Set([
	'{list} and {last}',
	'{sessions} and {claims}',
	'{students} and {questions}, {mode}.',
	'{title} · Footnote',
	'SHA-256'
]);

const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const source = filesBelow('src')
	.filter((file) => /\.(svelte|ts)$/.test(file) && !file.includes('ui/korean/'))
	.map((file) => readFileSync(file, 'utf8'))
	.join('\n');

afterEach(() => speak(undefined));

describe('the dictionary', () => {
	it('[LA1] puts the same things into both languages', () => {
		expect(TEXTS.length).toBeGreaterThan(500);
		expect(TEXTS.filter(([en, ko]) => String(namesIn(en)) !== String(namesIn(ko)))).toEqual([]);
	});

	it('[LA1] is in Korean', () => {
		const lettered = TEXTS.filter(([english]) => /\p{L}/u.test(english.replace(/\{\w+\}|\|.*/g, '')));
		expect(lettered.filter(([english, said]) => !HANGUL.test(said) && !SAME.has(english))).toEqual([]);
	});

	it('[LA10] calls one thing by one word in Korean, and a way by the name it is chosen by', () => {
		const details = {
			text: '@',
			reason: '@',
			name: '@',
			n: 7,
			questions: 7,
			missing: 7,
			letters: 7,
			last: 'D'
		};
		const problems = Object.entries(korean.problems).map(
			([code, sentence]) => [code, (sentence as (of: object) => string)(details)] as const
		);
		const said = [...TEXTS.map(([, text]) => text), ...problems.map(([, sentence]) => sentence)];
		expect(said.filter((text) => /문단|휴대전화/.test(text))).toEqual([]);
		const ofStrips = problems.filter(([code]) => code.startsWith('strip/')).map(([, sentence]) => sentence);
		expect(ofStrips.filter((sentence) => sentence.includes('글자'))).toEqual([]);
		const choose =
			korean.texts['The address of this page names none. Choose questions first, and how: on paper.'];
		expect(choose).toContain(`“${korean.texts['On paper']}”`);
	});

	it('[LA2] has every text that stands in a page', () => {
		const bare = filesBelow('src')
			.filter((file) => file.endsWith('.svelte'))
			.flatMap((file) => bareTexts(readFileSync(file, 'utf8')).map((text) => `${file}:${text}`));
		expect(bare).toEqual([]);
	});

	it('[LA3] says nothing that no page says, and nothing twice', () => {
		const quoted = (text: string) =>
			[`'${text.replaceAll("'", "\\'")}'`, `"${text}"`, `\`${text}\``].some((form) => source.includes(form));
		expect(TEXTS.filter(([english]) => !quoted(english)).map(([english]) => english)).toEqual([]);
		const keys = Object.values(AREAS).flatMap((area) => Object.keys(area));
		expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
	});
});

describe('what is said', () => {
	it('[LA1] is English where nothing else is spoken, and Korean from the moment it is', () => {
		expect([spoken(), t('Your data')]).toEqual(['en', 'Your data']);
		speak(korean);
		expect([spoken(), t('Your data')]).toEqual(['ko', korean.texts['Your data']]);
	});

	it('[LA1, WD3] counts as each language counts', () => {
		const left = (n: number) => tn(n, { one: '{n} question', other: '{n} questions' });
		expect([left(0), left(1), left(2)]).toEqual(['0 questions', '1 question', '2 questions']);
		speak(korean);
		expect([left(1), left(2)]).toEqual(
			['1', '2'].map((n) => korean.texts['{n} questions'].replace('{n}', n))
		);
	});

	it('[LA9] writes numbers as each language writes them, and leaves years and codes alone', () => {
		const answers = () => tn(1500, { one: '{n} answer', other: '{n} answers' });
		const place = () => t('question {n} of {total}', { n: 999, total: 12_345 });
		const years = () => t('from {from} to {to}', { from: '1999', to: '2026' });
		expect([answers(), place(), years()]).toEqual([
			'1,500 answers',
			'question 999 of 12,345',
			'from 1999 to 2026'
		]);
		expect(inFigures(1234.5)).toBe('1,234.5');
		speak(korean);
		expect([place(), years()]).toEqual(['12,345문제 중 999번', '1999년부터 2026년까지']);
		expect(answers()).toContain('1,500');
	});

	it('[LA1] has dates as each language writes them', () => {
		const day = dateWords({ day: 'numeric', month: 'long', timeZone: 'UTC' });
		expect(day(Date.UTC(2026, 10, 2))).toBe('2 November');
		speak(korean);
		expect(day(Date.UTC(2026, 10, 2))).toBe('11월 2일');
	});

	it('[LA1] tells a problem in the language of the page, with what it was about', () => {
		const problem: Problem = { code: 'name/taken', name: 'Ada' };
		expect(problemSentence(problem)).toBe(describeProblem(problem));
		speak(korean);
		expect(problemSentence(problem)).toMatch(/Ada.*\p{Script=Hangul}/u);
	});

	it('[LA1] tells every problem in Korean', () => {
		const details = { text: '@', reason: '@', name: '@', n: 7, seconds: 7, missing: 7, letters: 7 };
		const told = Object.values(korean.problems).map((sentence) =>
			(sentence as (of: object) => string)(details)
		);
		expect(told.filter((sentence) => !HANGUL.test(sentence))).toEqual([]);
	});
});

describe('what looks for texts beside the dictionary', () => {
	it('[LA2] finds words in markup, in attributes that are read out and in choices', () => {
		const page = `<p>Hello {name}, you have {isMany ? 'many' : \`just \${n}\`}.</p><img alt="A tower" src="x" />`;
		expect(bareTexts(page).map((text) => text.replace(/^\d+: /, ''))).toEqual([
			'Hello',
			', you have',
			'many',
			'just',
			'A tower'
		]);
	});

	it('[LA2] finds what a page says of itself in a search, and nothing else of what it tells machines', () => {
		const head = `<svelte:head><meta name="viewport" content="width=device-width" /><meta name="description" content="A quiz on {subject}." /></svelte:head><p title="A tower"></p>`;
		expect(bareTexts(head).map((text) => text.replace(/^\d+: /, ''))).toEqual(['A quiz on', 'A tower']);
	});

	it('[LA2] leaves alone what says its own language, names, and what is handed on', () => {
		expect(
			bareTexts(`<p lang="en">As printed</p>Footnote {t('Your data')} <i class="wide bar"></i>`)
		).toEqual([]);
	});
});
