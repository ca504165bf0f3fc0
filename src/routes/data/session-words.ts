import type { KeptSessionEntry } from '#storage/session-shelf.ts';
import type { AddedTexts, HostTexts } from '#storage/host-texts.ts';
import type { Added } from '#storage/session-file.ts';
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

/** "It keeps 4 questions of your own and 2 lists of questions.", where there is any of it. */
export function writtenSentence({ ownQuestions, questionLists }: HostTexts): string {
	const questions = tn(ownQuestions.length, {
		one: '{n} question of your own',
		other: '{n} questions of your own'
	});
	const lists = tn(questionLists.length, { one: '{n} list of questions', other: '{n} lists of questions' });
	if (questionLists.length === 0) return t('It keeps {what}.', { what: questions });
	if (ownQuestions.length === 0) return t('It keeps {what}.', { what: lists });
	return t('It keeps {questions} and {lists}.', { questions, lists });
}

/** What came of opening a file of what somebody teaches with. */
export function addedSentence({
	sessions,
	questions,
	lists,
	dropped
}: AddedTexts & { readonly sessions: Added; readonly dropped: number }): string {
	const isAnyNew = sessions.added + questions.added + lists.added > 0;
	const known = sessions.known + questions.known + lists.known;
	const sentences = [
		!isAnyNew && t('Nothing was new.'),
		sessions.added > 0 &&
			tn(sessions.added, {
				one: '{n} class session was added.',
				other: '{n} class sessions were added.'
			}),
		questions.added > 0 &&
			tn(questions.added, {
				one: '{n} question of your own was added.',
				other: '{n} questions of your own were added.'
			}),
		lists.added > 0 &&
			tn(lists.added, {
				one: '{n} list of questions was added.',
				other: '{n} lists of questions were added.'
			}),
		known > 0 &&
			tn(known, {
				one: '{n} entry was already here and stays as it is here.',
				other: '{n} entries were already here and stay as they are here.'
			}),
		dropped > 0 &&
			tn(dropped, {
				one: '{n} entry in the file cannot be made out and was left out.',
				other: '{n} entries in the file cannot be made out and were left out.'
			})
	];
	return sentences.filter(Boolean).join(' ');
}
