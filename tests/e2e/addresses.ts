/** Where the browser tests find the two sites they run on, both of them production builds. */
const host = '127.0.0.1';

export interface Site {
	readonly port: number;
	/** The folder of its build. */
	readonly build: string;
	/** The folder of the banks that its sessions ask from. */
	readonly questions: string;
	/** Without a slash at its end. */
	readonly address: string;
}

function siteOf(port: number, build: string, questions: string): Site {
	return { port, build, questions, address: `http://${host}:${port}` };
}

/** The banks of the project. */
export const REAL_BANKS = siteOf(4173, 'build', 'questions');
/** The banks of tests/fixtures/questions: the tests' base address. */
export const INVENTED_BANKS = siteOf(4174, '.e2e/build', 'tests/fixtures/questions');

/** The command and the surroundings that serve a site; the build has to be there. */
export function serverOf({ port, build, questions }: Site): {
	command: string;
	env: Record<string, string>;
} {
	return {
		command: `"${process.execPath}" --import tsx src/start.ts`,
		env: {
			PORT: String(port),
			HOST: host,
			BUILD_DIR: build,
			QUESTIONS_DIR: questions,
			DATA_DIR: `.e2e/data-${port}`
		}
	};
}
