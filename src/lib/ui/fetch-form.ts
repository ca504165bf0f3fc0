import type { QuestionKind } from '#domain/question.ts';

/** The forms that only few questions have, as far as they are here. */
export type ArrangedForms = Partial<typeof import('./arranged-forms.ts')>;

/** The form of a question of this kind, where it is one of them. */
export async function fetchForm(kind: QuestionKind): Promise<ArrangedForms> {
	switch (kind) {
		case 'order':
			return { OrderList: (await import('./OrderList.svelte')).default };
		case 'match':
			return { MatchList: (await import('./MatchList.svelte')).default };
		case 'cloze':
			return { ClozeText: (await import('./ClozeText.svelte')).default };
		default:
			return {};
	}
}
