import { keyOfAsking } from './asking.ts';
import type { LearnerEvent } from './attempt.ts';

/**
 * The ids of the answers that no longer count because one was taken back: with it goes whatever was answered
 * to the same asking before, as its question was open to a new answer from then on.
 */
export function undoneAnswers(events: readonly LearnerEvent[]): Set<string> {
	const undone = new Set<string>();
	const askings = new Map<string, string[]>();
	const askingOf = new Map<string, string>();
	for (const event of events) {
		if (event.type === 'answer.given') {
			const asking = `${event.sitting} ${keyOfAsking(event)}`;
			askingOf.set(event.id, asking);
			askings.set(asking, [...(askings.get(asking) ?? []), event.id]);
		}
		if (event.type !== 'answer.undone') continue;
		const asking = askingOf.get(event.answer);
		for (const id of (asking !== undefined && askings.get(asking)) || [event.answer]) undone.add(id);
		if (asking !== undefined) askings.delete(asking);
	}
	return undone;
}
