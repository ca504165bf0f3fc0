import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '#domain/claim.ts';
import { splitParagraphs, type Document } from '#domain/document.ts';
import { locateTerm } from '#domain/locate-term.ts';
import type { CompiledBank } from './bank-compile.ts';
import { faultAt, type Anchor, type Complaint, type Fault } from '#checks/fault.ts';
import { findStandings, summariseStandings, type LocatedClaim } from './bank-moved.ts';

/** The text of a document as the check found it. */
export interface DocumentText {
	readonly id: string;
	readonly paragraphs: readonly string[];
}

/** What reading the documents of a bank brought to light. */
export interface LocatorReport {
	readonly texts: readonly DocumentText[];
	/** Terms found letter for letter in the paragraph their claim names. */
	readonly resolved: number;
	readonly faults: readonly Fault[];
}

/** Reads every document of the bank in the folder and looks each claim's terms up in it. */
export function checkLocators(compiled: CompiledBank, folder: string): LocatorReport {
	const faults: Fault[] = [];
	const texts: DocumentText[] = [];
	let resolved = 0;
	for (const document of compiled.bank.documents) {
		const anchor = compiled.documentAt.get(document.id) ?? compiled.header;
		const read = readDocument(document, { anchor, folder });
		faults.push(...read.faults);
		if (read.paragraphs === undefined) continue;
		texts.push({ id: document.id, paragraphs: read.paragraphs });
		const claims = compiled.bank.claims.filter((one) => one.document === document.id);
		const found =
			read.newSha256 === undefined
				? resolveAll(claims, read.paragraphs)
				: findStandings(claims, read.paragraphs);
		for (const { claim, resolved: own, complaints } of found) {
			resolved += own;
			const at = compiled.claimAt.get(claim.id) ?? anchor;
			faults.push(
				...complaints.map(({ path, ...complaint }) => faultAt(at, ['locator', ...path], complaint))
			);
		}
		if (read.newSha256 !== undefined) {
			const message = `“${document.file}” is not the text the claims were taken from: its SHA-256 is ${read.newSha256}; ${summariseStandings(found)}`;
			faults.push(faultAt(anchor, ['sha256'], { code: 'document-changed', message }));
		}
	}
	return { texts, resolved, faults };
}

function resolveAll(claims: readonly Claim[], paragraphs: readonly string[]): LocatedClaim[] {
	return claims.map((claim) => ({ claim, ...resolveTerms(claim, paragraphs) }));
}

interface ReadDocument {
	readonly faults: readonly Fault[];
	/** Absent where the file is. */
	readonly paragraphs?: readonly string[];
	/** Present where the text is no longer the one that was cited. */
	readonly newSha256?: string;
}

function readDocument(
	document: Document,
	from: { readonly anchor: Anchor; readonly folder: string }
): ReadDocument {
	const path = join(from.folder, document.file);
	if (!existsSync(path)) {
		const message = `the documents' folder has no “${document.file}”`;
		return { faults: [faultAt(from.anchor, ['file'], { code: 'document-missing', message })] };
	}
	const bytes = readFileSync(path);
	const faults: Fault[] = [];
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const paragraphs = splitParagraphs(bytes.toString('utf8'));
	if (paragraphs.length !== document.paragraphs) {
		const message = `“${document.file}” has ${paragraphs.length} paragraphs, not ${document.paragraphs}`;
		faults.push(faultAt(from.anchor, ['paragraphs'], { code: 'document-paragraphs', message }));
	}
	return { paragraphs, faults, ...(sha256 === document.sha256 ? {} : { newSha256: sha256 }) };
}

/** Looks each term of the claim up, letter for letter, in the paragraph its locator names. */
function resolveTerms(
	claim: Pick<Claim, 'locator'>,
	paragraphs: readonly string[]
): Pick<LocatedClaim, 'resolved' | 'complaints'> {
	const { paragraph, terms } = claim.locator;
	const own = paragraphs[paragraph - 1] ?? '';
	const complaints = terms.flatMap((term, index) =>
		locateTerm(own, term).length > 0
			? []
			: [{ path: ['terms', index], ...explainMissing({ term, paragraph, own, paragraphs }) }]
	);
	return { resolved: terms.length - complaints.length, complaints };
}

interface MissingTerm {
	readonly term: string;
	readonly paragraph: number;
	readonly own: string;
	readonly paragraphs: readonly string[];
}

function explainMissing({ term, paragraph, own, paragraphs }: MissingTerm): Complaint {
	const elsewhere = paragraphs.flatMap((text, index) =>
		locateTerm(text, term).length > 0 ? [index + 1] : []
	);
	const not = `“${term}” does not stand in paragraph ${paragraph}`;
	if (elsewhere.length > 0) {
		const where = elsewhere.length === 1 ? `paragraph ${elsewhere[0]}` : `paragraphs ${elsewhere.join(', ')}`;
		return { code: 'locator-paragraph', message: `${not} but in ${where}` };
	}
	const hint = own.includes(term)
		? '; there it is part of a longer word or number'
		: locateTerm(foldLetters(own), foldLetters(term)).length > 0
			? '; there it has other capitals, quotation marks or dashes'
			: '';
	return { code: 'locator-term', message: `${not}, nor in any other${hint}` };
}

function foldLetters(text: string): string {
	return text.toLowerCase().replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"').replace(/[–—‑]/gu, '-');
}
