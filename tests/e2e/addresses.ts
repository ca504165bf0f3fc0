import { resolve } from 'node:path';

/** Where the browser tests find the two sites they run on, both of them production builds. */
const host = '127.0.0.1';
/** The first of the two ports; another one where two checkouts are tested at once. */
const port = Number(process.env['E2E_PORT'] ?? 4173);

export interface Site {
	readonly port: number;
	/** The folder of its build. */
	readonly build: string;
	/** The folder of the banks that its sessions ask from. */
	readonly questions: string;
	/** Without a slash at its end. */
	readonly address: string;
}

function siteOf(at: number, build: string, questions: string): Site {
	return { port: at, build, questions, address: `http://${host}:${at}` };
}

/** The banks of the project. */
export const REAL_BANKS = siteOf(port, 'build', 'questions');
/** The banks of tests/fixtures/questions: the tests' base address. */
export const INVENTED_BANKS = siteOf(port + 1, '.e2e/build', 'tests/fixtures/questions');

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

/** The same as Playwright serves it while its tests run, from the project's folder wherever the configuration lies. */
export function webServerOf(site: Site) {
	return {
		...serverOf(site),
		cwd: resolve('.'),
		url: `${site.address}/`,
		reuseExistingServer: false,
		stdout: 'ignore',
		stderr: 'pipe'
	} as const;
}
