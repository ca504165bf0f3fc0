/** Every expected failure, with what its sentence needs to know. The codes are the same on the wire. */
export interface ProblemDetails {
	'response/empty': Record<never, never>;
	'response/no-number': { readonly text: string };
	'response/several-numbers': { readonly text: string };
	'response/unknown-word': { readonly text: string; readonly word: string };
	'response/scale-missing': { readonly text: string; readonly unit: string };
	'response/other-unit': { readonly given: string; readonly asked: string };
	'response/not-whole': { readonly text: string };
	'response/year-digits': { readonly text: string };
	'response/incomplete': { readonly missing: number };
	'storage/unavailable': Record<never, never>;
	'storage/write-failed': { readonly reason: string };
	'storage/timeout': { readonly seconds: number };
	'storage/read-failed': { readonly reason: string };
	'storage/record-corrupt': { readonly key: string };
	'storage/record-newer': { readonly key: string };
	'storage/read-only': Record<never, never>;
	'storage/not-erased': Record<never, never>;
	'storage/cookies-left': Record<never, never>;
	'copy/not-this-document': { readonly name: string; readonly title: string };
	'copy/not-kept': { readonly reason: string };
	'copy/not-dropped': { readonly reason: string };
	'backup/not-a-backup': Record<never, never>;
	'backup/newer': Record<never, never>;
	'backup/corrupt-json': Record<never, never>;
	'backup/file-unreadable': { readonly name: string };
	'backup/link-too-long': Record<never, never>;
	'backup/link-unsupported': Record<never, never>;
	'backup/link-damaged': Record<never, never>;
	'quiz/unknown-question': { readonly id: string };
	'quiz/nothing-to-ask': Record<never, never>;
	'quiz/not-fetched': Record<never, never>;
	'quiz/question-not-fetched': Record<never, never>;
	'room/unreadable': Record<never, never>;
	'room/not-allowed': Record<never, never>;
	'room/not-now': { readonly phase: string };
	'room/ended': Record<never, never>;
	'room/locked': Record<never, never>;
	'room/full': { readonly seats: number };
	'room/no-such-seat': Record<never, never>;
	'room/unknown-recovery-code': Record<never, never>;
	'room/too-many-devices': { readonly devices: number };
	'room/already-asked': Record<never, never>;
	'room/paused': Record<never, never>;
	'room/too-late': Record<never, never>;
	'room/other-question': Record<never, never>;
	'room/work-closed': Record<never, never>;
	'room/explained': Record<never, never>;
	'room/closing-past': Record<never, never>;
	'room/nobody-differs': Record<never, never>;
	'session/unreadable': Record<never, never>;
	'session/damaged': { readonly name: string };
	'session/unknown': Record<never, never>;
	'session/moved': Record<never, never>;
	'session/not-kept': { readonly reason: string };
	'session/not-read': { readonly reason: string };
	'session/no-file': Record<never, never>;
	'session/class-only': { readonly questions: number };
	'strip/letter': { readonly text: string; readonly last: string };
	'strip/several': { readonly text: string };
	'strip/true-false': { readonly text: string };
	'strip/letters': { readonly text: string; readonly letters: number };
	'strip/twice': { readonly text: string };
	'strip/gaps': { readonly text: string; readonly gaps: number };
	'room/answer-unfit': Record<never, never>;
	'room/answered-elsewhere': Record<never, never>;
	'room/log-moved': { readonly n: number };
	'room/log-failed': { readonly reason: string };
	'room/log-corrupt': { readonly n: number };
	'room/unknown-code': Record<never, never>;
	'room/unknown-bank': { readonly bank: string };
	'room/bank-changed': Record<never, never>;
	'room/too-large': Record<never, never>;
	'room/other-site': Record<never, never>;
	'room/host-key': Record<never, never>;
	'room/too-often': { readonly seconds: number };
	'room/fault': Record<never, never>;
	'room/no-server': Record<never, never>;
	'network/unreachable': Record<never, never>;
	'name/empty': Record<never, never>;
	'name/too-long': { readonly letters: number };
	'name/unprintable': Record<never, never>;
	'name/rude': Record<never, never>;
	'name/taken': { readonly name: string };
	'quiz/other-version': Record<never, never>;
	'bank/corrections-not-fetched': Record<never, never>;
}
export type ProblemCode = keyof ProblemDetails;
export type Problem = { [C in ProblemCode]: { readonly code: C } & ProblemDetails[C] }[ProblemCode];

/** A sentence for every problem, in some language. */
export type ProblemSentences = { readonly [C in ProblemCode]: (details: ProblemDetails[C]) => string };

