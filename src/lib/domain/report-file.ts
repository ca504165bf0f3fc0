import type { Confidence, Outcome } from './attempt.ts';
import type { DrawnAnswer } from './drawn-answers.ts';
import { hasSource, paragraphIn, publicationOf, type Footnote } from './footnote.ts';
import type { Origin, QuestionKind } from './question.ts';
import type { RoomMode } from './room-event.ts';
import type { SessionReport, VoteReport } from './session-report.ts';

/**
 * A session's report as data, for whoever counts on with it. Shares and facilities are 0 to 1, discrimination -1 to 1;
 * null stands for what cannot be said, or not from so few answers. Moments are ISO 8601 in UTC. Within one version
 * fields are added and none is changed.
 */
export interface ReportFile {
	readonly format: 'footnote-session-report';
	readonly version: 1;
	readonly session: {
		readonly title: string;
		readonly bank: string;
		readonly code: string;
		readonly mode: RoomMode;
		readonly openedAt: string;
		readonly endedAt: string | null;
		readonly seats: number;
		readonly facility: number | null;
	};
	readonly questions: readonly {
		/** In its bank. */
		readonly id: string;
		readonly version: string;
		/** From 1, in the order asked. */
		readonly place: number;
		readonly kind: QuestionKind;
		readonly stem: string;
		readonly key: readonly string[];
		readonly claims: readonly string[];
		/** False: a correction took it out of every total. */
		readonly counts: boolean;
		/** The last one counts for claims and points, the first for facility and discrimination. */
		readonly votes: readonly VoteReport[];
		readonly facility: number | null;
		readonly discrimination: number | null;
		readonly confidence: Readonly<Record<Confidence, Readonly<Record<Outcome, number>>>> | null;
		readonly confidentlyWrong: number | null;
		readonly wrongAnswers: readonly {
			readonly how: DrawnAnswer['how'];
			readonly of: string | null;
			/** Null: what was typed in words of one's own. */
			readonly text: string | null;
			readonly count: number;
			readonly sure: number;
			/** The slip behind it, and the claim that shows it. */
			readonly origin: Origin | null;
			readonly claim: string | null;
			readonly seats: readonly number[];
		}[];
		readonly corrected: {
			readonly kind: 'void' | 'accept' | 'replace';
			readonly note: string;
			readonly rightBefore: number;
			readonly rightNow: number;
			readonly scoresChanged: number;
		} | null;
	}[];
	readonly claims: readonly {
		readonly id: string;
		readonly says: string;
		/** Null where a host has named no source. */
		readonly document: string | null;
		readonly published: string | null;
		/** Null also where a host has not said which. */
		readonly paragraph: number | null;
		/** The places of the questions that tested it. */
		readonly questions: readonly number[];
		readonly answered: number;
		readonly held: number;
		readonly share: number | null;
		readonly confidentlyWrong: number | null;
		readonly teach: 'not-held' | 'confidently-wrong' | null;
	}[];
	readonly students: readonly {
		readonly seat: number;
		readonly name: string;
		readonly score: number;
		readonly right: number;
		readonly asked: number;
		/** Claims by id. */
		readonly missed: readonly string[];
		/** Questions by place. */
		readonly confidentErrors: readonly number[];
		readonly leftOut: readonly number[];
	}[];
}

const momentOf = (ms: number) => new Date(ms).toISOString();
const idsOf = (notes: readonly Footnote[]) => notes.map(({ claim }) => claim.id);

export function reportFile(report: SessionReport): ReportFile {
	const { title, bank, code, mode, seats, facility, endedAtMs } = report;
	return {
		format: 'footnote-session-report',
		version: 1,
		session: {
			...{ title, bank, code, mode, seats, facility },
			openedAt: momentOf(report.openedAtMs),
			endedAt: endedAtMs === null ? null : momentOf(endedAtMs)
		},
		questions: report.questions.map(
			({ question, discrimination, confidentlyWrong, corrected, ...entry }) => ({
				id: question.id,
				version: question.version,
				place: entry.place,
				kind: question.kind,
				stem: question.stem,
				key: entry.key,
				claims: question.claims,
				counts: !entry.isVoid,
				votes: entry.votes,
				facility: entry.facility,
				discrimination: discrimination?.kind === 'value' ? discrimination.value : null,
				confidence: entry.confidence,
				confidentlyWrong: confidentlyWrong?.count ?? null,
				wrongAnswers: entry.drawn.map(({ how, of, text, count, sure, slip, seats: drawnSeats }) => ({
					...{ how, of, text, count, sure },
					origin: slip?.origin ?? null,
					claim: slip?.claim ?? null,
					seats: drawnSeats
				})),
				corrected: corrected && {
					kind: corrected.kind,
					note: corrected.note,
					rightBefore: corrected.rightBefore,
					rightNow: corrected.rightNow,
					scoresChanged: corrected.scoresChanged
				}
			})
		),
		claims: report.claims.map(({ note, places, answered, held, share, confidentlyWrong, teach }) => ({
			id: note.claim.id,
			says: note.claim.says,
			document: hasSource(note) ? note.document.title : null,
			published: hasSource(note) ? publicationOf(note).date : null,
			paragraph: paragraphIn(note),
			questions: places,
			...{ answered, held, share, confidentlyWrong: confidentlyWrong?.count ?? null, teach }
		})),
		students: report.students.map(({ missed, ...student }) => ({ ...student, missed: idsOf(missed) }))
	};
}

export function toReportFileText(report: SessionReport): string {
	return `${JSON.stringify(reportFile(report), null, '\t')}\n`;
}
