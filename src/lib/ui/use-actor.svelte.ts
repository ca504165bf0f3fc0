import { createSubscriber } from 'svelte/reactivity';
import type { Actor, AnyActorLogic, SnapshotFrom } from 'xstate';

/**
 * An actor's snapshot as reactive state: whoever reads `current` in a template or an effect is run
 * again when it changes. The actor is the caller's to start and to stop.
 */
export function useActor<L extends AnyActorLogic>(actor: Actor<L>): { readonly current: SnapshotFrom<L> } {
	const subscribe = createSubscriber((update) => {
		const subscription = actor.subscribe({ next: update, complete: update });
		return () => subscription.unsubscribe();
	});
	return {
		get current() {
			subscribe();
			return actor.getSnapshot() as SnapshotFrom<L>;
		}
	};
}
