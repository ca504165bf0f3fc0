import type { KeptSessionEntry } from '#storage/session-shelf.ts';
import { count } from '#ui/words.ts';

/** "This device keeps 3 class sessions with 62 names of students.": what others are told about and may ask to erase. */
export function classesSentence(sessions: readonly KeptSessionEntry[]): string {
	if (sessions.length === 0) return 'This device keeps no class sessions.';
	const names = sessions.reduce((sum, { students }) => sum + students, 0);
	const kept = `This device keeps ${count(sessions.length, 'class session')}`;
	return names === 0
		? `${kept}, without names of students.`
		: `${kept} with ${count(names, 'name')} of students.`;
}

/** What came of opening a file of class sessions. */
export function addedSessionsSentence(counts: { added: number; known: number; dropped: number }): string {
	const { added, known, dropped } = counts;
	const were = (n: number) => (n === 1 ? 'was' : 'were');
	const sentences = [
		added === 0 ? 'Nothing was new.' : `${count(added, 'class session')} ${were(added)} added.`,
		known > 0 && `${count(known, 'class session')} ${were(known)} already here.`,
		dropped > 0 &&
			`${count(dropped, 'entry', 'entries')} in the file cannot be made out and ${were(dropped)} left out.`
	];
	return sentences.filter(Boolean).join(' ');
}
