import type { Path } from '#domain/question-parts.ts';
import type { CompiledBank } from './bank-compile.ts';
import { faultAt, type Complaint, type Fault, type Place, type Source } from '#checks/fault.ts';
import { isRecord } from '#checks/parse.ts';
import type { DocumentText } from './bank-locators.ts';

/** From this many consecutive words on, wording is copied rather than shared. */
const COPIED_WORDS = 8;
/** From this many on, a person should look. */
const NEAR_WORDS = 5;

/** Texts that name a source rather than retell it, and those that are not running text. */
const NAMES = ['headline', 'title', 'publisher', 'byline', 'file', 'sha256'];

interface Word {
	readonly fold: string;
	readonly written: string;
}

interface SharedRun {
	readonly words: readonly string[];
	readonly document: string;
	readonly paragraph: number;
}

/** Looks for wording of the documents in every text of the banks' files, comments included. */
export function checkWording(compiled: CompiledBank, texts: readonly DocumentText[]): Fault[] {
	const findRun = indexWording(texts);
	return compiled.sources.flatMap((source) =>
		textsOf(source).flatMap(({ text, path, place }) => {
			const run = findRun(text);
			if (run === undefined) return [];
			const copied = run.words.length >= COPIED_WORDS;
			const quote = run.words.length > 9 ? `${run.words.slice(0, 9).join(' ')} …` : run.words.join(' ');
			const complaint: Complaint = {
				code: copied ? 'copied-wording' : 'near-wording',
				message: `${run.words.length} words in a row stand in ${run.document}, paragraph ${run.paragraph}: “${quote}”`,
				severity: copied ? 'error' : 'warning'
			};
			return [{ ...faultAt({ source, path }, [], complaint), ...place }];
		})
	);
}

interface FoundText {
	readonly text: string;
	readonly path: Path;
	/** For a comment, which no path leads to. */
	readonly place?: Place;
}

function textsOf(source: Source): FoundText[] {
	const found: FoundText[] = source.comments.map(({ text, ...place }) => ({ text, path: [], place }));
	const walk = (value: unknown, path: Path): void => {
		if (typeof value === 'string') {
			if (!isExempt(path)) found.push({ text: value, path });
		} else if (Array.isArray(value)) value.forEach((entry: unknown, index) => walk(entry, [...path, index]));
		else if (isRecord(value)) Object.entries(value).forEach(([key, entry]) => walk(entry, [...path, key]));
	};
	walk(source.value, []);
	return found;
}

function isExempt(path: Path): boolean {
	return path[0] === 'document' && NAMES.includes(String(path.at(-1)));
}

/** A function that gives the longest run of words a text shares with a document, names and figures apart. */
function indexWording(texts: readonly DocumentText[]): (text: string) => SharedRun | undefined {
	const paragraphs = texts.flatMap(({ id, paragraphs: all }) =>
		all.map((text, index) => ({ document: id, paragraph: index + 1, words: wordsOf(text) }))
	);
	const starts = new Map<string, [paragraph: number, at: number][]>();
	paragraphs.forEach(({ words }, paragraph) => {
		for (let at = 0; at + NEAR_WORDS <= words.length; at++) {
			const key = keyOf(words, at);
			const list = starts.get(key);
			if (list === undefined) starts.set(key, [[paragraph, at]]);
			else list.push([paragraph, at]);
		}
	});
	return (text) => {
		const words = wordsOf(text);
		let longest: SharedRun | undefined;
		for (let at = 0; at + NEAR_WORDS <= words.length; at++) {
			for (const [index, start] of starts.get(keyOf(words, at)) ?? []) {
				const paragraph = paragraphs[index];
				if (paragraph === undefined) continue;
				const length = sharedLength({ words, at }, { words: paragraph.words, at: start });
				const run = words.slice(at, at + length);
				if (length <= (longest?.words.length ?? 0)) continue;
				const own = trimNames(run).length;
				if (length < COPIED_WORDS ? own < NEAR_WORDS : own === 0) continue;
				longest = {
					words: run.map(({ written }) => written),
					document: paragraph.document,
					paragraph: paragraph.paragraph
				};
			}
		}
		return longest;
	};
}

function keyOf(words: readonly Word[], at: number): string {
	return words
		.slice(at, at + NEAR_WORDS)
		.map(({ fold }) => fold)
		.join(' ');
}

interface Position {
	readonly words: readonly Word[];
	readonly at: number;
}

function sharedLength(a: Position, b: Position): number {
	let length = 0;
	while (a.at + length < a.words.length) {
		const [left, right] = [a.words[a.at + length], b.words[b.at + length]];
		if (right === undefined || left?.fold !== right.fold) break;
		length++;
	}
	return length;
}

/** Words without punctuation: "U.S." and "US" are the same word, and so are "Trump's" and "Trump’s". */
function wordsOf(text: string): Word[] {
	return text
		.split(/[\s—–/]+/u)
		.map((written) => ({ written, fold: written.toLowerCase().replace(/[^\p{L}\d]/gu, '') }))
		.filter(({ fold }) => fold !== '');
}

const JOINS = new Set(['a', 'an', 'the', 'of', 'and', 'for', 'in', 'on', 'to', 'at', 'by', 'from', 'with']);

/**
 * The run without the names, figures and small words at its ends, which are nobody's wording: nothing is left of
 * "the United States and South Korea".
 */
function trimNames(run: readonly Word[]): readonly Word[] {
	const isOwn = ({ written, fold }: Word) => !/^[^\p{L}\d]*[\p{Lu}\d]/u.test(written) && !JOINS.has(fold);
	const first = run.findIndex(isOwn);
	return first < 0 ? [] : run.slice(first, run.findLastIndex(isOwn) + 1);
}
