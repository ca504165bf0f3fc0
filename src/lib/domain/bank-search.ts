import type { Bank } from './bank.ts';
import type { Claim } from './claim.ts';
import { splitCloze } from './cloze.ts';
import type { Document } from './document.ts';
import { paragraphIn } from './footnote.ts';
import type { Question } from './question.ts';
import type { BankSearch, ClaimEntry, QuestionEntry, SourceEntry } from './search-entry.ts';
import { claimsByTopic } from './study.ts';

/** What of a bank can be found, given its public questions; claims and sources are public as they are. */
export function searchOf(bank: Bank, questions: readonly Question[]): BankSearch {
	const documents = new Map(bank.documents.map((document) => [document.id, document]));
	const placeOf = new Map(
		[...claimsByTopic(bank, questions)]
			.reverse()
			.flatMap(([topic, claims]) => claims.map(({ id }) => [id, topic]))
	);
	return {
		bank: bank.id,
		title: bank.title,
		entries: [
			...bank.claims.map((claim) => claimEntry(claim, documents.get(claim.document), placeOf.get(claim.id))),
			...questions.map(questionEntry),
			...bank.documents.map(sourceEntry)
		]
	};
}

function claimEntry(claim: Claim, document: Document | undefined, topic: string | undefined): ClaimEntry {
	if (!document) throw new Error(`the claim ${claim.id} of an unknown document`);
	return {
		kind: 'claim',
		id: claim.id,
		document: document.id,
		paragraph: paragraphIn({ claim }),
		...(topic === undefined ? {} : { topic }),
		...(claim.speaker === undefined ? {} : { speaker: claim.speaker }),
		text: claim.says
	};
}

function questionEntry(question: Question): QuestionEntry {
	const { id, topic, kind } = question;
	return { kind: 'question', id, topic, form: kind, text: textAsked(question) };
}

/** The stem, and of a text with gaps also the text, its gaps left open. */
function textAsked(question: Question): string {
	if (question.kind !== 'cloze') return question.stem;
	const runs = splitCloze(question.text, question.blanks);
	return `${question.stem} ${runs.map((run) => (typeof run === 'string' ? run : '…')).join('')}`;
}

function sourceEntry({ id, title }: Document): SourceEntry {
	return { kind: 'source', id, text: title };
}
