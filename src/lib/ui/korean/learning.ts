/** Home, review and progress, by what it reads in English. */
export const learning = {} as const;
