import { describe, test } from 'vitest';
import { expectPlanted } from './planted-bank.ts';

const keeper = (find: string, put: string) => ({ file: 'keeper.yaml', find, put });

describe('a claim that its document does not bear out', () => {
	test('[CL1] a term in another paragraph is refused, and the message says which', () =>
		expectPlanted({
			...keeper(
				'{ paragraph: 5, terms: [Warden Ada Finch] }',
				'{ paragraph: 6, terms: [§Warden Ada Finch] }'
			),
			code: 'locator-paragraph'
		}));

	test('[CL1] a term that stands nowhere in the document is refused', () =>
		expectPlanted({
			...keeper('terms: [Warden Ada Finch]', 'terms: [Warden Ada Finch, §for ten years]'),
			code: 'locator-term'
		}));

	test('[CL1] a term is found as a whole, not within a longer number', () =>
		expectPlanted({
			...keeper("terms: ['900', the year before]", "terms: [§'250', the year before]"),
			code: 'locator-term'
		}));

	test('[CL1] a paragraph beyond the end of the document is refused', () =>
		expectPlanted({
			...keeper('{ paragraph: 7, terms: [built in 1871] }', '{ paragraph: §9, terms: [built in 1871] }'),
			code: 'locator-paragraph'
		}));

	test("[CL2] a fingerprint that is not the document's is refused, since paragraphs may have moved", () =>
		expectPlanted({
			...keeper('sha256: 70c7', 'sha256: §60c7'),
			code: 'document-changed'
		}));

	test('[CL2] a wrong number of paragraphs is refused', () =>
		expectPlanted({
			...keeper('paragraphs: 8', 'paragraphs: §9'),
			code: 'document-paragraphs'
		}));

	test('[CL2] a document that is not in the folder is refused', () =>
		expectPlanted({
			...keeper('file: keeper.txt', 'file: §warden.txt'),
			code: 'document-missing'
		}));

	test('[CL2] parts of a digest that overlap are refused, since a paragraph has one date', () =>
		expectPlanted({
			...keeper(
				'  published: { date: 2019-05-04, basis: stated }\n',
				'  published: { date: 2019-05-04, basis: stated }\n  parts:\n    - { title: One, from: 1, to: 5, published: { date: 2019, basis: stated } }\n    - §{ title: Two, from: 5, to: 8, published: { date: 2020, basis: stated } }\n'
			),
			code: 'document-parts'
		}));

	test('[CL3] five words in a row of a document draw a warning', () =>
		expectPlanted({
			...keeper(
				'explanation: Ada Finch spoke for the lighthouse in',
				'explanation: §It was perhaps more if the winter came, as Ada Finch said in'
			),
			code: 'near-wording'
		}));

	test('[CL3] a copied sentence is refused', () =>
		expectPlanted({
			...keeper(
				'explanation: Ada Finch spoke for the lighthouse',
				'explanation: §Warden Ada Finch said the lamp had guided about 1,250 boats'
			),
			code: 'copied-wording'
		}));

	test('[CL3] a copied sentence in a comment is refused as well', () =>
		expectPlanted({
			...keeper(
				'claims:\n  - id: offer-40000',
				'claims:\n  §# nobody sells a lamp that still burns, Finch told reporters\n  - id: offer-40000'
			),
			code: 'copied-wording'
		}));
});
