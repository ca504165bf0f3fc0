const PREFIX = 'own-';

/** Is this the id of something that a host wrote, rather than of something in a bank? */
export function isOwn(id: string): boolean {
	return id.startsWith(PREFIX);
}

/** The document behind a claim for which the host names no source. */
export const NO_SOURCE = 'own-no-source';
