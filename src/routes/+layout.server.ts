import { bankIndexes } from '#server/published-banks.ts';

/** Every page reads the log, and with it must know which keys have been corrected since. */
export function load() {
	return {
		corrections: bankIndexes().flatMap(({ id, corrections }) =>
			corrections.map(({ question, version, on }) => ({ bank: id, question, version, on }))
		)
	};
}
