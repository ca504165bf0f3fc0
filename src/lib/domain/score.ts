import { correctVerdict } from './corrected-verdict.ts';
import { limitMs } from './deadline.ts';
import { grade, type Verdict } from './grade.ts';
import { questionIn, type RoomBank } from './room-bank.ts';
import type { RoomSettings } from './room-event.ts';
import { presentSeats, type Asking, type Room, type SeatAnswer } from './room.ts';

type Graded = Verdict & { readonly kind: 'graded' };

/** Grading depends on question and response alone, so each answer is graded once. */
const graded = new WeakMap<object, Graded>();

/** What was answered: by a seat, or by so many hands. */
type Answered = Pick<SeatAnswer, 'response'>;

/**
 * What an answer given in a room is worth, by the key as it was corrected; throws where it cannot be read, as no such
 * answer is taken.
 */
export function verdictOn(room: Room, bank: RoomBank, to: { asking: Asking; answer: Answered }): Graded {
	const { asking, answer } = to;
	const verdict = uncorrectedVerdict(bank, asking.question, answer);
	const corrected = room.corrections.get(asking.question);
	if (!corrected) return verdict;
	const question = questionIn(bank, asking.question);
	return correctVerdict(verdict, { question, response: answer.response, correction: corrected.correction });
}

function uncorrectedVerdict(bank: RoomBank, question: string, answer: Answered): Graded {
	const known = graded.get(answer);
	if (known) return known;
	const verdict = grade(questionIn(bank, question), answer.response);
	if (verdict.kind === 'unreadable') throw new Error(`an unreadable answer to ${question} was recorded`);
	graded.set(answer, verdict);
	return verdict;
}

/** A question that counts for nobody, as its key was wrong. */
export function isVoid(room: Room, question: string): boolean {
	return room.corrections.get(question)?.correction.kind === 'void';
}

/** How an answer was given, as far as it earns points. */
export interface Earned {
	/** 0 to 1. */
	readonly credit: number;
	/** From the opening to the last change of the answer, pauses taken out, in milliseconds. */
	readonly tookMs: number;
	/** The common time for the question, in milliseconds; null where there is none. */
	readonly limitMs: number | null;
}

/**
 * The points of an answer, a whole number: the room's points times the credit. Where speed scoring is on and the
 * question has a deadline, times 1 for an answer at once, falling in a straight line to a half at the deadline
 * and never further, so a seat with more time keeps at least half and no setting of its own changes its score.
 */
export function pointsFor(earned: Earned, { points, speedScoring }: RoomSettings): number {
	const { credit, tookMs } = earned;
	const isTimed = speedScoring && earned.limitMs !== null && earned.limitMs > 0;
	const share = isTimed ? Math.min(1, Math.max(0, tookMs / (earned.limitMs ?? 1))) : 0;
	return Math.round(points * credit * (1 - share / 2));
}

/**
 * How long the last change of an answer took, without the pauses before it, in milliseconds; of work at one's own pace,
 * since the answer before (`idleInWork`).
 */
export function tookMs({ openedAtMs }: Asking, { atMs, idleMs }: SeatAnswer): number {
	return Math.max(0, atMs - openedAtMs - idleMs);
}

/** The openings that count, once their key has been shown: of each question the last round, unless it was voided. */
export function countedAskings(room: Room): Asking[] {
	const last = new Map(room.askings.map((asking) => [asking.question, asking]));
	return [...last.values()].filter(({ question }) => room.revealed.has(question) && !isVoid(room, question));
}

/** The points of one seat for one opening; 0 without an answer. */
export function pointsOn(
	room: Room,
	bank: RoomBank,
	{ asking, seat }: { asking: Asking; seat: number }
): number {
	const answer = asking.answers.get(seat);
	if (!answer || isVoid(room, asking.question)) return 0;
	const { credit } = verdictOn(room, bank, { asking, answer });
	const earned = { credit, tookMs: tookMs(asking, answer), limitMs: limitMs(asking) };
	return pointsFor(earned, asking.settings);
}

/** The points of a seat so far: of what has been revealed, so that a score tells no key. */
export function scoreOf(room: Room, bank: RoomBank, seat: number): number {
	return countedAskings(room).reduce((sum, asking) => sum + pointsOn(room, bank, { asking, seat }), 0);
}

/** A seat's place among all: equal scores share a rank, and the next rank counts them all (1, 1, 3). */
export interface Standing {
	readonly seat: number;
	readonly name: string;
	readonly score: number;
	readonly rank: number;
}

/** All seats by score, the best first; none unless the host has switched ranking on. */
export function ranking(room: Room, bank: RoomBank): Standing[] {
	if (!room.settings.ranking) return [];
	const scores = presentSeats(room)
		.map(({ number, name }) => ({ seat: number, name, score: scoreOf(room, bank, number) }))
		.sort((a, b) => b.score - a.score || a.seat - b.seat);
	const firstWith = new Map<number, number>();
	for (const [place, { score }] of scores.entries())
		if (!firstWith.has(score)) firstWith.set(score, place + 1);
	return scores.map((standing) => ({ ...standing, rank: firstWith.get(standing.score) ?? 1 }));
}
