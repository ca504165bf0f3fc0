import { startLanguage } from './routes/language-choice.ts';

/** Before a page comes alive. */
export const init = startLanguage;
