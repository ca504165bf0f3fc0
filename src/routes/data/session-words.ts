import type { KeptSessionEntry } from '#storage/session-shelf.ts';
import { t, tn } from '#ui/language.svelte.ts';

/** "This device keeps 3 class sessions with 62 names of students.": what others are told about and may ask to erase. */
export function classesSentence(sessions: readonly KeptSessionEntry[]): string {
	if (sessions.length === 0) return t('This device keeps no class sessions.');
	const names = sessions.reduce((sum, { students }) => sum + students, 0);
	const kept = tn(sessions.length, { one: '{n} class session', other: '{n} class sessions' });
	return names === 0
		? t('This device keeps {sessions}, without names of students.', { sessions: kept })
		: t('This device keeps {sessions} with {names} of students.', {
				sessions: kept,
				names: tn(names, { one: '{n} name', other: '{n} names' })
			});
}

/** What came of opening a file of class sessions. */
export function addedSessionsSentence(counts: { added: number; known: number; dropped: number }): string {
	const { added, known, dropped } = counts;
	const sentences = [
		added === 0
			? t('Nothing was new.')
			: tn(added, { one: '{n} class session was added.', other: '{n} class sessions were added.' }),
		known > 0 &&
			tn(known, {
				one: '{n} class session was already here.',
				other: '{n} class sessions were already here.'
			}),
		dropped > 0 &&
			tn(dropped, {
				one: '{n} entry in the file cannot be made out and was left out.',
				other: '{n} entries in the file cannot be made out and were left out.'
			})
	];
	return sentences.filter(Boolean).join(' ');
}
