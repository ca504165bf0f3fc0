import { fail, succeed, type Result } from '#domain/result.ts';

/** The longest body that is read, in bytes. */
export const LONGEST_BODY = 64 * 1024;
/** The longest body that opens a room, in bytes: it may bring questions along. */
export const LONGEST_OPENING = 640 * 1024;
/** How deep lists and records may stand in one another; an answer needs three. */
const DEEPEST = 32;

/** What a body says, if it is JSON and not too deep to be walked through safely. */
export function readMessage(text: string): Result<unknown> {
	if (depthOf(text) > DEEPEST) return fail({ code: 'room/unreadable' });
	try {
		return succeed(JSON.parse(text) as unknown);
	} catch {
		return fail({ code: 'room/unreadable' });
	}
}

/** The deepest nesting, seen without parsing. */
function depthOf(text: string): number {
	let depth = 0;
	let deepest = 0;
	let isInText = false;
	for (let at = 0; at < text.length; at += 1) {
		const sign = text[at];
		if (isInText) {
			if (sign === '\\') at += 1;
			else if (sign === '"') isInText = false;
		} else if (sign === '"') isInText = true;
		else if (sign === '[' || sign === '{') deepest = Math.max(deepest, (depth += 1));
		else if (sign === ']' || sign === '}') depth -= 1;
	}
	return deepest;
}
