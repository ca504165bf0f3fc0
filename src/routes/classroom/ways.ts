import type { BankIndex } from '#domain/bank.ts';
import type { OwnBank } from '#domain/own-bank.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { withOwn, type RoomBank } from '#domain/room-bank.ts';
import { DEFAULT_SETTINGS, type RoomMode, type RoomSettings } from '#domain/room-event.ts';
import type { Work } from '#domain/room.ts';
import { at } from '#domain/site-path.ts';
import { openRoom } from '#live/room-link.ts';
import { noteCookieRoom } from '#storage/cookie-rooms.ts';
import { keepHostedRoom } from '#storage/hosted-room.ts';
import type { PlainText } from '#ui/language.svelte.ts';
import { QuestionLoader } from '../question-loader.ts';
import { openLocalSession } from './local-room.svelte.ts';
import { sessionAddress } from './room-address.ts';
import { sessionShelf } from './shelf.ts';

/** What a host has chosen to hold a session of. */
export interface Plan {
	readonly index: BankIndex;
	/** Ids, in the order in which the host means to ask them. */
	readonly questions: readonly string[];
	readonly settings: RoomSettings;
	/** What the host wrote; `questions` names those of it that are asked. */
	readonly own: OwnBank | undefined;
	/** Empty where the server has asked for none. */
	readonly hostKey: string;
	/** For work at one's own pace. */
	readonly work?: Work;
	/** How many simulated students a rehearsal is to have. */
	readonly students?: number;
}

/** A way to hold a session. */
export interface Way {
	readonly mode: RoomMode;
	readonly title: PlainText;
	/** What it takes and what comes of it. */
	readonly words: PlainText;
	/** It meets through a server, which a site of files does not have. */
	readonly needsServer: boolean;
	/** What the button says. */
	readonly begin: PlainText;
	/** Opens the session and returns the address of its host's page. */
	open(plan: Plan): Promise<Result<string>>;
}

/** How a session can be held, in the order offered. */
export const WAYS: readonly Way[] = [
	{
		mode: 'live',
		title: 'With phones, now',
		words: 'You project the questions, and each student answers on a phone.',
		needsServer: true,
		begin: 'Open the room',
		open: ({ work: _, ...plan }) => openLive(plan)
	},
	{
		mode: 'self-paced',
		title: 'At their own pace',
		words: 'You give out a link and a closing time, and each student works alone, now or at home.',
		needsServer: true,
		begin: 'Open the work',
		open: openWork
	},
	{
		mode: 'hands',
		title: 'By show of hands',
		words: 'You project the questions and count hands. Nobody needs a device but you.',
		needsServer: false,
		begin: 'Begin the show of hands',
		open: (plan) => openHere(plan, 'hands')
	},
	{
		mode: 'paper',
		title: 'On paper',
		words: 'You print a quiz in two versions with a key, and type the answers in afterwards.',
		needsServer: false,
		begin: 'Make the sheets',
		open: (plan) => openHere(plan, 'paper')
	},
	{
		mode: 'rehearsal',
		title: 'A rehearsal, by yourself',
		words: 'Simulated students join and answer, so that you see the whole session before your class does.',
		needsServer: false,
		begin: 'Begin the rehearsal',
		open: (plan) => openHere(plan, 'rehearsal')
	}
];

async function openLive({ index, questions, settings, own, hostKey, work }: Plan): Promise<Result<string>> {
	const request = { bank: index.id, questions, settings, ...(own && { own }), ...(work && { work }) };
	const opened = await openRoom(request, hostKey);
	if (!opened.ok) return opened;
	const { code } = opened.value;
	noteCookieRoom(code);
	keepHostedRoom({ code, title: index.title });
	return succeed(at(`/classroom/host?room=${code}`));
}

/** Nobody hurries, and nobody is ranked against those who have not begun. */
async function openWork({ settings, ...plan }: Plan): Promise<Result<string>> {
	if (!plan.work) return fail({ code: 'room/closing-past' });
	const unhurried = { deadlineSeconds: null, speedScoring: false, ranking: false };
	return openLive({ ...plan, settings: { ...settings, ...unhurried } });
}

/** Without devices there is nobody to hurry, to give points to or to rank. */
const WITHOUT_DEVICES: RoomSettings = {
	...DEFAULT_SETTINGS,
	points: 0,
	namesMode: 'real',
	projectAnsweredCount: false
};
/** Sheets may be typed in for a year. */
const TYPING_MS = 365 * 24 * 3_600_000;

async function openHere(
	{ index, questions, settings, own, students }: Plan,
	mode: 'hands' | 'paper' | 'rehearsal'
): Promise<Result<string>> {
	const fetched = await fetchSource(index);
	if (!fetched.ok) return fetched;
	const source = withOwn(fetched.value, own);
	const unknown = questions.filter((id) => !source.questions.has(id)).length;
	if (unknown > 0) return fail({ code: 'session/class-only', questions: unknown });
	const opened = await openLocalSession(await sessionShelf(), {
		...{ mode, source, questions, class: '', title: index.title },
		// A rehearsal is to be as the session will be, but that names are not asked of anybody.
		settings: mode === 'rehearsal' ? { ...settings, namesMode: 'drawn' } : WITHOUT_DEVICES,
		bank: { id: index.id, version: index.version },
		...(mode === 'paper' && {
			work: { closesAtMs: Date.now() + TYPING_MS, feedback: 'at-end' as const }
		})
	});
	if (!opened.ok) return opened;
	return succeed(sessionAddress(mode, opened.value, mode === 'rehearsal' ? students : undefined));
}

/** Everything that the site publishes of a bank. */
async function fetchSource(index: BankIndex): Promise<Result<RoomBank>> {
	const loader = new QuestionLoader(index, fetch);
	try {
		await loader.all();
	} catch {
		return fail({ code: 'network/unreachable' });
	}
	return succeed({
		title: index.title,
		language: index.language,
		questions: loader.questions,
		...loader.sources
	});
}
