import * as v from 'valibot';
import type { Path } from '#domain/question-parts.ts';
import { lintable, type LintBank, type QuestionRule, type Severity } from './rule.ts';
import { CUE_RULES } from './rules-cues.ts';
import { EVIDENCE_RULES } from './rules-evidence.ts';
import { GRADING_RULES } from './rules-grading.ts';
import { LOGIC_RULES } from './rules-logic.ts';
import { STYLE_RULES } from './rules-style.ts';
import {
	compileOwn,
	dateOf,
	filledChoices,
	filledPairs,
	gapId,
	namedSources,
	paragraphOf,
	readTyped,
	type Fingerprint
} from '#domain/compile-own.ts';
import { LONGEST_OWN_TEXT, OwnBankSchema, type OwnBank } from '#domain/own-bank.ts';
import { answersInText, linesOf, listOf, tidy, type NumberDraft, type OwnDraft } from '#domain/own-draft.ts';
import { describeProblem, type Problem } from '#domain/problem.ts';
import { structureFaults } from '#domain/question-structure.ts';

/**
 * What there is to say of one place in a question while it is written. An error keeps it out of a session; a warning is
 * for its host to weigh. The path is that of the question as a bank has it, or begins with `sources`.
 */
export interface Hint {
	readonly path: Path;
	readonly message: string;
	readonly severity: Severity;
	/** The message, where it is the editor's own, to be said in the reader's language. */
	readonly own?: OwnSentence;
	/** What the message says, where it is that of a problem. */
	readonly problem?: Problem;
}

/** What the editor asks for itself; whatever else there is to say of a question the check of banks says as well. */
export type OwnSentence =
	| 'Write the question.'
	| 'This cannot be read as a question yet.'
	| 'This is too long.'
	| 'Say why in a sentence; without it the class is told the answer alone.'
	| 'Name a source, so that students can look it up; its footnote says that there is none.'
	| 'Write the answer to accept.'
	| 'Write at least three steps.'
	| 'Write at least two choices.'
	| 'Mark the choice that is right.'
	| 'Mark one choice as right, or ask for several answers.'
	| 'Write a choice that is wrong.'
	| 'Write the number.'
	| 'Say what is counted or measured, such as “metres”.'
	| 'Write how far off still counts as a number.'
	| 'Write both halves of the pair.'
	| 'Write at least three pairs.'
	| 'A brace has no partner.'
	| 'Write the text, and put braces around what is to be filled in: “She sailed in {1911}.”'
	| 'Write the answer between the braces.'
	| 'Write a wrong choice for this gap.'
	| 'Say what the source is called.'
	| 'Write the date as 2021, 2021-03 or 2021-03-08.'
	| 'Write the paragraph’s number, counted from 1.'
	| 'Shorten this to 2,000 characters.'
	| 'These are too many entries.';

/** Rules that a question of one's own is held to as a bank's is: it would have no answer, or several. */
const STRICT: readonly QuestionRule[] = [...LOGIC_RULES, ...GRADING_RULES];
/** What a host has not claimed cannot be held against the question: of evidence what needs no more than its words. */
const EVIDENCE: ReadonlySet<string> = new Set(['figure-not-in-claim', 'relative-time']);
const LOOSE: readonly QuestionRule[] = [
	...EVIDENCE_RULES.filter(({ code }) => EVIDENCE.has(code)),
	...STYLE_RULES,
	...CUE_RULES
];

/**
 * Everything there is to say of the draft, errors first. Without an error among it the question can be asked in a
 * session as it is.
 */
export function hintsFor(draft: OwnDraft, fingerprint: Fingerprint): Hint[] {
	const missing = missingIn(draft);
	if (missing.length > 0) return missing;
	const bank = compileOwn([draft], fingerprint);
	const [question] = bank.questions;
	if (question === undefined) return [errorAt(['stem'], 'This cannot be read as a question yet.')];
	const structure = structureFaults(question).map(({ path, message }) => faultAt(path, sentence(message)));
	if (structure.length > 0) return structure;
	const held = lintOf(bank);
	const errors = apply(STRICT, held, 'error');
	if (errors.length === 0 && !v.is(OwnBankSchema, bank)) errors.push(errorAt(['stem'], 'This is too long.'));
	return [...errors, ...apply(LOOSE, held, 'warning'), ...askedFor(draft)];
}

