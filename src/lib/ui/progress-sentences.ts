import type { Confidence } from '#domain/attempt.ts';
import type { PastSitting } from '#domain/past-sittings.ts';
import type { Origin } from '#domain/question.ts';
import { MIN_ANSWERS, sumStandings, type Score, type StandingCounts } from '#domain/statistics.ts';
import { onDay } from './day-words.ts';
import { spoken, t, tn } from './language.svelte.ts';
import { CONFIDENCE_WORDS } from './prompt-words.ts';
import { SLIP_WORDS } from './words.ts';

const WORDS = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A number as a sentence has it: in English in letters up to twelve. */
function inLetters(n: number): string {
	return (spoken() === 'en' && WORDS[n]) || String(n);
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "You know 38 of 96 claims." */
export function knownSentence(counts: StandingCounts): string {
	const all = sumStandings(counts);
	const claims = tn(all, { one: '{n} claim', other: '{n} claims' });
	if (counts.known === 0) return t('You know none of {claims} yet.', { claims });
	return counts.known === all
		? t('You know all {claims}.', { claims })
		: t('You know {known} of {claims}.', { known: counts.known, claims });
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
	const hasBegun = doneToday > 0;
	if (now === 0) return afterNothing(hasBegun ? t('Nothing more today') : t('Nothing today'), later, today);
	const number = capitalised(inLetters(now));
	const start = hasBegun ? t('{number} more today', { number }) : t('{number} today', { number });
	if (most === 0) return t('{start}, then nothing for the rest of the two weeks.', { start });
	if (most > now)
		return t('{start}, {most} {when}, and no day with more.', {
			start,
			most: inLetters(most),
			when: onDay(fullest, today)
		});
	const average = later.reduce((sum, n) => sum + n, 0) / later.length;
	return most < now && average <= now / 2
		? t('{start}, then it calms down.', { start })
		: t('{start}, and up to {most} on the days after.', { start, most: inLetters(most) });
}

function afterNothing(start: string, later: readonly number[], today: number): string {
	const next = later.findIndex((n) => n > 0);
	if (next < 0) return t('{start} and nothing in the two weeks to come.', { start });
	const n = later[next] ?? 0;
	return tn(
		n,
		{ one: '{start}; {number} comes back {when}.', other: '{start}; {number} come back {when}.' },
		{ start, number: inLetters(n), when: onDay(today + 1 + next, today) }
	);
}

/** "Asked again on a later day, you were right 84 times of 96." */
export function recallSentence(points: readonly Score[]): string {
	const asked = points.reduce((sum, point) => sum + point.asked, 0);
	const right = points.reduce((sum, point) => sum + point.right, 0);
	if (asked === 0) return t('No claim has been asked again on a later day yet.');
	return tn(
		right,
		{
			one: 'Asked again on a later day, you were right {n} time of {asked}.',
			other: 'Asked again on a later day, you were right {n} times of {asked}.'
		},
		{ asked }
	);
}

/** A share in words: "88%", or that there are too few answers for one. Only all is 100%, and only none 0%. */
export function shareWord({ asked, right }: Score): string {
	if (asked < MIN_ANSWERS) return t('too few');
	const percent = Math.round((right / asked) * 100);
	return `${right === asked || right === 0 ? percent : Math.min(99, Math.max(1, percent))}%`;
}

type Certainty = Score & { readonly confidence: Confidence };

/** What certainty was worth, as a heading that holds for these answers. */
export function calibrationHeading(rows: readonly Certainty[]): string {
	const sure = rows.find(({ confidence }) => confidence === 'sure');
	if (!sure || sure.asked < MIN_ANSWERS) return t('How sure, how right');
	return sure.right === sure.asked ? t('Sure was right every time') : t('Sure is not always right');
}

/** "When you said “sure” you were right 31 times of 42.": of the surest word that was said often enough. */
export function calibrationSentence(rows: readonly Certainty[]): string {
	const row = rows.findLast(({ asked }) => asked >= MIN_ANSWERS);
	if (!row) return t('A bar is drawn from {number} answers on.', { number: inLetters(MIN_ANSWERS) });
	return tn(
		row.right,
		{
			one: 'When you said “{said}” you were right {n} time of {asked}.',
			other: 'When you said “{said}” you were right {n} times of {asked}.'
		},
		{ said: t(CONFIDENCE_WORDS[row.confidence]).toLowerCase(), asked: row.asked }
	);
}

/** Which slip stands out, if one does; commonest first. */
export function slipSentence(slips: readonly { readonly origin: Origin; readonly times: number }[]): string {
	const [first, second] = slips;
	if (!first) return t('No wrong answer so far has a slip to its name.');
	if (second?.times === first.times) return t('No one slip stands out.');
	const slip = t(SLIP_WORDS[first.origin]);
	return tn(
		first.times,
		{ one: 'Most often: {slip}, {n} time.', other: 'Most often: {slip}, {n} times.' },
		{ slip: `${slip.charAt(0).toLowerCase()}${slip.slice(1)}` }
	);
}

/** What a sitting was. */
export function sittingWord({ mode, from }: Pick<PastSitting['started'], 'mode' | 'from'>): string {
	if (mode === 'test') return t('Test');
	if (from === 'review') return t('Review');
	return from === 'missed' ? t('Retry of what was missed') : t('Quiz');
}

/** How a sitting went: "9 of 12 right", or how far it came. */
export function sittingScore({ started, end, asked, answered, answers }: PastSitting): string {
	const right = answers.filter(({ outcome }) => outcome === 'right').length;
	if (end === 'finished') return t('{right} of {asked} right', { right, asked });
	if (started.mode === 'test' && end === 'open')
		return t('{answered} of {asked} answered, not finished', { answered, asked });
	return t('{right} right, {answered} of {asked} answered, not finished', { right, answered, asked });
}
