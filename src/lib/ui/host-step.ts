import type { RoomCommand } from '#domain/room-command.ts';
import type { CommonView, HostView } from '#domain/seat-view.ts';
import type { PlainText } from './language.svelte.ts';

/** What comes next in a session: a command and what its button says; nothing where only the end is left. */
export interface HostStep {
	readonly command: RoomCommand;
	readonly word: PlainText;
}

/**
 * The next step from where the session stands, the one behind the space bar. After a first vote it is what research
 * advises, so that an answer is never shown where a second vote is advised or has been prepared for.
 */
export function nextStep(common: CommonView, own: HostView): HostStep | undefined {
	switch (common.phase) {
		case 'open':
			return { command: { type: 'close question', step: common.step }, word: 'Close the question' };
		case 'paused':
			return { command: { type: 'resume question' }, word: 'Go on' };
		case 'closed':
			return votesNext(common, own) ? voteAgain(own) : SHOW;
		case 'lobby':
		case 'revealed': {
			const next = own.questions.find(({ asked }) => !asked);
			const word = common.phase === 'lobby' ? 'Open the first question' : 'Open the next question';
			return next && { command: { type: 'open question', question: next.id }, word };
		}
		case 'working':
		case 'ended':
			return undefined;
	}
}

const SHOW: HostStep = { command: { type: 'reveal question' }, word: 'Show the answer' };

/** What else the host can do instead of the next step, the likeliest first. */
export function otherSteps(common: CommonView, own: HostView): HostStep[] {
	if (common.phase !== 'closed' || common.round > 1) return [];
	const again = voteAgain(own);
	const canFind = own.groups > 0 && !common.hasGroups;
	const find: HostStep = {
		command: { type: 'call groups', step: common.step },
		word: 'Let them find each other'
	};
	return [...(canFind ? [find] : []), ...(votesNext(common, own) ? [SHOW] : again ? [again] : [])];
}

function votesNext({ round, hasGroups }: CommonView, { vote }: HostView): boolean {
	return round === 1 && (hasGroups || vote?.advice === 'discuss');
}

/** The question that was closed, opened once more. */
function voteAgain({ question }: HostView): HostStep | undefined {
	return question
		? { command: { type: 'open question', question: question.id }, word: 'Vote again' }
		: undefined;
}

/** What a key asks for in a host's or a projector's window. */
export type HostKey = 'next' | 'hide' | 'note';

/** Controls that make something of a letter or of the space bar themselves. */
const OWN_KEYS = 'button, a, summary, select, textarea, input, [contenteditable], dialog';

/**
 * The wish behind a key: Space, H, N; nothing where a control takes the key itself, where a modifier is held,
 * on repeats, and where single keys are switched off (WCAG 2.1.4).
 */
export function hostKeyOf(event: KeyboardEvent, areOn: boolean): HostKey | undefined {
	const target = event.target instanceof Element ? event.target : document.body;
	const isModified = event.ctrlKey || event.metaKey || event.altKey;
	if (!areOn || event.defaultPrevented || event.repeat || event.isComposing || isModified) return undefined;
	if (target.closest(OWN_KEYS)) return undefined;
	switch (event.key.toLowerCase()) {
		case ' ':
			return 'next';
		case 'h':
			return 'hide';
		case 'n':
			return 'note';
		default:
			return undefined;
	}
}

/** Where the step that shows the answer is offered. */
export function revealPlace(
	next: HostStep | undefined,
	others: readonly HostStep[]
): 'next' | 'other' | 'none' {
	const shows = (step: HostStep | undefined) => step?.command.type === 'reveal question';
	if (shows(next)) return 'next';
	return others.some(shows) ? 'other' : 'none';
}

/**
 * Two presses within this time, in milliseconds, are one: whoever presses Space twice to close a question does not
 * mean to show its answer as well, and cannot take that back. Nor does whoever presses in the moment in which the
 * answer comes to be offered, because the time ran out or somebody was removed.
 */
export const ONE_PRESS_MS = 600;

/** Is a press at `nowMs` still part of what changed the steps at `lastMs`? Both in milliseconds. */
export function isSamePress(lastMs: number | undefined, nowMs: number): boolean {
	return lastMs !== undefined && Math.abs(nowMs - lastMs) < ONE_PRESS_MS;
}
