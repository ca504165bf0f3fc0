import { tellFault } from '#server/server-log.ts';

/** The framework would say the address of whatever is not there or is none, and that may be anything that somebody typed. */
export function handleError({ error, status }: { readonly error: unknown; readonly status: number }): void {
	if (status >= 500) tellFault('page.fault', 'A page could not be made.', error);
}
