import { fail, succeed, type Result } from '#domain/result.ts';

/** Longer than this, and messengers and address bars begin to cut links off. */
export const LONGEST_LINK = 30_000;

/**
 * A text as it fits behind the `#` of an address, which no browser sends to a server: compressed
 * ("deflate-raw") and in base64url. Works on plain http too. Fails with backup/link-too-long and, where the
 * browser cannot compress, with backup/link-unsupported.
 */
export async function packText(text: string): Promise<Result<string>> {
	const packed = await pass(new Blob([text]), () => new CompressionStream('deflate-raw'));
	if (!packed) return fail({ code: 'backup/link-unsupported' });
	// Four letters hold three bytes.
	return packed.length * (4 / 3) > LONGEST_LINK
		? fail({ code: 'backup/link-too-long' })
		: succeed(toBase64Url(packed));
}

/** The text again; fails with backup/link-damaged where a link was cut off or changed on its way. */
export async function unpackText(letters: string): Promise<Result<string>> {
	if (typeof DecompressionStream === 'undefined') return fail({ code: 'backup/link-unsupported' });
	const packed = letters.length > LONGEST_LINK ? undefined : fromBase64Url(letters);
	const unpacked = packed && (await pass(new Blob([packed]), () => new DecompressionStream('deflate-raw')));
	return unpacked ? succeed(new TextDecoder().decode(unpacked)) : fail({ code: 'backup/link-damaged' });
}

/** Nothing where the browser has no such stream, or the stream refuses the bytes. */
async function pass(
	bytes: Blob,
	open: () => GenericTransformStream
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	try {
		const passed = bytes
			.stream()
			.pipeThrough(open() as ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>);
		return new Uint8Array(await new Response(passed).arrayBuffer());
	} catch {
		return undefined;
	}
}

function toBase64Url(bytes: Uint8Array): string {
	// One sign at a time: as arguments of a single call, many bytes would overflow the stack.
	const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return btoa(signs).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(letters: string): Uint8Array<ArrayBuffer> | undefined {
	if (!/^[\w-]+$/.test(letters)) return undefined;
	try {
		const signs = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
		return Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
	} catch {
		return undefined;
	}
}
