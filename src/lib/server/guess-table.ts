import type { CompiledBank } from './bank-compile.ts';
import { faultAt } from '#checks/fault.ts';
import { describeFault } from './describe-fault.ts';
import {
	gainOf,
	guessBank,
	pointsOf,
	TOPIC_FROM,
	type Excess,
	type GuessReport,
	type Score
} from './bank-guess.ts';
import type { BankReport } from './bank-report.ts';
import { layOut } from './text-table.ts';

/** So many of the questions behind an excess are listed at least: an author may choose which to change. */
const MIN_LISTED = 10;

/** The table of all strategies and, for each beyond its limit, the questions that carry it there. */
export function reportGuesses(compiled: CompiledBank): BankReport {
	const report = guessBank(compiled.bank);
	const { questions, results, excesses } = report;
	if (questions === 0)
		return { lines: [`${compiled.bank.id}: no single-choice questions to guess at`], fine: true };
	const chance = results[0]?.bank.chance ?? 0;
	return {
		lines: [
			`${compiled.bank.id}: ${questions} single-choice question${questions === 1 ? '' : 's'}, chance ${percent(chance)}`,
			'',
			...tableOf(report, compiled),
			'',
			excesses.length === 0
				? `No strategy is beyond its limit.`
				: `${excesses.length} beyond the limit (!). Each question below gains its strategy the points that follow.`,
			...excesses.flatMap((excess) => ['', ...describeExcess(excess, compiled)])
		],
		fine: excesses.length === 0
	};
}

function tableOf({ topics, results, excesses }: GuessReport, { bank }: CompiledBank): string[] {
	const isBeyond = (strategy: string, topic?: string) =>
		excesses.some((excess) => excess.strategy === strategy && excess.topic === topic);
	const head = [
		'strategy',
		'score',
		'against chance',
		'decides',
		'score there',
		'against chance',
		...topics.map((topic) => `${topic} (${results[0]?.topics[topics.indexOf(topic)]?.questions ?? 0})`),
		'picks'
	];
	const rows = results.map(({ strategy, bank: whole, decided, topics: scores }) => [
		strategy.id,
		percent(whole.score),
		points(whole, isBeyond(strategy.id)),
		String(decided.questions),
		decided.questions === 0 ? '' : percent(decided.score),
		decided.questions === 0 ? '' : points(decided, false),
		...scores.map((score, index) => points(score, isBeyond(strategy.id, topics[index]))),
		strategy.says
	]);
	const none =
		topics.length === 0 ? [`(no topic of ${bank.id} has ${TOPIC_FROM} single-choice questions)`] : [];
	return [...layOut([head, ...rows], { left: [0, head.length - 1] }), ...none];
}

function describeExcess(excess: Excess, compiled: CompiledBank): string[] {
	const { strategy, topic, carriers, toChange, limit, questions } = excess;
	const where = topic === undefined ? 'over the bank' : `within “${topic}”`;
	const listed = carriers.slice(0, Math.max(toChange, MIN_LISTED));
	const more = carriers.length - listed.length;
	return [
		`${strategy} ${where}: ${signed(excess.points)} points, limit ${signed(limit)}; ` +
			`change ${toChange} of ${carriers.length} such as these`,
		...listed.flatMap((play) => {
			const anchor = compiled.questionAt.get(play.question.id);
			if (anchor === undefined) return [];
			const key = play.question.choices.find((choice) => choice.key)?.text ?? '';
			const gain = signed((gainOf(play) / questions) * 100);
			const message = `${gain} “${play.question.id}”: its key “${key}” is picked`;
			return [describeFault(faultAt(anchor, ['choices'], { code: `guess-${strategy}`, message }))];
		}),
		...(more > 0 ? [`and ${more} more`] : [])
	];
}

function percent(share: number): string {
	return `${(share * 100).toFixed(1)}%`;
}

function signed(value: number): string {
	return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}

function points(score: Score, beyond: boolean): string {
	return `${signed(pointsOf(score))}${beyond ? ' !' : '  '}`;
}