/** Can it be asked in a session? */
export function isReady(draft: OwnDraft, fingerprint: Fingerprint): boolean {
	return hintsFor(draft, fingerprint).every(({ severity }) => severity === 'warning');
}

function errorAt(path: Path, own: OwnSentence): Hint {
	return { ...faultAt(path, own), own };
}

function faultAt(path: Path, message: string): Hint {
	return { path, message, severity: 'error' };
}

function warningAt(path: Path, own: OwnSentence): Hint {
	return { path, message: own, own, severity: 'warning' };
}

function lintOf({ documents, claims, questions }: OwnBank): LintBank {
	return lintable({
		...{ id: 'own', version: '', title: '', subject: '', language: 'en', topics: [], glossary: [] },
		...{ documents, claims, questions }
	});
}

function apply(rules: readonly QuestionRule[], held: LintBank, severity: Severity): Hint[] {
	return held.bank.questions.flatMap((question) =>
		rules.flatMap(({ code, check }) =>
			check(question, held).map(({ path, message }) => ({
				path,
				message: code === 'figure-not-in-claim' ? sourceSilent(message) : sentence(message),
				severity
			}))
		)
	);
}

/** The claim's name says nothing to a host. */
function sourceSilent(message: string): string {
	return sentence(message.replace(/^\S+(?:, \S+)* does not say/u, 'what the source says does not include'));
}

/** Rules speak in the lines of a list. */
function sentence(message: string): string {
	const first = message.slice(0, 1).toLocaleUpperCase('en');
	return `${first}${message.slice(1)}${/[.?!]$/u.test(message) ? '' : '.'}`;
}

/** What is asked for, and can be left out. */
function askedFor(draft: OwnDraft): Hint[] {
	const hints: Hint[] = [];
	if (tidy(draft.explanation) === '') {
		hints.push(
			warningAt(['explanation'], 'Say why in a sentence; without it the class is told the answer alone.')
		);
	}
	if (namedSources(draft).length === 0) {
		hints.push(
			warningAt(
				['sources'],
				'Name a source, so that students can look it up; its footnote says that there is none.'
			)
		);
	}
	return hints;
}

/** What is not there yet, or cannot be read, in the order of the form. */
function missingIn(draft: OwnDraft): Hint[] {
	const stem = tidy(draft.stem) === '' ? [errorAt(['stem'], 'Write the question.')] : [];
	return [...stem, ...bodyOf(draft), ...sourcesOf(draft), ...tooLong(draft)];
}

function bodyOf(draft: OwnDraft): Hint[] {
	switch (draft.kind) {
		case 'single-choice':
		case 'multiple-response':
			return choicesOf(draft);
		case 'true-false':
			return [];
		case 'numeric':
			return numberOf(draft.number, ['answer']).concat(missesOf(draft, draft.number));
		case 'short-text':
			return linesOf(draft.accept).length === 0
				? [errorAt(['answer', 'accept'], 'Write the answer to accept.')]
				: [];
		case 'order':
			return draft.steps.filter(({ text }) => tidy(text) !== '').length < 3
				? [errorAt(['steps'], 'Write at least three steps.')]
				: [];
		case 'match':
			return pairsOf(draft);
		case 'cloze':
			return gapsOf(draft);
	}
}

function choicesOf(draft: OwnDraft): Hint[] {
	const choices = filledChoices(draft);
	if (choices.length < 2) return [errorAt(['choices'], 'Write at least two choices.')];
	const right = choices.filter((choice) => choice.right).length;
	if (right === 0) return [errorAt(['choices'], 'Mark the choice that is right.')];
	if (draft.kind === 'single-choice' && right > 1)
		return [errorAt(['choices'], 'Mark one choice as right, or ask for several answers.')];
	if (right === choices.length) return [errorAt(['choices'], 'Write a choice that is wrong.')];
	return [];
}

