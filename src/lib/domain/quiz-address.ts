import type { Mode } from './attempt.ts';

/** The numbers of questions to choose from. */
export const SIZES = [5, 12, 20, 'all'] as const;
export type Size = (typeof SIZES)[number];
export const DEFAULT_SIZE: Size = 12;

/** What a quiz's address asks for. Whatever it does not say, or says wrongly, takes the default. */
export interface QuizAddress {
	readonly mode: Mode;
	readonly size: Size;
	/** Empty: every topic. */
	readonly topics: readonly string[];
	readonly seed: string | null;
	/** The bank's version when the link was made. */
	readonly version: string | null;
	/** A sitting of this browser to go on with. */
	readonly sitting: string | null;
	readonly from: 'draw' | 'review' | 'missed' | 'source' | 'list';
	/** Narrows `missed` and names `source`. */
	readonly document: string | null;
	/** Narrows `missed` to one kind of slip. */
	readonly origin: string | null;
	/** Narrows `missed` to what was missed with certainty. */
	readonly sure: boolean;
	/** For `list`: the questions, each as `topic:id`. */
	readonly questions: readonly { readonly topic: string; readonly id: string }[];
}

const SOURCES = ['review', 'missed', 'source', 'list'] as const;

/** Reads an address's query; never fails. An empty value says nothing, and no question is asked twice. */
export function readQuizAddress(query: URLSearchParams): QuizAddress {
	const said = (name: string) => query.get(name) || null;
	const size = SIZES.find((known) => String(known) === query.get('n'));
	return {
		mode: query.get('mode') === 'test' ? 'test' : 'practice',
		size: size ?? DEFAULT_SIZE,
		topics: [...new Set(query.getAll('topic'))].filter((topic) => topic !== ''),
		seed: said('seed'),
		version: said('v'),
		sitting: said('sitting'),
		from: SOURCES.find((known) => known === query.get('from')) ?? 'draw',
		document: said('document'),
		origin: said('origin'),
		sure: query.get('sure') === '1',
		questions: [...readQuestions(query.getAll('q')).values()]
	};
}

function readQuestions(entries: readonly string[]): Map<string, QuizAddress['questions'][number]> {
	const questions = new Map<string, QuizAddress['questions'][number]>();
	for (const entry of entries) {
		const [topic = '', id = ''] = entry.split(':');
		if (id !== '' && !questions.has(id)) questions.set(id, { topic, id });
	}
	return questions;
}

/** The query that leads a friend to the same sitting; `sitting` is this browser's own and left out. */
export function writeQuizAddress(address: Omit<QuizAddress, 'sitting'>, sitting?: string): string {
	const query = new URLSearchParams();
	if (address.mode === 'test') query.set('mode', 'test');
	if (address.from !== 'draw') query.set('from', address.from);
	if (address.from === 'draw') query.set('n', String(address.size));
	for (const topic of address.topics) query.append('topic', topic);
	if (address.document !== null) query.set('document', address.document);
	if (address.origin !== null) query.set('origin', address.origin);
	if (address.sure) query.set('sure', '1');
	for (const { topic, id } of address.questions) query.append('q', `${topic}:${id}`);
	if (address.seed !== null) query.set('seed', address.seed);
	if (address.version !== null) query.set('v', address.version);
	if (sitting !== undefined) query.set('sitting', sitting);
	return query.toString();
}
/** What an address says that says nothing. */
export const PLAIN_ADDRESS: QuizAddress = readQuizAddress(new URLSearchParams());
