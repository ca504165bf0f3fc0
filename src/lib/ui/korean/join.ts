/** What a student and the wall see in a session, by what it reads in English. */
export const join = {} as const;
