import type { Claim } from '#domain/claim.ts';
import type { Document } from '#domain/document.ts';
import { keyTexts } from '#domain/question-parts.ts';
import { figuresInDigits, figuresInWords, isSameNumber } from '#domain/figures.ts';
import type { ClaimRule, DocumentRule, Finding, LintBank } from './rule.ts';
import { CONTRADICTION_RULES } from './rules-contradiction.ts';

/** Rules on claims. */
export const CLAIM_RULES: readonly ClaimRule[] = [
	{ code: 'locator-paragraph', severity: 'error', check: checkParagraph },
	{ code: 'figure-not-in-claim', severity: 'error', check: checkSum },
	...CONTRADICTION_RULES,
	{ code: 'claim-without-question', severity: 'warning', check: checkAsked }
];

/** Rules on documents. */
export const DOCUMENT_RULES: readonly DocumentRule[] = [
	{ code: 'document-parts', severity: 'error', check: checkDocumentParts }
];

function checkParagraph(claim: Claim, { documents }: LintBank): Finding[] {
	const { paragraph } = claim.locator;
	const { paragraphs } = documents.get(claim.document) ?? { paragraphs: Infinity };
	return paragraph <= paragraphs
		? []
		: [
				{
					path: ['locator', 'paragraph'],
					message: `the document has ${paragraphs} paragraphs, not ${paragraph}`
				}
			];
}

function checkSum({ id, says, sum }: Claim): Finding[] {
	const figures = [...figuresInDigits(says), ...figuresInWords(says)];
	if (sum === undefined || figures.some(({ value }) => isSameNumber(value, sum.value))) return [];
	return [{ path: ['sum', 'value'], message: `${id} does not say ${sum.value} ${sum.unit}` }];
}

/** From this importance on, a claim wants a question. */
const ASKED_FROM = 3;

function checkAsked(claim: Claim, bank: LintBank): Finding[] {
	if (claim.importance < ASKED_FROM || clusterOf(claim, bank).some((id) => isAsked(id, bank))) return [];
	return [
		{ path: ['id'], message: `no question asks for “${claim.id}”, whose importance is ${claim.importance}` }
	];
}

/** The claim and all that state the same fact, whichever of them names the other. */
function clusterOf(claim: Claim, { bank, claims }: LintBank): string[] {
	const cluster = new Set([claim.id]);
	for (const id of cluster) {
		claims.get(id)?.corroborates.forEach((other) => cluster.add(other));
		bank.claims
			.filter(({ corroborates }) => corroborates.includes(id))
			.forEach((other) => cluster.add(other.id));
	}
	return [...cluster];
}

function isAsked(id: string, { bank }: LintBank): boolean {
	return bank.questions.some(
		(question) => question.claims.includes(id) || keyTexts(question).some(({ claims }) => claims.includes(id))
	);
}

function checkDocumentParts({ parts, paragraphs }: Document): Finding[] {
	return parts.flatMap(({ from, to }, index) => {
		const path = ['parts', index];
		if (from > to || to > paragraphs) {
			return [{ path, message: `paragraphs ${from} to ${to} are no part of a document of ${paragraphs}` }];
		}
		const overlap = parts.slice(0, index).find((other) => from <= other.to && other.from <= to);
		return overlap === undefined
			? []
			: [{ path, message: `paragraphs ${from} to ${to} overlap “${overlap.title}”` }];
	});
}
