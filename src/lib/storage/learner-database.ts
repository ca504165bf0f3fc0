import { LocalDatabase, type DatabaseShape } from './local-database.ts';

/**
 * The learner's events by event id; drafts by sitting; the reader's copies of source texts by SHA-256; what
 * can be rebuilt from the log, by name.
 */
export type ForagedName = 'learner-log' | 'drafts' | 'copies' | 'snapshots';
/** Besides: what has been erased and can be brought back, see `erased-records.ts`. */
type PlainName = 'erased';

const SHAPE: DatabaseShape<ForagedName, PlainName> = {
	version: 2,
	foraged: ['learner-log', 'drafts', 'copies', 'snapshots'],
	plain: ['erased']
};

/** Where a learner's progress is kept. */
export class LearnerDatabase extends LocalDatabase<ForagedName, PlainName> {
	constructor(name: string) {
		super(name, SHAPE);
	}
}
