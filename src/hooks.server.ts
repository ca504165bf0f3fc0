import { tellFault } from '#server/server-log.ts';

/** The framework would say the address of whatever is not there, and that may be anything that somebody typed. */
export function handleError({ error, status }: { readonly error: unknown; readonly status: number }): void {
	if (status !== 404) tellFault('page.fault', 'A page could not be made.', error);
}
