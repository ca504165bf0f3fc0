import { describe, it } from 'vitest';
import { expectPlanted, type Planted } from './planted-bank.ts';

const keeper = (find: string, put: string) => ({ file: 'keeper.yaml', find, put });
const across = (find: string, put: string) => ({ file: 'across.yaml', find, put });

const STRUCTURE: readonly Planted[] = [
	{
		title: '[BK2] YAML that does not parse is a fault where it goes wrong, not a crash',
		...keeper('stem: Complete the', 'stem: §@Complete the'),
		code: 'yaml-syntax'
	},
	{
		title: '[BK2] a misspelt key is named where it stands',
		...keeper('tolerance: 0\n', '§tolerence: 0\n'),
		code: 'schema'
	},
	{
		title: '[BK2] a value of another kind is named where it stands',
		...keeper('reads: count', 'reads: §counting'),
		code: 'schema'
	},
	{
		title: '[BK5] a distractor without a rationale is refused, because a bare "wrong" teaches nothing',
		...keeper(
			"- id: b\n        text: 2.6 million crowns\n        origin: near-figure\n        claim: lens-planned\n        rationale: That was the sum meant for a new lens.",
			"- §id: b\n        text: 2.6 million crowns\n        origin: near-figure\n        claim: lens-planned"
		),
		code: 'missing-rationale'
	},
	{
		title: '[BK5] an empty rationale is a missing one',
		...keeper('rationale: That was the sum meant for a new lens.', '§rationale:'),
		code: 'missing-rationale'
	},
	{
		title: '[BK5] a choice that names no claim has no footnote, and is refused',
		...keeper(
			"{ id: a, text: '40,000 crowns', key: true, claim: offer-40000 }",
			"§{ id: a, text: '40,000 crowns', key: true }"
		),
		code: 'missing-claim'
	},
	{
		title: '[BK5] a question without an explanation is refused',
		...keeper(
			"    explanation: Ada Finch spoke for the lighthouse in the Gazette's report.\n    claims: [warden-2019]",
			'    claims: [warden-2019]'
		),
		code: 'missing-explanation'
	},
	{
		title: '[BK5] an empty explanation is a missing one',
		...keeper("explanation: Ada Finch spoke for the lighthouse in the Gazette's report.", '§explanation:'),
		code: 'missing-explanation'
	},
	{
		title: '[BK5] a question on no claim at all is refused',
		...keeper('claims: [boats-2018]', '§claims: []'),
		code: 'missing-claim'
	},
	{
		title: '[BK3] a claim id used twice is refused, also across files',
		file: 'lens.yaml',
		find: '- id: reach-19',
		put: '- id: §built-1871',
		code: 'duplicate-id',
		also: ['unknown-claim']
	},
	{
		title: '[BK3] a question id used twice is refused, also across files',
		file: 'lens.yaml',
		find: '- id: reach-of-light',
		put: '- id: §vote-sold',
		code: 'duplicate-id'
	},
	{
		title: '[BK3] two choices with one id are refused, since an answer could mean either',
		...keeper('- id: c\n        text: 3.1 million', '- id: §b\n        text: 3.1 million'),
		code: 'duplicate-id'
	},
	{
		title: '[BK4] a distractor resting on an unknown claim is refused',
		...keeper('origin: near-figure\n        claim: lens-planned', 'origin: near-figure\n        claim: §lens-plan-2019'),
		code: 'unknown-claim'
	},
	{
		title: '[BK4] a tension with an unknown claim is refused',
		...keeper('- with: lens-cost', '- with: §lens-price'),
		code: 'unknown-claim',
		also: ['tension-one-sided']
	},
	{
		title: '[BK4] a question on an unknown topic is refused',
		...across('topic: people', 'topic: §persons'),
		code: 'unknown-topic'
	},
	{
		title: '[BK1] a document that is listed but has no file is refused',
		file: 'bank.yaml',
		find: 'documents: [keeper, lens]',
		put: 'documents: [keeper, lens, §ferry]',
		code: 'document-without-file'
	},
	{
		title: '[BK1] a document listed twice is refused',
		file: 'bank.yaml',
		find: 'documents: [keeper, lens]',
		put: 'documents: [keeper, lens, §lens]',
		code: 'duplicate-id'
	},
	{
		title: '[BK1] a file whose document is not listed is refused, or its questions would silently be missing',
		file: 'bank.yaml',
		find: 'documents: [keeper, lens]',
		put: 'documents: [keeper]',
		code: 'file-without-document'
	},
	{
		title: '[BK1] a file and the document in it have one name',
		file: 'lens.yaml',
		find: 'id: lens\n',
		put: 'id: §lense\n',
		code: 'document-name'
	}
];

describe('a bank that does not hold together', () => {
	for (const row of STRUCTURE) it(row.title, () => expectPlanted(row));
});
