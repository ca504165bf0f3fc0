import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrange } from '#domain/draw.ts';
import { grade } from '#domain/grade.ts';
import { indexIn, partsGiven, questionIn, translatedParts } from '#domain/in-language.ts';
import { keyResponse } from '#domain/key-response.ts';
import { shownTexts } from '#domain/question-parts.ts';
import { chunksOf, chunkTexts, indexOf, publicQuestions, translationsOf } from '#server/bank-chunks.ts';
import { bank, index } from '../../fixtures/gull-rock-bank.ts';
import { copyFixtures, expectPlanted, plant } from './planted-bank.ts';
import { readBanks } from '#server/banks.ts';

const header = (find: string, put: string) => ({ file: 'bank.yaml', find, put });
const keeper = (find: string, put: string) => ({ file: 'keeper.yaml', find, put });
const across = (find: string, put: string) => ({ file: 'across.yaml', find, put });

describe('a translation that is not one', () => {
	it('[BK90] a topic that is not translated is found where it stands', () =>
		expectPlanted({
			...header(
				'  - id: people\n    title: The people\n    summary: Who spoke for whom\n    translations:\n      ko: { title: 사람들, summary: 누가 누구를 대변했나 }\n',
				'  - §id: people\n    title: The people\n    summary: Who spoke for whom\n'
			),
			code: 'translation-missing'
		}));

	it('[BK90] so is a word of the glossary', () =>
		expectPlanted({
			...header(
				'documents: [keeper, lens]\n',
				'documents: [keeper, lens]\nglossary:\n  - §term: Warden\n    meaning: Whoever looks after the light.\n    claim: warden-2019\n'
			),
			code: 'translation-missing'
		}));

	it('[BK90] a language that the title is not translated into is refused', () =>
		expectPlanted({
			...header('  ko: { title: 걸록의', '  ja: { title: 걸록의'),
			code: 'translation-language',
			also: ['translation-missing']
		}));

	it("[BK90] so is the bank's own, as it would be two texts for one", () =>
		expectPlanted({
			...header(
				'translations:\n  ko: { title: 걸록의',
				'translations:\n  §en: { title: A, subject: B }\n  ko: { title: 걸록의'
			),
			code: 'translation-language'
		}));

	it('[BK90] a tag that is no language is refused', () =>
		expectPlanted({
			...keeper('      ko:\n        stem: 가제트에 따르면', '      §korean:\n        stem: 가제트에 따르면'),
			code: 'schema'
		}));

	it('[BK91] a choice that is not translated is named', () =>
		expectPlanted({
			...keeper('        choices:\n          a: { text: 전기 램프 }\n', '        §choices:\n'),
			code: 'translation-missing'
		}));

	it('[BK91] so is the reason why a choice is wrong', () =>
		expectPlanted({
			...keeper(
				'            text: 라크헤이븐의 렌즈\n            rationale: 렌즈는 가제트의 기사 뒤에야 왔습니다.\n',
				'            text: 라크헤이븐의 렌즈\n'
			),
			code: 'translation-missing'
		}));

	it('[BK91] a choice that the question does not have is named where it stands', () =>
		expectPlanted({
			...keeper(
				'          a: { text: 전기 램프 }\n',
				'          a: { text: 전기 램프 }\n          d: { text: §새 지붕 }\n'
			),
			code: 'translation-unknown'
		}));

	it('[BK91] a key has no reason against it, in a translation neither', () =>
		expectPlanted({
			...keeper('a: { text: 전기 램프 }', 'a: { text: 전기 램프, rationale: §아닙니다. }'),
			code: 'translation-unknown'
		}));

	it('[BK92] a text with another gap is refused, as nothing would fill it', () =>
		expectPlanted({
			...keeper('        text: 의회는 {year}년까지', '        text: §의회는 {yaer}년까지'),
			code: 'translation-differs'
		}));

	it('[BK92] two choices translated alike are refused', () =>
		expectPlanted({
			...keeper('text: 라크헤이븐의 렌즈', 'text: §붉은 칠'),
			code: 'translation-differs'
		}));

	it('[BK92] so are two entries to be matched', () =>
		expectPlanted({
			...across("right: '항만 위원장, 2022년'", "right: §'항만 위원장, 2019년 5월'"),
			code: 'translation-differs'
		}));
});

