import { describeProblem, type Problem } from '#domain/problem.ts';
import { inKorean } from './language.svelte.ts';

/** The one sentence a person reads of a problem, in the language of the interface. */
export function problemSentence(problem: Problem): string {
	return describeProblem(problem, inKorean()?.problems);
}
