import { hintsFor } from '#checks/own-hints.ts';
import { canonicalJson } from '#domain/canonical-json.ts';
import { isEmptyDraft, newDraft, withSwapped, type OwnDraft } from '#domain/own-draft.ts';
import type { QuestionKind } from '#domain/question.ts';
import { dropOwnQuestion, keepOwnOrder, keepOwnQuestion, readOwnQuestions } from '#storage/own-questions.ts';
import { fingerprint, newOwnId, todayHere } from './own-heads.ts';

/** What keeps each question out of a session: how many things. */
export function errorsIn(draft: OwnDraft): number {
	return hintsFor(draft, fingerprint).filter(({ severity }) => severity === 'error').length;
}

/** What tells two questions apart, besides their names. */
function contentOf(draft: OwnDraft): string {
	return canonicalJson({ ...draft, id: '', writtenOn: '' });
}

/** The host's own questions, kept in this browser as they change. */
export class OwnQuestions {
	drafts = $state.raw<readonly OwnDraft[]>([]);
	/** The one erased last, with the place it stood at, until something else is done. */
	erased = $state.raw<{ readonly draft: OwnDraft; readonly place: number }>();
	/** False once this browser has refused to keep what was written. */
	areKept = $state(true);

	read(): void {
		this.drafts = readOwnQuestions();
	}

	/** The question of this id, in hand or gone. */
	find(id: string | undefined): OwnDraft | undefined {
		return this.drafts.find((draft) => draft.id === id);
	}

	begin(kind: QuestionKind): OwnDraft {
		const draft = newDraft({ id: newOwnId(), writtenOn: todayHere(), kind });
		this.add([draft]);
		return draft;
	}

	add(drafts: readonly OwnDraft[]): void {
		this.#reorder([...this.drafts, ...drafts]);
		for (const draft of drafts) this.#keep(draft);
	}

	/** Adds those that are not here yet, and returns how many: a text put right is added again as a whole. */
	addNew(drafts: readonly OwnDraft[]): number {
		const known = this.drafts.map(contentOf);
		const fresh = drafts.filter((draft) => !known.includes(contentOf(draft)));
		this.add(fresh);
		return fresh.length;
	}

	change(changed: OwnDraft): void {
		this.drafts = this.drafts.map((draft) => (draft.id === changed.id ? changed : draft));
		this.#keep(changed);
	}

	move(id: string, by: -1 | 1): void {
		const from = this.drafts.findIndex((draft) => draft.id === id);
		if (from >= 0) this.#reorder(withSwapped(this.drafts, from, by));
	}

	duplicate(id: string): void {
		const place = this.drafts.findIndex((draft) => draft.id === id);
		const original = this.drafts[place];
		if (!original) return;
		const copy = { ...original, id: newOwnId() };
		this.#reorder(this.drafts.toSpliced(place + 1, 0, copy));
		this.#keep(copy);
	}

	erase(id: string): void {
		const place = this.drafts.findIndex((draft) => draft.id === id);
		const draft = this.drafts[place];
		if (!draft) return;
		dropOwnQuestion(id);
		this.#reorder(this.drafts.toSpliced(place, 1));
		// There is nothing to bring back of one that nobody wrote in.
		this.erased = isEmptyDraft(draft) ? undefined : { draft, place };
	}

	bringBack(): void {
		if (!this.erased) return;
		const { draft, place } = this.erased;
		this.#reorder(this.drafts.toSpliced(place, 0, draft));
		this.#keep(draft);
		this.erased = undefined;
	}

	#keep(draft: OwnDraft): void {
		this.areKept = keepOwnQuestion(draft);
	}

	#reorder(drafts: readonly OwnDraft[]): void {
		this.drafts = drafts;
		this.areKept = keepOwnOrder(drafts.map(({ id }) => id));
	}
}
