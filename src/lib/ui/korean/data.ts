/** Your data and privacy, by what it reads in English. */
export const data = {} as const;
