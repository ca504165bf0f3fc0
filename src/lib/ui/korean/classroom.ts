/** Opening and hosting a session, show of hands and paper, by what it reads in English. */
export const classroom = {} as const;
