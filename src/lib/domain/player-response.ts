import type { Response } from './attempt.ts';
import { splitCloze } from './cloze.ts';
import { arrange, type Arrangement } from './draw.ts';
import type { Question, QuestionOf } from './question.ts';
import { fail, succeed, type Result } from './result.ts';

/**
 * What an entry is called before a player: its place among those shown, from `e1`. A bank's own ids stay on
 * the server, as they tell: the two sides of a pair share one, and authors have habits.
 */
export function handleOf(place: number): string {
	return `e${place + 1}`;
}

/** The blanks of a cloze in the order of its text, which is how players name them. */
export function blankIds({ text, blanks }: QuestionOf<'cloze'>): string[] {
	return splitCloze(text, blanks).flatMap((run) => (typeof run === 'string' ? [] : run.id));
}

/** One way of renaming: from a name to its place among the ids in the order shown, and on to the other name. */
interface Way {
	/** -1 where nothing bears the name. */
	readonly placeOf: (ids: readonly string[], name: string) => number;
	readonly nameAt: (ids: readonly string[], place: number) => string | undefined;
}

const TO_HANDLES: Way = { placeOf: (ids, id) => ids.indexOf(id), nameAt: (_, place) => handleOf(place) };
const TO_IDS: Way = {
	placeOf: (ids, handle) => ids.findIndex((_, place) => handleOf(place) === handle),
	nameAt: (ids, place) => ids[place]
};

/** A player's response in the bank's ids, or a problem where it does not fit the question. */
export function readResponse(question: Question, seed: string, response: Response): Result<Response> {
	const read = renameResponse(question, response, { order: arrange(question, seed), way: TO_IDS });
	return read ? succeed(read) : fail({ code: 'room/answer-unfit' });
}

/** A stored response as its player named it; throws where it does not fit the question. */
export function showResponse(question: Question, seed: string, response: Response): Response {
	const shown = renameResponse(question, response, { order: arrange(question, seed), way: TO_HANDLES });
	if (!shown) throw new Error(`a stored response that does not fit ${question.id}`);
	return shown;
}

/** The handle of the entry with this id, among ids in the order shown; throws where it is not shown. */
export function toHandle(ids: readonly string[] | undefined, id: string): string {
	const place = ids?.indexOf(id) ?? -1;
	if (place < 0) throw new Error(`an entry that is not shown: ${id}`);
	return handleOf(place);
}

interface Naming {
	readonly order: Arrangement;
	readonly way: Way;
}

function rename(
	{ placeOf, nameAt }: Way,
	ids: readonly string[] | undefined,
	name: string
): string | undefined {
	const place = placeOf(ids ?? [], name);
	return place < 0 ? undefined : nameAt(ids ?? [], place);
}

/** Every name exchanged; nothing where one is unknown or stands twice. */
function renameAll(
	way: Way,
	ids: readonly string[] | undefined,
	names: readonly string[]
): string[] | undefined {
	const renamed = names.flatMap((name) => rename(way, ids, name) ?? []);
	return renamed.length === names.length && new Set(names).size === names.length ? renamed : undefined;
}

function renameResponse(
	question: Question,
	response: Response,
	{ order, way }: Naming
): Response | undefined {
	if (response.kind !== question.kind) return undefined;
	switch (response.kind) {
		case 'true-false':
		case 'numeric':
		case 'short-text':
			return response;
		case 'single-choice': {
			const choice = rename(way, order['choices'], response.choice);
			return choice === undefined ? undefined : { kind: response.kind, choice };
		}
		case 'multiple-response': {
			const choices = renameAll(way, order['choices'], response.choices);
			return choices && { kind: response.kind, choices };
		}
		case 'order': {
			const steps = renameAll(way, order['steps'], response.steps);
			return steps && steps.length === order['steps']?.length ? { kind: response.kind, steps } : undefined;
		}
		case 'match': {
			const pairs = renameEntries(response.pairs, ([left, right]) => [
				rename(way, order['lefts'], left),
				rename(way, order['rights'], right)
			]);
			return pairs && { kind: response.kind, pairs };
		}
		case 'cloze': {
			const cloze = question as QuestionOf<'cloze'>;
			const blanks = renameEntries(response.blanks, (entry) => renameBlank(cloze, entry, { order, way }));
			return blanks && { kind: response.kind, blanks };
		}
	}
}

type Entry = readonly [string, string];

/** Every entry under its other name; nothing where one has none, so that no part of an answer gets lost. */
function renameEntries(
	entries: Readonly<Record<string, string>>,
	renameEntry: (entry: Entry) => readonly (string | undefined)[]
): Record<string, string> | undefined {
	const renamed: Entry[] = [];
	for (const entry of Object.entries(entries)) {
		const [name, value] = renameEntry(entry);
		if (name === undefined || value === undefined) return undefined;
		renamed.push([name, value]);
	}
	return Object.fromEntries(renamed);
}

/** A blank and what was put into it: one of its choices, or what was typed. An empty one stays empty. */
function renameBlank(cloze: QuestionOf<'cloze'>, [name, given]: Entry, { order, way }: Naming) {
	const ids = blankIds(cloze);
	const place = way.placeOf(ids, name);
	const blank = cloze.blanks.find(({ id }) => id === ids[place]);
	if (!blank) return [];
	const isChosen = blank.kind === 'choice' && given !== '';
	return [way.nameAt(ids, place), isChosen ? rename(way, order[blank.id], given) : given];
}
