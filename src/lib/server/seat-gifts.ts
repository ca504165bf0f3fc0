import { drawRecoveryCode, readRecoveryCode } from '#domain/room-code.ts';
import type { RoomCommand } from '#domain/room-command.ts';
import type { Asked } from './live-room.ts';
import { chanceOfKey, drawSecret, hashOf, secretChance, secretOfKey } from './room-secret.ts';

/** What whoever takes a seat goes away with, and what the room is told of it: hashes alone. */
export interface Gifts {
	readonly token: string;
	readonly recovery: string;
	readonly circumstances: Pick<Asked, 'fresh' | 'recoveryHash'>;
}

/**
 * What a newcomer is given, with what the room is told of it. It follows from the request's key where there is one: asked
 * again, after a crash of the server too, it is the same, and the room knows it again.
 */
export function giftsFor(
	command: RoomCommand,
	{ room, requestKey }: { readonly room: string; readonly requestKey: string | undefined }
): Gifts {
	if (command.type !== 'join' && command.type !== 'recover seat') {
		return { token: '', recovery: '', circumstances: {} };
	}
	const typed = command.type === 'recover seat' ? readRecoveryCode(command.code) : undefined;
	const token = requestKey === undefined ? drawSecret() : secretOfKey(requestKey, 'seat', room);
	const chance = requestKey === undefined ? secretChance : chanceOfKey(requestKey, `recovery ${room}`);
	const recovery = typed ?? drawRecoveryCode(chance);
	const fresh = { tokenHash: hashOf(token), recoveryHash: hashOf(recovery) };
	const recoveryHash = typed === undefined ? null : fresh.recoveryHash;
	return { token, recovery, circumstances: { fresh, recoveryHash } };
}
