import { describe, test } from 'vitest';
import { expectPlanted } from './planted-bank.ts';

const keeper = (find: string, put: string) => ({ file: 'keeper.yaml', find, put });
const across = (find: string, put: string) => ({ file: 'across.yaml', find, put });

describe('a bank that does not hold together', () => {
	test('[BK2] YAML that does not parse is a fault where it goes wrong, not a crash', () =>
		expectPlanted({
			...keeper('stem: Complete the', 'stem: §@Complete the'),
			code: 'yaml-syntax'
		}));

	test('[BK2] a misspelt key is named where it stands', () =>
		expectPlanted({
			...keeper('tolerance: 0\n', '§tolerence: 0\n'),
			code: 'schema'
		}));

	test('[BK2] a value of another kind is named where it stands', () =>
		expectPlanted({
			...keeper('reads: count', 'reads: §counting'),
			code: 'schema'
		}));

	test('[BK5] a distractor without a rationale is refused, because a bare "wrong" teaches nothing', () =>
		expectPlanted({
			...keeper(
				'- id: b\n        text: 2.6 million crowns\n        origin: near-figure\n        claim: lens-planned\n        rationale: That was the sum meant for a new lens.',
				'- §id: b\n        text: 2.6 million crowns\n        origin: near-figure\n        claim: lens-planned'
			),
			code: 'missing-rationale'
		}));

	test('[BK5] an empty rationale is a missing one', () =>
		expectPlanted({
			...keeper('rationale: That was the sum meant for a new lens.', '§rationale:'),
			code: 'missing-rationale'
		}));

	test('[BK5] a choice that names no claim has no footnote, and is refused', () =>
		expectPlanted({
			...keeper(
				"{ id: a, text: '40,000 crowns', key: true, claim: offer-40000 }",
				"§{ id: a, text: '40,000 crowns', key: true }"
			),
			code: 'missing-claim'
		}));

	test('[BK5] a question without an explanation is refused', () =>
		expectPlanted({
			...keeper(
				"    explanation: Ada Finch spoke for the lighthouse in the Gazette's report.\n    claims: [warden-2019]",
				'    claims: [warden-2019]'
			),
			code: 'missing-explanation'
		}));

	test('[BK5] an empty explanation is a missing one', () =>
		expectPlanted({
			...keeper("explanation: Ada Finch spoke for the lighthouse in the Gazette's report.", '§explanation:'),
			code: 'missing-explanation'
		}));

	test('[BK5] a question on no claim at all is refused', () =>
		expectPlanted({
			...keeper('claims: [boats-2018]', '§claims: []'),
			code: 'missing-claim'
		}));

	test('[BK3] a claim id used twice is refused, also across files', () =>
		expectPlanted({
			file: 'lens.yaml',
			find: '- id: reach-19',
			put: '- id: §built-1871',
			code: 'duplicate-id',
			also: ['unknown-claim']
		}));

	test('[BK3] a question id used twice is refused, also across files', () =>
		expectPlanted({
			file: 'lens.yaml',
			find: '- id: reach-of-light',
			put: '- id: §vote-sold',
			code: 'duplicate-id'
		}));

	test('[BK3] two choices with one id are refused, since an answer could mean either', () =>
		expectPlanted({
			...keeper('- id: c\n        text: 3.1 million', '- id: §b\n        text: 3.1 million'),
			code: 'duplicate-id'
		}));

	test('[BK4] a distractor resting on an unknown claim is refused', () =>
		expectPlanted({
			...keeper(
				'origin: near-figure\n        claim: lens-planned',
				'origin: near-figure\n        claim: §lens-plan-2019'
			),
			code: 'unknown-claim'
		}));

	test('[BK4] a tension with an unknown claim is refused', () =>
		expectPlanted({
			...keeper('- with: lens-cost', '- with: §lens-price'),
			code: 'unknown-claim',
			also: ['tension-one-sided']
		}));

	test('[BK4] a question on an unknown topic is refused', () =>
		expectPlanted({
			...across('topic: people', 'topic: §persons'),
			code: 'unknown-topic'
		}));

	test('[BK4] a glossary entry on an unknown claim is refused', () =>
		expectPlanted({
			file: 'bank.yaml',
			find: 'documents: [keeper, lens]',
			put: 'documents: [keeper, lens]\nglossary:\n  - { term: Warden, meaning: Who keeps the light., claim: §warden }',
			code: 'unknown-claim',
			also: ['translation-missing']
		}));

	test('[BK3] a term explained twice in the glossary is refused', () =>
		expectPlanted({
			file: 'bank.yaml',
			find: 'documents: [keeper, lens]',
			put: 'documents: [keeper, lens]\nglossary:\n  - { term: Warden, meaning: Who keeps the light., claim: warden-2019 }\n  - { term: §Warden, meaning: Who keeps it., claim: warden-2020 }',
			code: 'duplicate-id',
			also: ['translation-missing']
		}));

	test('[BK1] a document that is listed but has no file is refused', () =>
		expectPlanted({
			file: 'bank.yaml',
			find: 'documents: [keeper, lens]',
			put: 'documents: [keeper, lens, §ferry]',
			code: 'document-without-file'
		}));

	test('[BK1] a document listed twice is refused', () =>
		expectPlanted({
			file: 'bank.yaml',
			find: 'documents: [keeper, lens]',
			put: 'documents: [keeper, lens, §lens]',
			code: 'duplicate-id'
		}));

	test('[BK1] a file whose document is not listed is refused, or its questions would silently be missing', () =>
		expectPlanted({
			file: 'bank.yaml',
			find: 'documents: [keeper, lens]',
			put: 'documents: [keeper]',
			code: 'file-without-document'
		}));

	test('[BK1] a file and the document in it have one name', () =>
		expectPlanted({
			file: 'lens.yaml',
			find: 'id: lens\n',
			put: 'id: §lense\n',
			code: 'document-name'
		}));
});
