/**
 * Loaded before a server (`--import`), tells the process that started it what the server holds, whenever it is asked: so
 * that the server itself needs no address for it.
 */
import type { RoomService } from '#server/room-service.ts';

export interface Usage {
	/** Memory in bytes, after the collector has run. */
	readonly rss: number;
	readonly streams: number;
	readonly handles: number;
}

const place = globalThis as { footnoteRooms?: Promise<RoomService>; gc?: () => void };

process.on('message', () => {
	void place.footnoteRooms?.then(({ rooms }) => {
		place.gc?.();
		const usage: Usage = {
			rss: process.memoryUsage.rss(),
			streams: rooms.audienceSize,
			handles: process.getActiveResourcesInfo().length
		};
		process.send?.(usage);
	});
});
