import * as v from 'valibot';
import { fail, succeed, type Result } from '#domain/result.ts';
import { IDLE_HOURS, KEPT_HOURS } from './room-limits.ts';

/** What the environment sets, as `npm start` reads it. The table in README.md says what each is for. */
export interface Settings {
	readonly port: number;
	readonly host: string;
	/** The address of the site behind a proxy, without a slash at its end. */
	readonly origin: string | undefined;
	readonly addressHeader: string | undefined;
	readonly publicUrl: string | undefined;
	readonly hostKey: string | undefined;
	readonly dataFolder: string;
	readonly redisUrl: string | undefined;
	readonly keptHours: number;
	readonly idleHours: number;
	readonly logFormat: 'json' | 'text';
	readonly buildFolder: string;
	/** The build was named, and is taken as it is. */
	readonly isBuildNamed: boolean;
}

/** The environment as Node gives it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The folders that a server reads and writes, by the settings that name them; what is set to nothing is not set. */
export function foldersIn({ QUESTIONS_DIR, BUILD_DIR, DATA_DIR }: Environment) {
	return {
		QUESTIONS_DIR: QUESTIONS_DIR || 'questions',
		BUILD_DIR: BUILD_DIR || 'build',
		DATA_DIR: DATA_DIR || 'data'
	};
}

/** What a setting is to be and what it is; what may be a secret is not repeated. */
const shown = (name: string, form: string) => (issue: v.BaseIssue<unknown>) =>
	`${name} is to be ${form}, not “${String(issue.input)}”.`;
const secret = (name: string, form: string) => `${name} is to be ${form}.`;

function isSiteAddress(text: string): boolean {
	return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).username === '';
}

const hours = (name: string, usual: string) =>
	v.optional(
		v.pipe(
			v.string(),
			v.check((text) => Number(text) > 0 && Number(text) < Infinity, shown(name, 'a number of hours')),
			v.transform(Number)
		),
		usual
	);

/** What a header can bear, which loses the spaces at its ends. */
const HOST_KEY_FORM = '8 to 200 characters of ASCII: letters, digits, signs, and spaces between them';

const EnvironmentSchema = v.object({
	PORT: v.optional(
		v.pipe(
			v.string(),
			v.check(
				(text) => /^\d+$/.test(text) && Number(text) < 65536,
				shown('PORT', 'a number from 0 to 65535')
			),
			v.transform(Number)
		),
		'3000'
	),
	HOST: v.optional(
		v.pipe(v.string(), v.regex(/^[\w.:%-]+$/, shown('HOST', 'an address of this machine or its name'))),
		'0.0.0.0'
	),
	ORIGIN: v.optional(
		v.pipe(
			v.string(),
			v.check(
				(text) => isSiteAddress(text) && `${new URL(text).origin}/` === new URL(text).href,
				shown('ORIGIN', 'the site’s address without a path, such as https://quiz.example')
			),
			v.transform((text) => new URL(text).origin)
		)
	),
	ADDRESS_HEADER: v.optional(
		v.pipe(v.string(), v.regex(/^[\w-]+$/, shown('ADDRESS_HEADER', 'the name of a header')))
	),
	PUBLIC_URL: v.optional(
		v.pipe(
			v.string(),
			v.check(isSiteAddress, shown('PUBLIC_URL', 'an address, such as https://quiz.example/footnote')),
			v.transform((text) => new URL(text).href)
		)
	),
	HOST_KEY: v.optional(
		v.pipe(v.string(), v.regex(/^[!-~][ -~]{6,198}[!-~]$/, secret('HOST_KEY', HOST_KEY_FORM)))
	),
	REDIS_URL: v.optional(
		v.pipe(
			v.string(),
			v.check(
				(text) => /^rediss?:\/\//.test(text) && URL.canParse(text),
				secret('REDIS_URL', 'an address that begins with redis:// or rediss://')
			)
		)
	),
	ROOM_KEPT_HOURS: hours('ROOM_KEPT_HOURS', String(KEPT_HOURS)),
	ROOM_IDLE_HOURS: hours('ROOM_IDLE_HOURS', String(IDLE_HOURS)),
	LOG_FORMAT: v.optional(v.picklist(['json', 'text'], shown('LOG_FORMAT', 'json or text'))),
	BASE_PATH: v.optional(
		v.never('BASE_PATH is for npm run build:static; a server stands at the root of its host. Leave it out.')
	)
});

/**
 * Reads the settings; gives every sentence there is to say of those that cannot be read. What is set to nothing counts
 * as not set. `isTerminal`: somebody reads along, so that the log is in words unless LOG_FORMAT says otherwise.
 */
export function readSettings(
	environment: Environment,
	isTerminal = false
): Result<Settings, readonly string[]> {
	const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
	const read = v.safeParse(EnvironmentSchema, set);
	if (!read.success) return fail(read.issues.map(({ message }) => message));
	const given = read.output;
	const folders = foldersIn(set);
	return succeed({
		port: given.PORT,
		host: given.HOST,
		origin: given.ORIGIN,
		addressHeader: given.ADDRESS_HEADER?.toLowerCase(),
		publicUrl: given.PUBLIC_URL,
		hostKey: given.HOST_KEY,
		dataFolder: folders.DATA_DIR,
		redisUrl: given.REDIS_URL,
		keptHours: given.ROOM_KEPT_HOURS,
		idleHours: given.ROOM_IDLE_HOURS,
		logFormat: given.LOG_FORMAT ?? (isTerminal ? 'text' : 'json'),
		buildFolder: folders.BUILD_DIR,
		isBuildNamed: set['BUILD_DIR'] !== undefined
	});
}
