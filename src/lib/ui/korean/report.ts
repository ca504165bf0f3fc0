/** Reports, classes and own questions, by what it reads in English. */
export const report = {} as const;
