import { canonicalJson } from '#domain/canonical-json.ts';
import { fingerprintOf } from '#storage/fingerprint.ts';
import { newTabId } from '#storage/tab-id.ts';

/** A question's version, made as a bank's are. */
export function fingerprint(value: unknown): string {
	return fingerprintOf(new TextEncoder().encode(canonicalJson(value))).slice(0, 10);
}

export function newOwnId(): string {
	return `own-${newTabId()}`;
}

/** The day on this device's calendar, `2026-11-02`. */
export function todayHere(): string {
	const now = new Date();
	const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
	return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
