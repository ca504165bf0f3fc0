import type { ProgressStore } from './progress-store.ts';

/** How long what was erased can be brought back, in days. */
export const BRING_BACK_DAYS = 7;

const BRING_BACK_MS = BRING_BACK_DAYS * 86_400_000;

/** When what was erased is forgotten at the next visit; nothing where nothing is put aside. */
export async function forgottenFromMs(store: Pick<ProgressStore, 'erasedAtMs'>): Promise<number | undefined> {
	const erasedAtMs = await store.erasedAtMs();
	return erasedAtMs === undefined ? undefined : erasedAtMs + BRING_BACK_MS;
}

/** Ends for good what was put aside more than seven days ago. */
export async function forgetOldErased(
	store: Pick<ProgressStore, 'erasedAtMs' | 'forgetErased'>,
	nowMs: number
): Promise<void> {
	const fromMs = await forgottenFromMs(store);
	if (fromMs !== undefined && nowMs > fromMs) await store.forgetErased();
}
