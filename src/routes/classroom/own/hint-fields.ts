import type { Hint } from '#checks/own-hints.ts';
import { tidy, type OwnDraft, type WrongDraft } from '#domain/own-draft.ts';

/** What is said of a draft, by the field of the form that it concerns. */
export type FieldHints = ReadonlyMap<string, readonly Hint[]>;

/** Each hint beside one field: an entry where it names one, else what the entry stands in. */
export function hintsByField(hints: readonly Hint[], draft: OwnDraft): FieldHints {
	const fields = new Map<string, Hint[]>();
	for (const hint of hints) {
		const field = fieldOf(hint, draft);
		fields.set(field, [...(fields.get(field) ?? []), hint]);
	}
	return fields;
}

function fieldOf({ path }: Hint, draft: OwnDraft): string {
	const [first, second, third] = path.map(String);
	switch (first) {
		case 'explanation':
		case 'text':
			return first;
		case 'choices':
		case 'steps':
		case 'pairs':
		case 'extras':
		case 'sources':
			return second === undefined ? first : `${first}/${second}`;
		case 'blanks':
			return second === undefined ? 'text' : `gaps/${Number(second.replace('gap-', '')) - 1}`;
		case 'answer':
			return second === 'nearMisses' ? `wrong/${idOfMiss(draft.wrong, third)}` : 'answer';
		default:
			return 'stem';
	}
}

/** A question counts the wrong answers that were written, and not those left empty. */
function idOfMiss(wrong: readonly WrongDraft[], place: string | undefined): string {
	return wrong.filter(({ text }) => tidy(text) !== '')[Number(place)]?.id ?? '';
}
