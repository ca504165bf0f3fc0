import type { ResponseOf } from './attempt.ts';
import type { Part, Verdict } from './grade.ts';
import { longestRun } from './longest-run.ts';
import type { QuestionOf } from './question.ts';
import { gapsVerdict, settle, settleShare, slipOf, unreadable } from './verdict.ts';

/**
 * Every step is a part. The longest run of steps that stand in the right order is right and the others were
 * moved, so one step out of place costs one step; a whole reversal earns nothing.
 */
export function gradeOrder({ steps }: QuestionOf<'order'>, response: ResponseOf<'order'>): Verdict {
	const ranks = [...new Set(response.steps)]
		.map((given) => steps.findIndex(({ id }) => id === given))
		.filter((rank) => rank >= 0);
	if (ranks.length === 0) return unreadable({ code: 'response/empty' });
	const run = longestRun(ranks);
	const parts = steps.map(({ id, claim }, rank): Part => ({
		id,
		right: run.includes(rank),
		claims: [claim]
	}));
	return settle(parts, run.length === steps.length ? 1 : (run.length - 1) / (steps.length - 1));
}

/** Every pair is a part. Two left-hand entries may share what belongs to them: then either copy is right. */
export function gradeMatch({ pairs, extras }: QuestionOf<'match'>, response: ResponseOf<'match'>): Verdict {
	const chosenFor = (left: string) => [...pairs, ...extras].find(({ id }) => id === response.pairs[left]);
	const gaps = gapsVerdict(pairs, ({ id }) => chosenFor(id) !== undefined);
	if (gaps) return gaps;
	const parts = pairs.map(({ id, right, claim }): Part => {
		const chosen = chosenFor(id);
		const part = { id, claims: [claim] };
		if (chosen && 'origin' in chosen) return { ...part, right: false, slip: slipOf(chosen) };
		return { ...part, right: chosen?.right === right };
	});
	return settleShare(parts);
}
