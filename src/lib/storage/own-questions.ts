import * as v from 'valibot';
import { OwnDraftSchema, type OwnDraft } from '#domain/own-draft.ts';

/**
 * A host's own questions, one record each, written as they are typed: a record of the browser's own store is there when
 * the call returns, so that a page which is closed in the middle of a word has lost nothing of it.
 */
export const OWN_RECORD = 'footnote-own-question ';
export const OWN_ORDER = 'footnote-own-order';

/** The questions of this browser in their order. What cannot be read stays where it is and is left out. */
export function readOwnQuestions(): OwnDraft[] {
	try {
		const ids = Object.keys(localStorage)
			.filter((key) => key.startsWith(OWN_RECORD))
			.map((key) => key.slice(OWN_RECORD.length));
		const order = readOrder();
		const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
		return ids.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1)).flatMap(readOne);
	} catch {
		return [];
	}
}

function readOne(id: string): OwnDraft[] {
	try {
		const parsed = v.safeParse(OwnDraftSchema, JSON.parse(localStorage.getItem(OWN_RECORD + id) ?? 'null'));
		return parsed.success && parsed.output.id === id ? [parsed.output] : [];
	} catch {
		return [];
	}
}

function readOrder(): string[] {
	try {
		const parsed = v.safeParse(v.array(v.string()), JSON.parse(localStorage.getItem(OWN_ORDER) ?? '[]'));
		return parsed.success ? parsed.output : [];
	} catch {
		return [];
	}
}

/** Keeps the question as it stands now; says whether this browser could. */
export function keepOwnQuestion(draft: OwnDraft): boolean {
	return write(OWN_RECORD + draft.id, JSON.stringify(draft));
}

/** Keeps the order in which they are listed and asked. */
export function keepOwnOrder(ids: readonly string[]): boolean {
	return write(OWN_ORDER, JSON.stringify(ids));
}

export function dropOwnQuestion(id: string): void {
	try {
		localStorage.removeItem(OWN_RECORD + id);
	} catch {
		// Blocked storage holds nothing to drop.
	}
}

function write(key: string, value: string): boolean {
	try {
		localStorage.setItem(key, value);
		return true;
	} catch {
		return false;
	}
}
