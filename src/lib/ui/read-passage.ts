import type { Document } from '#domain/document.ts';

/** The paragraph as it stands in the reader's own copy of a document, or nothing where there is no copy. */
export type ReadPassage = (document: Document, paragraph: number) => Promise<string | undefined>;
