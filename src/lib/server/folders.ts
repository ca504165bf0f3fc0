import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { foldersIn, type Environment } from './settings.ts';

const { R_OK, W_OK, X_OK } = constants;

/** What a server needs of a build, of all that `npm run build` puts there. */
const OF_A_BUILD = ['handler.js', 'client/_app/version.json'];

/** What each folder is to be, by the setting that names it. */
const FORMS = {
	QUESTIONS_DIR: { form: 'a folder of banks that can be read', is: holdsBanks },
	BUILD_DIR: { form: 'a folder that npm run build has made', is: holdsBuild },
	DATA_DIR: { form: 'a folder that can be written to', is: canBeWritten }
} as const;

type FolderSetting = keyof typeof FORMS;

const EVERY_ONE: readonly FolderSetting[] = ['QUESTIONS_DIR', 'BUILD_DIR', 'DATA_DIR'];

/**
 * A sentence for each folder that is not what its setting needs, whether it was named or is the usual one. Makes
 * nothing: DATA_DIR need not be there yet, and is not asked for where sessions are kept on a Redis.
 */
export function folderFaults(environment: Environment, settings = EVERY_ONE): string[] {
	const folders = foldersIn(environment);
	return settings
		.filter((name) => name !== 'DATA_DIR' || !environment['REDIS_URL'])
		.filter((name) => !FORMS[name].is(resolve(folders[name])))
		.map((name) => `${name} is to be ${FORMS[name].form}, not “${folders[name]}”.`);
}

function holdsBanks(folder: string): boolean {
	if (!allows(folder, R_OK | X_OK) || !statSync(folder).isDirectory()) return false;
	return readdirSync(folder).some((name) => allows(join(folder, name, 'bank.yaml'), R_OK));
}

function holdsBuild(folder: string): boolean {
	return OF_A_BUILD.every((name) => allows(join(folder, name), R_OK));
}

/** As far as it is there; where it is not, the nearest that is above it, in which it is going to be made. */
function canBeWritten(folder: string): boolean {
	if (!existsSync(folder)) return canBeWritten(dirname(folder));
	return statSync(folder).isDirectory() && allows(folder, R_OK | W_OK | X_OK);
}

/** Whether this process may do that with what lies there, and anything does. */
function allows(path: string, what: number): boolean {
	try {
		accessSync(path, what);
		return true;
	} catch {
		return false;
	}
}
