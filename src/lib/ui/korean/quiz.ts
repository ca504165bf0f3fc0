/** What every page has, and the quiz, by what it reads in English. */
export const quiz = {} as const;
