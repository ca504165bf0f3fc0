import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBanks } from '#server/bank-check.ts';
import { readSource } from '#checks/yaml-text.ts';
import { copyFixtures } from './planted-bank.ts';

/** Text that looks like YAML often enough to get past its first line. */
const yamlish = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				...[
					'claims:\n',
					'questions:\n',
					'document:\n',
					'  - id: a\n',
					'    kind: cloze\n',
					'{ ',
					' }',
					'[',
					']'
				],
				...[
					'&a ',
					'*a',
					'<<: ',
					'"',
					"'",
					'|\n',
					'>-\n',
					'- ',
					': ',
					'\t',
					'? ',
					'%YAML 1.1\n',
					'---\n',
					'...\n',
					'!!set '
				]
			),
			fc.string({ unit: 'grapheme', maxLength: 12 })
		),
		{ maxLength: 30 }
	)
	.map((parts) => parts.join(''));

describe('reading any text as a bank file', () => {
	test('[BK2] never throws, and every place it names is within the text', () => {
		fc.assert(
			fc.property(fc.oneof(yamlish, fc.string()), fc.array(fc.string(), { maxLength: 3 }), (text, path) => {
				const lines = text.split(/\r\n|\r|\n/u).length;
				const { source, faults } = readSource('any.yaml', text);
				for (const { line, column } of [...faults, source.place(path), source.place(path, 'key')]) {
					expect(line).toBeGreaterThanOrEqual(1);
					expect(line).toBeLessThanOrEqual(lines);
					expect(column).toBeGreaterThanOrEqual(1);
				}
			}),
			{ numRuns: 500 }
		);
	});

	test('[BK2] a whole bank with such a file in it is checked to the end', () => {
		const folder = copyFixtures();
		const bank = join(folder, 'questions/any');
		mkdirSync(bank);
		fc.assert(
			fc.property(yamlish, fc.constantFrom('bank.yaml', 'keeper.yaml', 'across.yaml'), (text, name) => {
				writeFileSync(
					join(bank, 'bank.yaml'),
					'title: Any\nsubject: any\nlanguage: en\ntopics: []\ndocuments: []\n'
				);
				writeFileSync(join(bank, name), text);
				const { faults } = checkBanks({ questions: join(folder, 'questions') });
				for (const { line, column } of faults) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
			}),
			{ numRuns: 40 }
		);
	});

	test('[BK2] an alias that would swell to gigabytes is a fault, not a hang', () => {
		const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
		for (let n = 1; n < 12; n++)
			bomb.push(
				`a${n}: &a${n} [${Array(10)
					.fill(`*a${n - 1}`)
					.join(', ')}]`
			);
		expect(readSource('bomb.yaml', bomb.join('\n')).faults.map(({ code }) => code)).toEqual([
			'bank/yaml-syntax'
		]);
	});
});
