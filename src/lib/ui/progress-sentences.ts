import type { Confidence } from '#domain/attempt.ts';
import type { PastSitting } from '#domain/past-sittings.ts';
import type { Origin } from '#domain/question.ts';
import { MIN_ANSWERS, sumStandings, type Score, type StandingCounts } from '#domain/statistics.ts';
import { onDay } from './day-words.ts';
import { CONFIDENCE_WORDS, count, SLIP_WORDS } from './words.ts';

const WORDS = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A number as a sentence has it: in letters up to twelve. */
function inLetters(n: number): string {
	return WORDS[n] ?? String(n);
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "You know 38 of 96 claims." */
export function knownSentence(counts: StandingCounts): string {
	const all = sumStandings(counts);
	if (counts.known === 0) return `You know none of ${count(all, 'claim')} yet.`;
	return counts.known === all
		? `You know all ${count(all, 'claim')}.`
		: `You know ${counts.known} of ${count(all, 'claim')}.`;
}

/**
 * What the forecast comes to, in one sentence: "Seven today, then it calms down." It calms down where no
 * later day has as many and the later days have at most half as many on average.
 */
export function forecastSentence(
	forecast: readonly number[],
	{ today, doneToday }: { readonly today: number; readonly doneToday: number }
): string {
	const [now = 0, ...later] = forecast;
	const most = Math.max(0, ...later);
	const fullest = today + 1 + later.indexOf(most);
	const more = doneToday > 0 ? ' more' : '';
	if (now === 0) return `Nothing${more} today${afterNothing(later, today)}.`;
	const start = `${capitalised(inLetters(now))}${more} today`;
	if (most === 0) return `${start}, then nothing for the rest of the two weeks.`;
	if (most > now) return `${start}, ${inLetters(most)} ${onDay(fullest, today)}, and no day with more.`;
	const average = later.reduce((sum, n) => sum + n, 0) / later.length;
	return most < now && average <= now / 2
		? `${start}, then it calms down.`
		: `${start}, and up to ${inLetters(most)} on the days after.`;
}

function afterNothing(later: readonly number[], today: number): string {
	const next = later.findIndex((n) => n > 0);
	if (next < 0) return ' and nothing in the two weeks to come';
	const n = later[next] ?? 0;
	return `; ${inLetters(n)} ${n === 1 ? 'comes' : 'come'} back ${onDay(today + 1 + next, today)}`;
}

/** "Asked again on a later day, you were right 84 times of 96." */
export function recallSentence(points: readonly Score[]): string {
	const asked = points.reduce((sum, point) => sum + point.asked, 0);
	const right = points.reduce((sum, point) => sum + point.right, 0);
	if (asked === 0) return 'No claim has been asked again on a later day yet.';
	return `Asked again on a later day, you were right ${count(right, 'time')} of ${asked}.`;
}

/** A share in words: "88%", or that there are too few answers for one. Only all is 100%, and only none 0%. */
export function shareWord({ asked, right }: Score): string {
	if (asked < MIN_ANSWERS) return 'too few';
	const percent = Math.round((right / asked) * 100);
	return `${right === asked || right === 0 ? percent : Math.min(99, Math.max(1, percent))}%`;
}

type Certainty = Score & { readonly confidence: Confidence };

/** What certainty was worth, as a heading that holds for these answers. */
export function calibrationHeading(rows: readonly Certainty[]): string {
	const sure = rows.find(({ confidence }) => confidence === 'sure');
	if (!sure || sure.asked < MIN_ANSWERS) return 'How sure, how right';
	return sure.right === sure.asked ? 'Sure was right every time' : 'Sure is not always right';
}

/** "When you said “sure” you were right 31 times of 42.": of the surest word that was said often enough. */
export function calibrationSentence(rows: readonly Certainty[]): string {
	const row = rows.findLast(({ asked }) => asked >= MIN_ANSWERS);
	if (!row) return `A bar is drawn from ${inLetters(MIN_ANSWERS)} answers on.`;
	const said = CONFIDENCE_WORDS[row.confidence].toLowerCase();
	return `When you said “${said}” you were right ${count(row.right, 'time')} of ${row.asked}.`;
}

/** Which slip stands out, if one does; commonest first. */
export function slipSentence(slips: readonly { readonly origin: Origin; readonly times: number }[]): string {
	const [first, second] = slips;
	if (!first) return 'No wrong answer so far has a slip to its name.';
	if (second?.times === first.times) return 'No one slip stands out.';
	const slip = SLIP_WORDS[first.origin];
	return `Most often: ${slip.charAt(0).toLowerCase()}${slip.slice(1)}, ${count(first.times, 'time')}.`;
}

/** What a sitting was. */
export function sittingWord({ mode, from }: Pick<PastSitting['started'], 'mode' | 'from'>): string {
	if (mode === 'test') return 'Test';
	if (from === 'review') return 'Review';
	return from === 'missed' ? 'Retry of what was missed' : 'Quiz';
}

/** How a sitting went: "9 of 12 right", or how far it came. */
export function sittingScore({ started, end, asked, answered, answers }: PastSitting): string {
	const right = answers.filter(({ outcome }) => outcome === 'right').length;
	if (end === 'finished') return `${right} of ${asked} right`;
	if (started.mode === 'test' && end === 'open') return `${answered} of ${asked} answered, not finished`;
	return `${right} right, ${answered} of ${asked} answered, not finished`;
}
