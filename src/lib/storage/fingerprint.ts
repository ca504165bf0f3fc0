import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** The SHA-256 of the bytes, as 64 hexadecimal digits; works on plain http, where `crypto.subtle` does not. */
export function fingerprintOf(bytes: Uint8Array): string {
	return bytesToHex(sha256(bytes));
}
