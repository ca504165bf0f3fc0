/** 32 signs without the look-alikes i, l, o and u, so that five random bits choose one without bias. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';

/** A random name for one open page, six signs (30 bits). Works on plain http too, where randomUUID does not. */
export function newTabId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(6));
	return Array.from(bytes, (byte) => SIGNS[byte % SIGNS.length]).join('');
}
