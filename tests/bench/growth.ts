/**
 * How a bank and a log grow: a made bank of so many questions and a log of as many answers on it, and what each step
 * from a file to an answer costs in processor time, which others on the machine disturb less than a clock. × is that
 * time per item against the smallest size: near 1 where a step grows with what it reads, and above where it grows faster.
 */
import type { LearnerEvent } from '#domain/attempt.ts';
import type { CatalogueEntry } from '#domain/bank.ts';
import { livingCards, queueOf } from '#domain/bank-queue.ts';
import { searchOf } from '#domain/bank-search.ts';
import { eventId } from '#domain/event-id.ts';
import { missedList } from '#domain/missed.ts';
import { foldProgress } from '#domain/progress-fold.ts';
import { EMPTY_PROGRESS, NO_PROGRESS } from '#domain/progress.ts';
import type { BankSearch } from '#domain/search-entry.ts';
import { SearchIndex } from '#domain/search-index.ts';
import { claimsByTopic } from '#domain/study.ts';
import type { Source } from '#checks/fault.ts';
import { readSource } from '#checks/yaml-text.ts';
import { compileBank, type CompiledBank } from '#server/bank-compile.ts';
import { catalogueOf, chunksOf, indexOf, publicQuestions, sourceContents } from '#server/bank-chunks.ts';
import { fingerprint } from '#server/banks.ts';
import { QuestionLoader } from '../../src/routes/question-loader.ts';
import { logOf } from './log.ts';
import { madeFiles } from './made-bank.ts';

const NOW = 1_790_000_000_000;
const TODAY = 20_717;

interface Measured {
	/** Milliseconds of the processor, by the name of what was done. */
	readonly times: ReadonlyMap<string, number>;
	/** Questions of the bank, and answers in the log. */
	readonly items: number;
	readonly sizes: string;
}

/** Without the way back to a line, on which all that was read of a file hangs: no step here goes it. */
function withoutPlaces(source: Source): Source {
	return { ...source, place: () => ({ line: 1, column: 1 }) };
}

/** What does not grow with the bank or the log at all is not divided by its size. */
const ONCE = new Set(['first questions of a quiz', 'one more answer']);

class Stopwatch {
	readonly times = new Map<string, number>();

	async time<T>(name: string, run: () => T | Promise<T>, rounds = 1): Promise<T> {
		let best = Infinity;
		let made: T | undefined;
		for (let round = 0; round < rounds; round += 1) {
			const start = process.cpuUsage();
			made = await run();
			const { user, system } = process.cpuUsage(start);
			best = Math.min(best, (user + system) / 1000);
		}
		this.times.set(name, best);
		return made as T;
	}
}

async function measure(original: CompiledBank, size: number): Promise<Measured> {
	const watch = new Stopwatch();
	const files = madeFiles(original, size);
	const sources = await watch.time(
		'read the files',
		() =>
			new Map(files.map(({ name, text }) => [name, withoutPlaces(readSource(`${name}.yaml`, text).source)]))
	);
	const { bank } =
		(await watch.time('compile', () => compileBank({ id: 'made', sources, fingerprint }))).bank ?? {};
	if (!bank) throw new Error('the made bank does not compile');
	const chunks = await watch.time('cut into chunks', () => chunksOf(bank));
	const index = await watch.time('index', () => indexOf(bank));
	const questions = publicQuestions(bank);
	await watch.time('study and source pages', () => [
		claimsByTopic(bank, questions),
		bank.documents.map(({ id }) => sourceContents(bank, id))
	]);
	const search = JSON.stringify(searchOf(bank, questions));
	const catalogue = JSON.stringify(catalogueOf(bank));

	const served = new Map(chunks.map((chunk) => [`/made/chunks/${chunk.id}.json`, chunk]));
	const answer = (path: string) =>
		Promise.resolve(
			path.endsWith('catalogue.json') ? new Response(catalogue) : Response.json(served.get(path))
		);
	await watch.time(
		'first questions of a quiz',
		() => new QuestionLoader(index, answer as typeof fetch).draw({ seed: 'bench', topics: [], size: 12 }),
		3
	);
	await measureLog(watch, catalogue, logOf(bank, size, NOW));
	await measureSearch(watch, search);
	const kb = (text: string) => `${Math.round(text.length / 1000)} kB`;
	return {
		times: watch.times,
		items: size,
		sizes: `${questions.length} questions, ${bank.claims.length} claims, ${bank.documents.length} documents; index ${kb(JSON.stringify(index))}, catalogue ${kb(catalogue)}, search ${kb(search)}, ${chunks.length} chunks`
	};
}

async function measureLog(watch: Stopwatch, catalogue: string, log: readonly LearnerEvent[]): Promise<void> {
	const folded = await watch.time('fold the log', () => foldProgress(EMPTY_PROGRESS, log), 2);
	const own = folded.banks.get('made') ?? NO_PROGRESS;
	await watch.time(
		'review queue and missed list',
		() => {
			const entries = JSON.parse(catalogue) as CatalogueEntry[];
			return [queueOf(own, entries, TODAY), missedList(livingCards(own.cards.values(), entries))];
		},
		2
	);
	const last = log.findLast(({ type }) => type === 'answer.given');
	if (!last) throw new Error('a log without answers');
	const more = { ...last, id: eventId(NOW + 1, 'bench0', 1), atMs: NOW + 1 };
	await watch.time('one more answer', () => foldProgress(folded, [more]), 5);
}

/** A figure, a word of many claims, a slip, and words that are held nowhere together. */
const SEARCHES = ['crowns', '1.04 trillion', 'washington', 'negotator', 'president won share'];

async function measureSearch(watch: Stopwatch, file: string): Promise<void> {
	const index = await watch.time('make the search index', () => {
		const { bank, entries } = JSON.parse(file) as BankSearch;
		const made = new SearchIndex();
		// As long as a page makes it of the bank's index.
		made.add(
			bank,
			entries.map((entry) => ({ ...entry, beside: 'The title of a document, 8 March 2021, paragraph 4' }))
		);
		return made;
	});
	await watch.time('five searches', () => SEARCHES.map((words) => index.find(words)), 3);
}

/** Prints a table: a row for each step, a column for each size. */
export async function benchGrowth(original: CompiledBank, sizes: readonly number[]): Promise<void> {
	console.log('\ngrowth of a bank and of a log');
	const measured: Measured[] = [];
	// The first run of all is slower than any after it.
	await measure(original, sizes[0] ?? 0);
	for (const size of sizes) {
		const one = await measure(original, size);
		measured.push(one);
		console.log(`  ${size}: ${one.sizes}`);
	}
	console.log(`${' '.repeat(32)}${sizes.map((size) => String(size).padStart(22)).join('')}`);
	const [smallest] = measured;
	for (const name of smallest?.times.keys() ?? []) {
		const cells = measured.map(({ times, items }) => {
			const ms = times.get(name) ?? Number.NaN;
			const first = smallest?.times.get(name) ?? Number.NaN;
			const ratio = ONCE.has(name) ? ms / first : ms / items / (first / (smallest?.items ?? 1));
			return `${ms.toFixed(ms < 10 ? 2 : 0)} ms ${ratio.toFixed(2).padStart(6)} ×`.padStart(22);
		});
		console.log(`${name.padEnd(32)}${cells.join('')}`);
	}
}
