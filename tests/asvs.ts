import { readFileSync } from 'node:fs';
import { rulesCitedBy } from './rules.ts';

/** The requirements of level 1 of the OWASP ASVS 5.0.0, by chapter and section, with the numbers within the section. */
const LEVEL_1: Readonly<Record<string, readonly number[]>> = {
	...{ '1.2': [1, 2, 3, 4, 5], '1.3': [1, 2], '1.5': [1] },
	...{ '2.1': [1], '2.2': [1, 2], '2.3': [1] },
	...{ '3.2': [1, 2], '3.3': [1], '3.4': [1, 2], '3.5': [1, 2, 3] },
	...{ '4.1': [1], '4.4': [1] },
	...{ '5.2': [1, 2], '5.3': [1, 2] },
	...{ '6.1': [1], '6.2': [1, 2, 3, 4, 5, 6, 7, 8], '6.3': [1, 2], '6.4': [1, 2] },
	...{ '7.2': [1, 2, 3, 4], '7.4': [1, 2] },
	...{ '8.1': [1], '8.2': [1, 2], '8.3': [1] },
	...{ '9.1': [1, 2, 3], '9.2': [1] },
	...{ '10.4': [1, 2, 3, 4, 5] },
	...{ '11.3': [1, 2], '11.4': [1] },
	...{ '12.1': [1], '12.2': [1, 2] },
	...{ '13.4': [1] },
	...{ '14.2': [1], '14.3': [1] },
	...{ '15.1': [1], '15.2': [1], '15.3': [1] }
};

export const REQUIREMENTS: readonly string[] = Object.entries(LEVEL_1).flatMap(([section, numbers]) =>
	numbers.map((number) => `v5.0.0-${section}.${number}`)
);

const REQUIREMENT = /v5\.0\.0-\d+\.\d+\.\d+/g;
/** `RM40, RM41 in tests/unit/a.test.ts` */
const SHOWN = /((?:[A-Z]{2}\d+(?:, )?)+) in (tests\/[\w./-]+)/g;

/** The source of a file of the project; nothing where there is none. */
export type Read = (path: string) => string | undefined;

/** What is wrong with the table of requirements, one sentence each. */
export function compareRequirements(table: string, read: Read): string[] {
	const rows = table.split('\n').filter((line) => line.startsWith('| v5.'));
	const met = rows.filter((row) => row.split('|').length === 6);
	const named: readonly string[] = table.match(REQUIREMENT) ?? [];
	return [
		...REQUIREMENTS.filter((id) => !named.includes(id)).map((id) => `${id} is missing`),
		...named.filter((id) => !REQUIREMENTS.includes(id)).map((id) => `${id} is none of level 1`),
		...named.filter((id, index) => named.indexOf(id) < index).map((id) => `${id} stands there twice`),
		...met.flatMap((row) => faultsOf(row, read))
	];
}

function faultsOf(row: string, read: Read): string[] {
	const [id = ''] = row.match(REQUIREMENT) ?? [];
	const shown = [...row.matchAll(SHOWN)];
	if (shown.length === 0) return [`${id} names no test`];
	return shown.flatMap(([, rules = '', path = '']) => {
		const source = read(path);
		if (source === undefined) return [`${id} names ${path}, which is not there`];
		const cited = rulesCitedBy(source);
		return rules
			.split(', ')
			.filter((rule) => !cited.includes(rule))
			.map((rule) => `${id} names ${rule}, which ${path} does not show`);
	});
}

export function readProjectFile(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return undefined;
	}
}
