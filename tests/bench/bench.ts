/**
 * Benchmarks, by hand: `npm run bench` runs all, `npm run bench -- log` those whose name begins so.
 * Absolute times are one machine's; the last column, the time per item against the smallest run, is what counts.
 */
import { performance } from 'node:perf_hooks';
import { arrange, drawSlots } from '#domain/draw.ts';
import { grade } from '#domain/grade.ts';
import { keyResponse } from '#domain/key-response.ts';
import type { Question } from '#domain/question.ts';
import { missedList } from '#domain/missed.ts';
import { foldProgress } from '#domain/progress-fold.ts';
import { EMPTY_PROGRESS, NO_PROGRESS } from '#domain/progress.ts';
import { reviewQueue } from '#domain/queue.ts';
import { chunksOf, indexOf } from '#server/bank-chunks.ts';
import { readLibrary } from '#server/banks.ts';
import { benchForgetting } from './forgetting.ts';
import { benchGrowth } from './growth.ts';
import { benchLog, logOf } from './log.ts';
import { benchPages } from './pages.ts';
import { benchRooms } from './rooms.ts';
import { benchServers } from './servers.ts';
import { benchVerdict } from './verdict.ts';

const SIZES = [1_000, 10_000, 100_000] as const;
const ROUNDS = 5;

const { banks } = readLibrary('questions');
const [first] = banks;
if (!first) throw new Error('the benchmarks run on the first bank of questions/');
const { bank } = first;
const index = indexOf(bank);

/** The questions of the bank over and over. */
function nthQuestion(n: number): Question {
	const question = bank.questions[n % bank.questions.length];
	if (!question) throw new Error('a bank without questions');
	return question;
}

type Prepared = () => unknown;
const BENCHES: Record<string, (size: number) => Prepared> = {
	'fold of the log: cards, missed list, queue': (size) => {
		const log = logOf(bank, size, 1_790_000_000_000);
		return () => {
			const { cards, plan } = foldProgress(EMPTY_PROGRESS, log).banks.get(bank.id) ?? NO_PROGRESS;
			return [missedList(cards.values()), reviewQueue(cards.values(), plan, 20_700)];
		};
	},
	'grade and arrange: every kind in turn': (size) => {
		const asked = Array.from({ length: size }, (_, i) => nthQuestion(i));
		const pairs = asked.map((question) => ({ question, response: keyResponse(question) }));
		return () =>
			pairs.map(({ question, response }) => [arrange(question, 'seed'), grade(question, response)]);
	},
	'draw 12 questions, so many times': (size) => () =>
		Array.from({ length: size / 100 }, (_, i) => drawSlots(index, { seed: String(i), topics: [], size: 12 }))
};

function median(times: readonly number[]): number {
	return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function time(run: Prepared): number {
	run();
	return median(
		Array.from({ length: ROUNDS }, () => {
			const start = performance.now();
			run();
			return performance.now() - start;
		})
	);
}

const wanted = process.argv[2] ?? '';
for (const [name, prepare] of Object.entries(BENCHES)) {
	if (!name.startsWith(wanted)) continue;
	console.log(`\n${name}`);
	let unit = 0;
	for (const size of SIZES) {
		const ms = time(prepare(size));
		unit ||= ms / size;
		console.log(
			`${String(size).padStart(9)}  ${ms.toFixed(1).padStart(9)} ms  ${(ms / size / unit).toFixed(2)} × per item`
		);
	}
}

if ('compile the bank'.startsWith(wanted)) {
	console.log('\ncompile the bank');
	const ms = time(() => readLibrary('questions').banks.map(({ bank: read }) => chunksOf(read)));
	console.log(
		`${String(bank.questions.length).padStart(9)}  ${ms.toFixed(1).padStart(9)} ms  questions, read, compiled and cut`
	);
}

if ('forgetting'.startsWith(wanted)) benchForgetting();
if ('growth'.startsWith(wanted)) await benchGrowth(first, SIZES);
if ('log'.startsWith(wanted)) await benchLog(bank, SIZES);
if ('pages'.startsWith(wanted)) await benchPages(bank.id);
if ('rooms'.startsWith(wanted)) await benchRooms();
if ('servers'.startsWith(wanted)) await benchServers();
if ('verdict'.startsWith(wanted)) await benchVerdict(bank);
