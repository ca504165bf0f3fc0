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
	'copy/not-this-document': { readonly name: string; readonly title: string };
	'copy/not-kept': { readonly reason: string };
	'copy/not-dropped': { readonly reason: string };
	'quiz/unknown-question': { readonly id: string };
	'quiz/nothing-to-ask': Record<never, never>;
	'quiz/not-fetched': Record<never, never>;
	'quiz/other-version': Record<never, never>;
}
export type ProblemCode = keyof ProblemDetails;
export type Problem = { [C in ProblemCode]: { readonly code: C } & ProblemDetails[C] }[ProblemCode];

type Sentences = { [C in ProblemCode]: (details: ProblemDetails[C]) => string };

const SENTENCES: Sentences = {
	'response/empty': () => 'There is nothing to check yet. Choose or type an answer, or skip the question.',
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
	'copy/not-this-document': ({ name, title }) =>
		`“${name}” is not the text of “${title}”. It was not kept. The file has to match the cited one byte for byte.`,
	'copy/not-kept': ({ reason }) => `The file was recognised but could not be kept (${reason}).`,
	'copy/not-dropped': ({ reason }) =>
		`The copy is no longer used, but this browser may still hold it (${reason}). Try again after a reload.`,
	'quiz/unknown-question': ({ id }) =>
		`The question “${id}” is no longer in this bank. The others are asked.`,
	'quiz/not-fetched': () =>
		'What checks the answers could not be fetched. Your answer is kept here; try again in a moment.',
	'quiz/nothing-to-ask': () => 'There are no questions to ask here.',
	'quiz/other-version': () =>
		'This link was made with another version of the bank, so the questions may differ from your friend’s.'
};

/** The one sentence a person reads: what happened, what was kept, what to do. */
export function describeProblem(problem: Problem): string {
	const sentence = SENTENCES[problem.code] as (details: Problem) => string;
	return sentence(problem);
}
