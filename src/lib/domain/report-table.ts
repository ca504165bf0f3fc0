import { csvOf, type Field } from './csv.ts';
import type { DrawnAnswer } from './drawn-answers.ts';
import { describeAsOf, hasSource, paragraphIn, publicationOf, type Footnote } from './footnote.ts';
import { countTable } from './item-analysis.ts';
import type { ClaimReport, QuestionReport, SessionReport, StudentReport } from './session-report.ts';

/** A report as tables for a spreadsheet: one of its questions, one of its claims, one of its students. */
interface Column<T> {
	readonly title: string;
	readonly of: (entry: T) => Field;
}

/** Three digits are more than a class can bear out, and enough to tell two questions apart. */
const rounded = (value: number | null | undefined): Field =>
	value === null || value === undefined ? null : Math.round(value * 1000) / 1000;

const QUESTIONS: readonly Column<QuestionReport>[] = [
	{ title: 'No.', of: ({ place }) => place },
	{ title: 'Question', of: ({ question }) => question.stem },
	{ title: 'Key', of: ({ key }) => key.join('; ') },
	{ title: 'Answered', of: ({ votes }) => votes.at(-1)?.answered ?? 0 },
	{ title: 'Right', of: ({ votes }) => votes.at(-1)?.right ?? 0 },
	{ title: 'Right in part', of: ({ votes }) => votes.at(-1)?.partial ?? 0 },
	{ title: 'Wrong', of: ({ votes }) => votes.at(-1)?.wrong ?? 0 },
	{ title: 'Votes', of: ({ votes }) => votes.length },
	{ title: 'Right in the first vote', of: ({ votes }) => votes[0]?.right ?? 0 },
	{ title: 'Facility', of: ({ facility }) => rounded(facility) },
	{
		title: 'Discrimination',
		of: ({ discrimination }) => (discrimination?.kind === 'value' ? rounded(discrimination.value) : null)
	},
	{
		title: 'Sure',
		of: ({ confidence }) => (confidence === null ? null : countTable(confidence, 'sure'))
	},
	{ title: 'Sure and wrong', of: ({ confidentlyWrong }) => confidentlyWrong?.count ?? null },
	{ title: 'Wrong answers', of: ({ drawn }) => drawn.map(drawnLine).join('\n') },
	{ title: 'Corrected', of: ({ corrected }) => corrected?.note ?? null },
	{ title: 'Counts', of: ({ isVoid }) => (isVoid ? 'no' : 'yes') }
];

function drawnLine({ how, of, text, count, slip }: DrawnAnswer): string {
	const part = of === null ? '' : `${of}: `;
	const what = how === 'left-out' ? `left out “${text ?? ''}”` : (text ?? 'other answers');
	return `${part}${what} (${count})${slip ? `: ${slip.rationale}` : ''}`;
}

const CLAIMS: readonly Column<ClaimReport>[] = [
	{ title: 'Claim', of: ({ note }) => note.claim.says },
	{ title: 'Document', of: ({ note }) => (hasSource(note) ? note.document.title : null) },
	{ title: 'Date', of: ({ note }) => (hasSource(note) ? describeAsOf(publicationOf(note)) : null) },
	{ title: 'Paragraph', of: ({ note }) => paragraphIn(note) },
	{ title: 'Questions', of: ({ places }) => places.join(', ') },
	{ title: 'Answers', of: ({ answered }) => answered },
	{ title: 'Showed it known', of: ({ held }) => held },
	{ title: 'Share held', of: ({ share }) => rounded(share) },
	{ title: 'Sure and wrong', of: ({ confidentlyWrong }) => confidentlyWrong?.count ?? null },
	{ title: 'Teach again', of: ({ teach, share }) => (share === null ? null : teach === null ? 'no' : 'yes') }
];

const saysOf = (notes: readonly Footnote[]) => notes.map(({ claim }) => claim.says).join('\n');

const STUDENTS: readonly Column<StudentReport>[] = [
	{ title: 'Seat', of: ({ seat }) => seat },
	{ title: 'Name', of: ({ name }) => name },
	{ title: 'Points', of: ({ score }) => score },
	{ title: 'Right', of: ({ right }) => right },
	{ title: 'Asked', of: ({ asked }) => asked },
	{ title: 'Left out', of: ({ leftOut }) => leftOut.length },
	{ title: 'Sure and wrong at question', of: ({ confidentErrors }) => confidentErrors.join(', ') },
	{ title: 'Claims missed', of: ({ missed }) => saysOf(missed) }
];

export function questionsCsv({ questions }: SessionReport): string {
	return table(QUESTIONS, questions);
}

export function claimsCsv({ claims }: SessionReport): string {
	return table(CLAIMS, claims);
}

export function studentsCsv({ students }: SessionReport): string {
	return table(STUDENTS, students);
}

function table<T>(columns: readonly Column<T>[], entries: readonly T[]): string {
	return csvOf(
		columns.map(({ title }) => title),
		entries.map((entry) => columns.map(({ of }) => of(entry)))
	);
}
