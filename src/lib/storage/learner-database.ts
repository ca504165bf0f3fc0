import { LocalDatabase } from './local-database.ts';

export const LEARNER_DATABASE = 'footnote';

/**
 * The learner's events by event id; drafts by sitting; the reader's copies of source texts by SHA-256; what
 * can be rebuilt from the log, by name.
 */
export const FORAGED = ['learner-log', 'drafts', 'copies', 'snapshots'] as const;
export type ForagedName = (typeof FORAGED)[number];
/** Besides: what has been erased and can be brought back, see `erased-records.ts`. */
type PlainName = 'erased';

/** Where a learner's progress is kept. */
export class LearnerDatabase extends LocalDatabase<ForagedName, PlainName> {
	constructor(name: string) {
		super(name, { version: 2, foraged: FORAGED, plain: ['erased'] });
	}
}