describe('a question in another language', () => {
	it.each(bank.questions.map((question) => [question.kind, question.id, question] as const))(
		'[BK93] %s (%s): every text that is shown is the translation, and the key is graded as before',
		(_, __, question) => {
			const said = (path: readonly (string | number)[]) => `‹${path.join('.')}›`;
			const texts: Record<string, unknown> = {};
			for (const path of translatedParts(question)) {
				let at = texts as Record<string | number, unknown>;
				path.slice(0, -1).forEach((step, depth) => {
					at = (at[step] ??= typeof path[depth + 1] === 'number' ? [] : {}) as typeof at;
				});
				const text = said(path);
				const gaps = question.kind === 'cloze' ? question.blanks.map(({ id }) => `{${id}}`).join(' ') : '';
				at[path.at(-1) ?? ''] = text === '‹text›' ? `${text} ${gaps}` : text;
			}
			expect(partsGiven(texts)).toHaveLength(translatedParts(question).length);
			const translated = questionIn('ko', question, texts as never);
			for (const { path, text } of shownTexts(translated)) expect(text).toContain(said(path));
			expect(translated.explanation).toBe('‹explanation›');
			expect(translated).toMatchObject({ id: question.id, version: question.version, spokenIn: 'ko' });
			expect(arrange(translated, 'a')).toEqual(arrange(question, 'a'));
			const response = keyResponse(question);
			expect(grade(translated, response)).toMatchObject({ outcome: 'right' });
			// What is left of the question when its texts are taken out is what it was.
			const original = JSON.stringify(question, (key, value: unknown) =>
				['stem', 'text', 'explanation', 'rationale', 'left', 'right', 'translations'].includes(key)
					? ''
					: value
			);
			const rest = JSON.stringify({ ...translated, spokenIn: undefined }, (key, value: unknown) =>
				['stem', 'text', 'explanation', 'rationale', 'left', 'right', 'translations'].includes(key)
					? ''
					: value
			);
			expect(rest).toBe(original);
		}
	);

	it('[BK94] a translation changes no version, so answers stay what they were', () => {
		const folder = copyFixtures();
		plant(folder, keeper('text: 전기 램프', 'text: 전등'));
		const read = readBanks(join(folder, 'questions'));
		expect(read.ok && read.value[0]?.version).toBe(bank.version);
		expect(read.ok && read.value[0]?.questions.map(({ version }) => version)).toEqual(
			bank.questions.map(({ version }) => version)
		);
	});
});

describe('what is published of a translation', () => {
	it('[BK95] whoever reads in the language of the bank fetches none of it, but which languages there are', () => {
		const own = JSON.stringify([indexOf(bank), chunksOf(bank), publicQuestions(bank)]);
		expect(own).not.toMatch(/\p{Script=Hangul}/u);
		expect(index.translatedInto).toEqual(['ko']);
	});

	it('[BK95] the title, subject, topics and glossary come in one file, which names the chunks with translated questions', () => {
		expect(translationsOf(bank)).toEqual({
			ko: {
				title: '걸록의 등대는 누가 지키나?',
				subject: '걸록 등대',
				topics: {
					tower: { title: '탑', summary: '무엇을 지었고 얼마가 들었나' },
					people: { title: '사람들', summary: '누가 누구를 대변했나' }
				},
				glossary: {},
				chunks: ['tower-1', 'people-1']
			}
		});
		const [tower] = chunkTexts(bank);
		expect(tower).toMatchObject({ chunk: 'tower-1', language: 'ko' });
		expect(Object.keys(tower?.questions ?? {})).toEqual(['years-of-work', 'lens-plan']);
	});

	it("[BK95] the index in a language has the names in it, and the documents' as they are", () => {
		const { ko } = translationsOf(bank);
		if (!ko) throw new Error('the bank is not translated');
		const korean = indexIn('ko', index, ko);
		expect(korean.topics.map(({ title }) => title)).toEqual(['탑', '사람들']);
		expect(korean.topics.flatMap(({ chunks }) => chunks.map(({ isTranslated }) => isTranslated))).toEqual([
			true,
			true
		]);
		expect(korean).toMatchObject({ spokenIn: 'ko', language: 'en', documents: index.documents });
	});

	it('[BK95] a question for class only is not published in a translation either', () => {
		const folder = copyFixtures();
		plant(folder, keeper('  - id: years-of-work\n', '  - id: years-of-work\n    classOnly: true\n'));
		const read = readBanks(join(folder, 'questions'));
		if (!read.ok || !read.value[0]) throw new Error('the bank has errors');
		expect(JSON.stringify(chunkTexts(read.value[0]))).not.toContain('years-of-work');
	});
});
