import { compileBank, type CompiledBank } from '#server/bank-compile.ts';
import { fingerprint } from '#server/banks.ts';
import { readSource } from '#checks/yaml-text.ts';

/** What of a claim a test cares for; the rest is made up. */
export interface MadeClaim {
	readonly id: string;
	readonly importance?: number;
	readonly corroborates?: readonly string[];
}

/** A question as it stands in a bank's file; whatever is left out is made up. */
export type MadeQuestion = Readonly<Record<string, unknown>> & { readonly id: string };

export interface MadeBank {
	/** By document. */
	readonly claims?: Readonly<Record<string, readonly MadeClaim[]>>;
	readonly questions: readonly MadeQuestion[];
	readonly topics?: readonly string[];
}

const slip = { origin: 'common-confusion', rationale: 'It is another one.', claim: 'c' };
const common = { topic: 'tower', difficulty: 1, stem: 'Which?', explanation: 'So it is.', claims: ['c'] };

/** Choices by their texts, the key with a star before it. */
export function choicesOf(texts: readonly string[], claim = 'c'): unknown[] {
	return texts.map((text, index) => ({
		id: 'abcdefgh'[index],
		text: text.replace('*', ''),
		...(text.startsWith('*') ? { key: true, claim } : { ...slip, claim })
	}));
}

/** A single choice of which a test says no more than it has to. */
export function singleChoice(id: string, choices: readonly string[], more: object = {}): MadeQuestion {
	return { id, kind: 'single-choice', choices: choicesOf(choices), ...more };
}

/** A statement that needs no more than its truth. */
export function statement(id: string, more: object = {}): MadeQuestion {
	return { id, kind: 'true-false', answer: true, ...slip, claim: undefined, ...more };
}

/** A bank compiled from made-up files, exactly as from a folder. Throws where it does not compile whole. */
export function makeBank({
	claims = { news: [{ id: 'c' }] },
	questions,
	topics = ['tower']
}: MadeBank): CompiledBank {
	const named = (id: string) => ({ id, title: id, summary: id });
	const documents = Object.keys(claims);
	const files: Record<string, unknown> = {
		bank: { title: 'Made', subject: 'nothing', language: 'en', topics: topics.map(named), documents }
	};
	for (const [id, made] of Object.entries(claims)) {
		files[id] = {
			document: {
				...{ id, file: `${id}.txt`, sha256: '0'.repeat(64), paragraphs: 9, title: id },
				published: { date: '2019-05-04', basis: 'stated' }
			},
			claims: made.map((claim) => ({
				...{ says: `What ${claim.id} says.`, kind: 'fact', importance: 1 },
				...{ locator: { paragraph: 1, terms: ['term'] }, ...claim }
			})),
			questions: id === documents[0] ? questions.map((question) => ({ ...common, ...question })) : []
		};
	}
	const sources = Object.entries(files).map(
		([name, value]): [string, ReturnType<typeof readSource>['source']] => [
			name,
			readSource(`made/${name}.yaml`, JSON.stringify(value, null, '\t')).source
		]
	);
	const { bank, faults } = compileBank({ id: 'made', sources: new Map(sources), fingerprint });
	if (bank === undefined || faults.length > 0)
		throw new Error(faults.map(({ message }) => message).join('\n'));
	return bank;
}