const SENTENCES: ProblemSentences = {
	'response/empty': () => 'There is no answer yet. Choose or type one.',
	'response/no-number': ({ text }) =>
		`“${text}” could not be read as a number. Digits work, and so does 1.04 trillion.`,
	'response/several-numbers': ({ text }) => `“${text}” holds more than one number. One is asked for.`,
	'response/unknown-word': ({ text, word }) =>
		`“${word}” in “${text}” could not be read. Give the number and its unit.`,
	'response/scale-missing': ({ text, unit }) =>
		`“${text}” can be read in more than one way. Say whether it is thousand, million, billion or trillion ${unit}.`,
	'response/other-unit': ({ given, asked }) =>
		`The question asks for ${asked}, and this answer is in ${given}.`,
	'response/not-whole': ({ text }) => `“${text}” is not a whole number. The question asks how many.`,
	'response/year-digits': ({ text }) => `“${text}” could be more than one year. Write all four digits.`,
	'response/incomplete': ({ missing }) =>
		missing === 1 ? 'One part has no answer yet.' : `${missing} parts have no answer yet.`,
	'storage/unavailable': () =>
		'This browser does not let the page keep anything. The quiz works; nothing will be kept when it is closed.',
	'storage/write-failed': ({ reason }) =>
		`The last answer could not be saved (${reason}). It counts for as long as this page stays open.`,
	'storage/timeout': ({ seconds }) =>
		`The browser did not confirm the save within ${seconds} seconds. The answer counts for as long as this page stays open.`,
	'storage/read-failed': ({ reason }) =>
		`What was saved earlier could not be read (${reason}). It has been left as it is, and the quiz works.`,
	'storage/record-corrupt': ({ key }) =>
		`One saved record (${key}) could not be read and was set aside. The rest is here.`,
	'storage/record-newer': ({ key }) =>
		`A saved record (${key}) was written by a newer version of this page. It is kept and left alone.`,
	'storage/read-only': () =>
		'A newer version of this page has been used in this browser, so this older one saves nothing more. What was saved is kept, and answers count for as long as this page stays open. Reload to get the newer page.',
	'storage/not-erased': () =>
		'Nothing was erased: this browser lets the page change nothing. Its own settings can clear what it keeps of this site.',
	'storage/cookies-left': () =>
		'What was erased here is gone for good, but for the cookies of sessions: their server could not be reached. They end by themselves, or when you erase everything once more.',
	'copy/not-this-document': ({ name, title }) =>
		`“${name}” is not the text of “${title}”. It was not kept. The file has to match the cited one byte for byte.`,
	'copy/not-kept': ({ reason }) => `The file was recognised but could not be kept (${reason}).`,
	'copy/not-dropped': ({ reason }) =>
		`The copy is no longer used, but this browser may still hold it (${reason}). Try again after a reload.`,
	'backup/not-a-backup': () => 'This is not a Footnote backup. Nothing was changed.',
	'backup/newer': () =>
		'This backup was written by a newer version of this page. Nothing was changed; reload the page and try again.',
	'backup/corrupt-json': () =>
		'This backup is cut short or damaged and cannot be read. Nothing was changed; try another copy of it.',
	'backup/file-unreadable': ({ name }) =>
		`The browser could not read “${name}”. Nothing was changed; choose the file again.`,
	'backup/link-too-long': () =>
		'There is too much here to fit into a link. Save a backup and open the file on the other device.',
	'backup/link-unsupported': () =>
		'This browser is too old to make or open such a link. Use a backup file instead.',
	'backup/link-damaged': () =>
		'This link was cut off or changed on its way. Nothing was added; make it again, or use a backup file.',
	'quiz/unknown-question': ({ id }) =>
		`The question “${id}” is no longer in this bank. The others are asked.`,
	'quiz/not-fetched': () =>
		'A part of this page could not be fetched. Your answer is kept here; reload the page to go on with it.',
	'quiz/question-not-fetched': () =>
		'The questions to come could not be fetched. Your answers are kept; try again in a moment.',
	'quiz/nothing-to-ask': () => 'There are no questions to ask here.',
	'bank/corrections-not-fetched': () =>
		'A key of this bank was corrected, and the correction could not be fetched. Reload to have your answers graded by it.',
	'room/unreadable': () => 'The server could not read that. Reload the page and try again.',
	'room/not-allowed': () => 'That is not yours to do in this session.',
	'room/not-now': ({ phase }) => `That cannot be done now. The session is at “${phase}”.`,
	'room/ended': () => 'This session is over.',
	'room/locked': () => 'The host has locked this session. Ask to be let in.',
	'room/full': ({ seats }) => `All ${seats} seats of this session are taken.`,
	'room/no-such-seat': () => 'There is no such seat in this session any more.',
	'room/unknown-recovery-code': () =>
		'No seat of this session has that recovery code. Check it and try again.',
	'room/too-many-devices': ({ devices }) =>
		`This seat has been taken up on ${devices} devices already. Go on with one of them.`,
	'room/already-asked': () => 'This question has been asked in this session.',
	'room/paused': () => 'The session is paused. Your answer stays here; send it when it goes on.',
	'room/too-late': () => 'The time for this question is over. What you answered before counts.',
	'room/other-question': () => 'That question is not open any more.',
	'room/work-closed': () => 'This work is closed. What you answered before counts.',
	'room/explained': () => 'You have answered this question and seen its key. Your first answer counts.',
	'room/closing-past': () =>
		'That closing time is past, or more than a year away. Choose another; nothing was changed.',
	'room/nobody-differs': () => 'All who are here answered the same, so there is nobody to find.',
	'room/answer-unfit': () => 'This answer does not fit the question. Reload the page and answer again.',
	'room/answered-elsewhere': () =>
		'You have answered on another device in the meantime. That answer counts until you change it.',
	'room/log-moved': ({ n }) =>
		`Something else happened first; the session is at event ${n}. It is read again.`,
	'room/log-failed': ({ reason }) =>
		`The server could not write that down (${reason}). It does not count; try again.`,
	'room/log-corrupt': ({ n }) =>
		`Event ${n} of this session cannot be read. The session stays closed until that is mended.`,
	'room/unknown-code': () => 'There is no session with this code. Check it and try again.',
	'room/unknown-bank': ({ bank }) => `This server has no questions called “${bank}”.`,
	'room/bank-changed': () =>
		'The questions of this session were changed while the server was off. It goes on once they are as they were.',
	'room/too-large': () => 'That is more than the server takes at once.',
	'room/other-site': () => 'This came from a page of another site. Open the session’s own page.',
	'room/host-key': () => 'Opening a session on this server takes its host key. Check it and try again.',
	'room/too-often': ({ seconds }) =>
		`That was too often from here. Try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
	'room/fault': () => 'Something went wrong on the server. Try again; what was confirmed before is kept.',
	'session/unreadable': () =>
		'This session cannot be read. It was not changed; what else is kept on this device is not touched.',
	'session/damaged': ({ name }) =>
		`The session “${name}” kept on this device cannot be read here. It is left as it is, and the others are here.`,
	'session/unknown': () => 'This session is not kept on this device, or not any more.',
	'session/moved': () =>
		'Another window has gone on with this session. It is shown as it stands now; try again.',
	'session/not-kept': ({ reason }) =>
		`This device could not keep that (${reason}). It does not count; try again.`,
	'session/not-read': ({ reason }) =>
		`The sessions kept on this device could not be read (${reason}). They are left as they are; try again.`,
	'session/no-file': () =>
		'This is no file of class sessions, or it is cut short. Nothing was changed; try another copy of it.',
	'session/class-only': ({ questions }) =>
		`Of these questions ${questions} can be asked with phones only, as they are for class only and stay on the server. Leave them out, or ask with phones.`,
	'strip/letter': ({ text, last }) =>
		`“${text}” cannot be read. The letters of this question go from A to ${last}.`,
	'strip/several': ({ text }) => `“${text}” is more than one letter, and this question takes one.`,
	'strip/true-false': ({ text }) => `“${text}” is neither T nor F.`,
	'strip/letters': ({ text, letters }) =>
		`“${text}” does not have ${letters} letters, which is what this question takes.`,
	'strip/twice': ({ text }) => `“${text}” has a letter twice.`,
	'strip/gaps': ({ text, gaps }) =>
		`“${text}” does not have ${gaps} parts. Put a semicolon between what stands in two gaps.`,
	'room/no-server': () => 'This site holds no sessions with phones.',
	'network/unreachable': () =>
		'The server cannot be reached. Check the network; what you entered stays on this page.',
	'name/empty': () => 'A name is needed.',
	'name/too-long': ({ letters }) => `A name has at most ${letters} letters.`,
	'name/unprintable': () =>
		'This name holds characters that cannot be shown. Letters, digits, spaces, hyphens and apostrophes work.',
	'name/rude': () => 'This name was turned down. Choose another.',
	'name/taken': ({ name }) => `There is a ${name} here already. Add something to tell you apart.`,
	'quiz/other-version': () =>
		'This link was made with another version of the bank, so the questions may differ from your friend’s.'
};

/** The one sentence a person reads: what happened, what was kept, what to do; in English where no other language is given. */
export function describeProblem(problem: Problem, sentences: ProblemSentences = SENTENCES): string {
	const sentence = sentences[problem.code] as (details: Problem) => string;
	return sentence(problem);
}

/** The problem that came over the wire; nothing where it is none that this page knows. */
export function readProblem(value: unknown): Problem | undefined {
	if (typeof value !== 'object' || value === null || !('code' in value)) return undefined;
	const { code } = value;
	return typeof code === 'string' && Object.hasOwn(SENTENCES, code) ? (value as Problem) : undefined;
}
