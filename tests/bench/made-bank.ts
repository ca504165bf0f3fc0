import type { Source } from '#checks/fault.ts';
import { isRecord } from '#checks/parse.ts';
import type { CompiledBank } from '#server/bank-compile.ts';

/** One file of a bank: its name without `.yaml`, and its text. */
export interface MadeFile {
	readonly name: string;
	readonly text: string;
}

type Json = Record<string, unknown>;

/**
 * The files of a bank with at least so many questions: the bank over and over, each time with documents, claims and
 * questions of its own, as a library grows that takes in more documents.
 */
export function madeFiles({ bank, sources }: CompiledBank, questions: number): MadeFile[] {
	const copies = Math.ceil(questions / bank.questions.length);
	const originals = sources.map((source) => ({ name: nameOf(source), value: source.value as Json }));
	const across = originals.find(({ name }) => name === 'across')?.value;
	const documents = originals.filter(({ name }) => bank.documents.some(({ id }) => id === name));
	const made: MadeFile[] = [];
	for (let copy = 0; copy < copies; copy += 1) {
		for (const [i, { name, value }] of documents.entries()) {
			// What weighs several documents stands in the first of its copy.
			const own = [...list(value['questions']), ...(i === 0 ? list(across?.['questions']) : [])];
			const file = { ...value, questions: own };
			made.push({ name: `${name}-${copy}`, text: JSON.stringify(renamed(file, `-${copy}`), null, 1) });
		}
	}
	const header = originals.find(({ name }) => name === 'bank')?.value ?? {};
	const text = JSON.stringify({ ...header, glossary: [], documents: made.map(({ name }) => name) });
	return [{ name: 'bank', text }, ...made];
}

const nameOf = ({ file }: Source) =>
	file
		.split(/[\\/]/u)
		.at(-1)
		?.replace(/\.yaml$/u, '') ?? '';
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** The file with every id of a document, claim or question, and every claim that is named, ending in `ending`. */
function renamed(file: Json, ending: string): Json {
	const end = (id: unknown) => `${String(id)}${ending}`;
	const claims = list(file['claims']).map(({ tensions: _, corroborates: __, ...claim }) => ({
		...claim,
		id: end(claim['id'])
	}));
	const questions = list(file['questions']).map((question) => {
		const claimed = JSON.stringify(question).replace(/"claim":"([^"]+)"/gu, `"claim":"$1${ending}"`);
		const named = question['claims'];
		return {
			...(JSON.parse(claimed) as Json),
			id: end(question['id']),
			claims: Array.isArray(named) ? named.map(end) : []
		};
	});
	const document = file['document'];
	return {
		document: isRecord(document) ? { ...document, id: end(document['id']) } : document,
		claims,
		questions
	};
}
