/**
 * A server in small, to be killed: `append-without-end.ts FOLDER` appends to ten rooms as fast as it is
 * acknowledged, goes on where the rooms stand, and prints `room number` for each acknowledged event.
 */
import { SqliteEventLog } from '#server/sqlite-event-log.ts';
import { eventOf } from '../fixtures/room-events.ts';

const [folder = ''] = process.argv.slice(2);
const log = new SqliteEventLog(folder);

async function appendTo(room: string): Promise<never> {
	const read = await log.read(room, 0);
	if (!read.ok) throw new Error(read.problem.code);
	for (let n = read.value.length + 1; ; n += 1) {
		const appended = await log.append(room, n - 1, [eventOf(n)]);
		if (!appended.ok) throw new Error(appended.problem.code);
		// Waited for, past any buffer of this process: what is printed has been acknowledged, however slow the reader.
		await new Promise((written) => process.stdout.write(`${room} ${n}\n`, written));
	}
}

await Promise.all(Array.from({ length: 10 }, (_, i) => appendTo(`room-${i}`)));
