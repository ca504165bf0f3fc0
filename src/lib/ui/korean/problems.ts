import type { ProblemSentences } from '#domain/problem.ts';

/** What happened, what was kept, what to do: a sentence for every problem. */
export const problems = {} as ProblemSentences;
