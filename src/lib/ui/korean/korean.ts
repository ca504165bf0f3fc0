import { classroom } from './classroom.ts';
import { data } from './data.ts';
import { join } from './join.ts';
import { learning } from './learning.ts';
import { own } from './own.ts';
import { problems } from './problems.ts';
import { quiz } from './quiz.ts';
import { report } from './report.ts';
import { sources } from './sources.ts';

/** The interface in Korean: every text by what it reads in English, and every problem by its code. */
export const korean = {
	texts: { ...quiz, ...learning, ...data, ...join, ...classroom, ...own, ...report, ...sources },
	problems
};