function numberOf(number: NumberDraft, path: Path): Hint[] {
	const hints: Hint[] = [];
	if (tidy(number.value) === '') hints.push(errorAt([...path, 'value'], 'Write the number.'));
	else hints.push(...unreadable(number.value, number, [...path, 'value']));
	if (number.reads !== 'year' && tidy(number.unit) === '')
		hints.push(errorAt([...path, 'unit'], 'Say what is counted or measured, such as “metres”.'));
	if (tidy(number.tolerance) !== '') {
		const read = readTyped(number.tolerance, { ...number, reads: 'measure' });
		if (!read.ok || read.value < 0)
			hints.push(errorAt([...path, 'tolerance'], 'Write how far off still counts as a number.'));
	}
	return hints;
}

function unreadable(text: string, number: NumberDraft, path: Path): Hint[] {
	const read = readTyped(text, number);
	if (read.ok) return [];
	const { problem } = read;
	return [{ ...faultAt(path, describeProblem(problem)), problem }];
}

function missesOf({ wrong }: Pick<OwnDraft, 'wrong'>, number: NumberDraft, path: Path = ['answer']): Hint[] {
	return wrong
		.filter(({ text }) => tidy(text) !== '')
		.flatMap(({ text }, place) => unreadable(text, number, [...path, 'nearMisses', place, 'value']));
}

function pairsOf(draft: OwnDraft): Hint[] {
	const pairs = filledPairs(draft);
	const half = pairs
		.filter(({ left, right }) => tidy(left) === '' || tidy(right) === '')
		.map(({ id }) => errorAt(['pairs', id], 'Write both halves of the pair.'));
	return pairs.length < 3 ? [errorAt(['pairs'], 'Write at least three pairs.'), ...half] : half;
}

function gapsOf(draft: OwnDraft): Hint[] {
	const answers = answersInText(draft.text);
	if (/[{}]/u.test(draft.text.replace(/\{[^{}]*\}/gu, '')))
		return [errorAt(['text'], 'A brace has no partner.')];
	if (answers.length === 0) {
		const message = 'Write the text, and put braces around what is to be filled in: “She sailed in {1911}.”';
		return [errorAt(['text'], message)];
	}
	return answers.flatMap((answer, place) => {
		const path = ['blanks', gapId(place)];
		const gap = draft.gaps[place];
		if (tidy(answer) === '') return [errorAt(['text'], 'Write the answer between the braces.')];
		if (gap?.kind === 'number') {
			const number = { ...gap.number, value: answer };
			return numberOf(number, path).concat(missesOf(gap, number, path));
		}
		const isAlone = gap?.kind === 'choice' && gap.wrong.every(({ text }) => tidy(text) === '');
		return isAlone ? [errorAt(path, 'Write a wrong choice for this gap.')] : [];
	});
}

function sourcesOf({ sources }: OwnDraft): Hint[] {
	return sources.flatMap((source) => {
		const path = ['sources', source.id];
		const { id: _id, title, ...rest } = source;
		const hints: Hint[] = [];
		if (tidy(title) === '' && Object.values(rest).some((typed) => tidy(typed) !== ''))
			hints.push(errorAt([...path, 'title'], 'Say what the source is called.'));
		if (tidy(source.date) !== '' && dateOf(source) === undefined)
			hints.push(errorAt([...path, 'date'], 'Write the date as 2021, 2021-03 or 2021-03-08.'));
		if (tidy(source.paragraph) !== '' && paragraphOf(source) === 0)
			hints.push(errorAt([...path, 'paragraph'], 'Write the paragraph’s number, counted from 1.'));
		return hints;
	});
}

/** Longer texts and lists than a session takes. */
function tooLong(draft: OwnDraft): Hint[] {
	const { stem, explanation, text, choices, steps, pairs } = draft;
	const long = ([path, typed]: readonly [string, string]) =>
		typed.length > LONGEST_OWN_TEXT ? [errorAt([path], 'Shorten this to 2,000 characters.')] : [];
	const fields = [
		['stem', stem],
		['explanation', explanation],
		['text', text]
	] as const;
	const many = Math.max(choices.length, steps.length, pairs.length, listOf(draft.accept).length);
	return [...fields.flatMap(long), ...(many > 40 ? [errorAt(['stem'], 'These are too many entries.')] : [])];
}
