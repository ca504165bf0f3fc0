import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCloze } from '#domain/cloze.ts';
import type { Blank } from '#domain/question.ts';
import { bank, questionOf } from '../../fixtures/gull-rock-bank.ts';

const { text, blanks } = questionOf('cloze');
const written = (runs: readonly (string | Blank)[]) =>
	runs.map((run) => (typeof run === 'string' ? run : `{${run.id}}`)).join('');

describe('a running text with gaps', () => {
	it('[KY7] is cut at its gaps, in the order of the text', () => {
		const runs = splitCloze(text, [...blanks].reverse());
		expect(runs.map((run) => (typeof run === 'string' ? run : run.id))).toEqual([
			'The council meant to spend ',
			'sum',
			' on a new ',
			'thing',
			' by ',
			'year',
			'.'
		]);
		expect(runs.filter((run) => typeof run !== 'string')).toEqual([...blanks]);
	});

	it('[KY7] may begin and end with a gap, and have two side by side', () => {
		expect(splitCloze('{sum}{thing} by {year}', blanks)).toEqual([blanks[0], blanks[1], ' by ', blanks[2]]);
		const named = blanks.map((blank) => ({ ...blank, id: `${blank.id}-2` }));
		expect(splitCloze('{sum-2}{year-2}', named)).toEqual([named[0], named[2]]);
		expect(splitCloze('no gap', blanks)).toEqual(['no gap']);
		expect(splitCloze('', blanks)).toEqual([]);
	});

	it('[KY7] loses nothing: the runs put together are the text', () => {
		const anyRun = fc.oneof(
			fc.string(),
			fc.constantFrom('{sum}', '{thing}', '{year}', '{', '}', '{Not one}')
		);
		const anyText = fc
			.array(anyRun)
			.map((runs) => runs.join(''))
			.filter((joined) =>
				(joined.match(/\{[a-z0-9-]+\}/g) ?? []).every((gap) => ['{sum}', '{thing}', '{year}'].includes(gap))
			);
		fc.assert(
			fc.property(anyText, (joined) => {
				const runs = splitCloze(joined, blanks);
				expect(written(runs)).toBe(joined);
				expect(runs).not.toContain('');
			})
		);
		for (const question of bank.questions) {
			if (question.kind === 'cloze')
				expect(written(splitCloze(question.text, question.blanks))).toBe(question.text);
		}
	});

	it('[KY7] a gap that has no blank throws: nobody is shown braces', () => {
		expect(() => splitCloze('by {yaer}', blanks)).toThrow('yaer');
	});
});
