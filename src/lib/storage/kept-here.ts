import { cachePrefix } from '#domain/kept-pages.ts';
import type { Kept, KeptPlace, KeptThing } from '#domain/kept-thing.ts';
import type { Place } from '#domain/site-path.ts';
import { UNDO_SECONDS } from './device-erasure.ts';
import { LEARNER_DATABASE, type ForagedName } from './learner-database.ts';
import { ASIDE_AT, ASIDE_PREFIX } from './local-keys.ts';
import { SHELF_DATABASE, type Shelved } from './local-session-shelf.ts';
import { OWN_ORDER, OWN_RECORD } from './own-questions.ts';
import { keyOf, type Preference } from './preferences.ts';
import { BRING_BACK_DAYS } from './put-aside.ts';
import { SEAT_RECORD } from './seat-note.ts';
import { SHEET_RECORD } from './sheet-note.ts';

const UNTIL_ERASED = 'Until you erase it.';
const UNTIL_ERASED_IN_BULK = 'Until you erase everything on this device.';
// A text is translated as a whole, so its numbers stand in it; its type holds them to what is done.
const FOR_AN_UNDO =
	'For 10 seconds; if the page is closed before that, until the next visit.' satisfies `For ${typeof UNDO_SECONDS} seconds${string}`;

const LEARNER = {
	'learner-log': {
		what: 'Your answers, how sure you were, and your notes, marks, reports and settings for reviews.',
		howLong: UNTIL_ERASED
	},
	drafts: { what: 'The answer you are making, for each quiz under way.', howLong: 'Until it is handed in.' },
	copies: { what: 'Your own copies of source texts.', howLong: 'Until you remove them or erase everything.' },
	snapshots: {
		what: 'What the pages have worked out from your answers, to open faster.',
		howLong: UNTIL_ERASED
	},
	erased: {
		what: 'What you erased and can bring back.',
		howLong:
			'Answers for 7 days, up to the first visit after that; everything on this device for 10 seconds.' satisfies `Answers for ${typeof BRING_BACK_DAYS} days${string} ${typeof UNDO_SECONDS} seconds.`
	}
} as const satisfies Readonly<Record<ForagedName | 'erased', Kept>>;

const SHELF = {
	sessions: {
		what: 'The class sessions that you hosted: when, how, and how many joined.',
		howLong: UNTIL_ERASED
	},
	banks: { what: 'The questions of these sessions.', howLong: UNTIL_ERASED },
	events: {
		what: 'What happened in these sessions, with the names that students gave and what they answered.',
		howLong: UNTIL_ERASED
	},
	classes: { what: 'The names of the classes that you sorted them into.', howLong: UNTIL_ERASED },
	erased: {
		what: 'Class sessions that you erased with everything else and can bring back.',
		howLong: FOR_AN_UNDO
	}
} as const satisfies Readonly<Record<Shelved | 'erased', Kept>>;

const SETTINGS = {
	'single-keys': { what: 'Whether single keys do anything.', howLong: UNTIL_ERASED_IN_BULK },
	language: { what: 'The language you chose for these pages.', howLong: UNTIL_ERASED_IN_BULK },
	'backed-up-at-ms': { what: 'When you last saved a backup.', howLong: UNTIL_ERASED },
	'backed-up-answers': { what: 'How many answers it held.', howLong: UNTIL_ERASED },
	'room-settings': { what: 'How you set up your last class session.', howLong: UNTIL_ERASED_IN_BULK },
	'question-lists': {
		what: 'Lists of questions that you put together for a class.',
		howLong: 'Until you let them go, or erase everything on this device.'
	},
	'hosted-room': {
		what: 'The code and title of a session that you opened, as earlier versions kept it.',
		howLong: 'Until the session is over.'
	},
	'hosted-rooms': {
		what: 'The codes and titles of sessions that you opened, so that you find back to them.',
		howLong: 'Until each session is over; the 20 latest at most.'
	},
	'cookie-rooms': {
		what: 'The codes of sessions on a server that you opened or joined, so that erasing takes their cookies too.',
		howLong: 'Until you erase everything on this device; the 100 latest at most.'
	},
	'join-origin': { what: 'The address you chose to show to a class.', howLong: UNTIL_ERASED_IN_BULK },
	'rehearsal-students': {
		what: 'How many students you last rehearsed a session with.',
		howLong: UNTIL_ERASED_IN_BULK
	},
	'host-shows-key': { what: 'Whether you see the key while hosting.', howLong: UNTIL_ERASED_IN_BULK },
	'host-shows-note': { what: 'Whether you see the notes while hosting.', howLong: UNTIL_ERASED_IN_BULK }
} as const satisfies Readonly<Record<Preference, Kept>>;

const OTHER_TEXTS = {
	[`${OWN_RECORD}*`]: {
		what: 'A question that you wrote yourself.',
		howLong: 'Until you delete it, or erase everything on this device.'
	},
	[OWN_ORDER]: { what: 'The order of your own questions.', howLong: UNTIL_ERASED_IN_BULK },
	[`${SEAT_RECORD}*`]: {
		what: 'Your seat in a class session: the code that brings it to another device, and answers not yet sent.',
		howLong: UNTIL_ERASED_IN_BULK
	},
	[`${SHEET_RECORD}*`]: {
		what: 'The sheet of paper that you are typing in for a class session, with the name on it.',
		howLong: 'As long as that session is kept here.'
	},
	[`${ASIDE_PREFIX}*`]: {
		what: 'A record of this table that you erased and can bring back.',
		howLong: FOR_AN_UNDO
	},
	[ASIDE_AT]: { what: 'When you erased everything on this device.', howLong: FOR_AN_UNDO }
} as const satisfies Readonly<Record<string, Kept>>;

/** Kept by the framework: where each page was scrolled to. */
const TAB = {
	'sveltekit:scroll': { what: 'How far down each page was scrolled.', howLong: 'Until you close the tab.' },
	'sveltekit:snapshot': {
		what: 'What a page asks to find again; no page here does.',
		howLong: 'Until you close the tab.'
	}
} as const satisfies Readonly<Record<string, Kept>>;

const CACHE = {
	pages: {
		what: 'The pages and questions of this site themselves, to be used without a network, and the program that keeps them.',
		howLong:
			'Until you erase everything on this device; a newer version takes the place of the one before the last.'
	}
} as const satisfies Readonly<Record<string, Kept>>;

/** Everything that the site keeps in a browser, as long as it is not told otherwise. */
export function keptHere(place: Pick<Place, 'base'>) {
	return [
		...thingsIn('database', LEARNER, (store) => `${LEARNER_DATABASE}: ${store}`),
		...thingsIn('database', SHELF, (store) => `${SHELF_DATABASE}: ${store}`),
		...thingsIn('text', SETTINGS, (name) => keyOf(name as Preference)),
		...thingsIn('text', OTHER_TEXTS),
		...thingsIn('tab', TAB),
		...thingsIn('cache', CACHE, () => `${cachePrefix(place)}*`)
	];
}

function thingsIn<Words extends string>(
	place: KeptPlace,
	kept: Readonly<Record<string, Kept<Words>>>,
	nameOf: (key: string) => string = (key) => key
): KeptThing<Words>[] {
	return Object.entries(kept).map(([key, { what, howLong }]) => ({
		place,
		name: nameOf(key),
		what,
		howLong
	}));
}
