import { splitParagraphs, type Document } from '#domain/document.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { ReadPassage } from '#ui/read-passage.ts';
import { learner } from './learner.svelte.ts';

/** The reader's own copy of a document, or nothing. */
export function readCopy(document: Document): Promise<string | undefined> {
	return learner.readCopy(document.sha256);
}

/** The paragraph in the reader's own copy, or nothing where there is no copy in this browser. */
export const readPassage: ReadPassage = async (document, paragraph) => {
	const text = await readCopy(document);
	return text === undefined ? undefined : splitParagraphs(text)[paragraph - 1];
};

/** Keeps a dropped file in this browser if it is the document, byte for byte; else says so and keeps nothing. */
export async function keepCopy(document: Document, file: File): Promise<Result<string>> {
	// Fetched only when a file is dropped: no page needs it before.
	const { fingerprintOf } = await import('#storage/fingerprint.ts');
	const bytes = new Uint8Array(await file.arrayBuffer());
	if (fingerprintOf(bytes) !== document.sha256)
		return fail({ code: 'copy/not-this-document', name: file.name, title: document.title });
	const text = new TextDecoder().decode(bytes);
	const kept = await learner.keepCopy(document.sha256, text);
	if (!kept.ok) return fail({ code: 'copy/not-kept', reason: kept.problem.code });
	return succeed(text);
}

export function dropCopy(document: Document): Promise<Result<void>> {
	return learner.dropCopy(document.sha256);
}
