/** What the browser says of its storage for this site. On plain http it says nothing. */
export interface StorageFacts {
	/** Whether it has promised not to clear it by itself. */
	readonly isPromised: boolean;
	/** How much it holds, in bytes; nothing where the browser does not tell. */
	readonly usedBytes: number | undefined;
}

/** Nothing where the browser cannot be asked: on plain http, or because it is old. */
export async function readStorageFacts(): Promise<StorageFacts | undefined> {
	if (!canAsk()) return undefined;
	try {
		return { isPromised: await navigator.storage.persisted(), usedBytes: await readUsedBytes() };
	} catch {
		return undefined;
	}
}

async function readUsedBytes(): Promise<number | undefined> {
	try {
		return (await navigator.storage.estimate()).usage;
	} catch {
		return undefined;
	}
}

/**
 * Asks the browser to promise it. Some browsers decide at once, others ask the person and answer when they
 * have, if ever: nothing may wait for this. Where asking fails, nothing was promised.
 */
export async function askToKeep(): Promise<boolean> {
	if (!canAsk()) return false;
	return navigator.storage.persist().catch(() => false);
}

function canAsk(): boolean {
	const known: Partial<Navigator> = typeof navigator === 'undefined' ? {} : navigator;
	return known.storage?.persist !== undefined;
}
