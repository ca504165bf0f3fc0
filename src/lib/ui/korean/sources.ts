/** Search, study and sources, by what it reads in English. */
export const sources = {} as const;
