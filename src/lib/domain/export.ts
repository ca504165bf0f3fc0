import type { LearnerEventOf } from './attempt.ts';
import { csvOf, quote } from './csv.ts';
import { describeSource, numberFootnotes, type Sources } from './footnote.ts';
import type { Question } from './question.ts';
import { askedInWords, keyInWords } from './question-words.ts';

/** A missed question as it leaves the page. A field may hold several lines, parted by a line feed. */
export interface ExportRow {
	readonly question: string;
	readonly key: string;
	readonly explanation: string;
	/** Document, date and paragraph of each claim, a line each. */
	readonly footnote: string;
	/** The topic's title. */
	readonly topic: string;
}

/** The question with its whole key and a footnote to every claim it rests on. */
export function exportRow(question: Question, topic: string, sources: Sources): ExportRow {
	return {
		question: askedInWords(question).join('\n'),
		key: keyInWords(question).join('\n'),
		explanation: question.explanation,
		footnote: numberFootnotes(question.claims, sources).map(describeSource).join('\n'),
		topic
	};
}

/** `separator` and `html` first, as the others are read by them; "Basic" is preset where there is such a note type. */
const ANKI_HEADERS = [
	'#separator:tab',
	'#html:false',
	'#notetype:Basic',
	'#columns:Front\tBack\tTags',
	'#tags column:3'
];

/**
 * A text file that Anki imports (https://docs.ankiweb.net/importing/text-files.html): the question on the
 * front, key, explanation and footnote on the back, the topic as a tag. Anki knows a note by its front, so
 * the same question imported twice is one note. Every field is quoted: none is taken for a comment.
 */
export function toAnki(rows: readonly ExportRow[]): string {
	const lines = rows.map(({ question, key, explanation, footnote, topic }) =>
		[question, [key, explanation, footnote].join('\n\n'), `footnote::${tagOf(topic)}`].map(quote).join('\t')
	);
	return [...ANKI_HEADERS, ...lines, ''].join('\n');
}

/** Anki parts tags at spaces and nests them at two colons. */
function tagOf(topic: string): string {
	return topic.replace(/[\s:]+/gu, '-');
}

const CSV_HEADER = ['Question', 'Answer', 'Explanation', 'Footnote', 'Topic'];

/** Comma-separated values as RFC 4180 has them, with a header row, and safe to open in a spreadsheet. */
export function toCsv(rows: readonly ExportRow[]): string {
	return csvOf(
		CSV_HEADER,
		rows.map(({ question, key, explanation, footnote, topic }) => {
			return [question, key, explanation, footnote, topic];
		})
	);
}

/** A question that the learner reported as wrong. */
export type Report = LearnerEventOf<'question.reported'>;

/** The reports for whoever writes the bank, as JSON: which question, in which version, and the learner's words. */
export function toReportFile(reports: readonly Report[]): string {
	const entries = reports.map(({ bank, question, questionVersion, words, atMs }) => ({
		bank,
		question,
		version: questionVersion,
		reportedAt: new Date(atMs).toISOString(),
		words
	}));
	return `${JSON.stringify({ format: 'footnote-reports', version: 1, reports: entries }, null, '\t')}\n`;
}

/** The same reports as text, for a letter. */
export function toReportText(reports: readonly Report[]): string {
	return reports
		.map(
			({ bank, question, questionVersion, words, atMs }) =>
				`${bank}, question ${question}, version ${questionVersion}, ${new Date(atMs).toISOString().slice(0, 10)}\n${words}\n`
		)
		.join('\n');
}
