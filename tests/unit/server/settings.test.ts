import { expect, test } from 'vitest';
import { readSettings, type Environment } from '#server/settings.ts';

const read = (environment: Environment, isTerminal = false) => readSettings(environment, isTerminal);
const faults = (environment: Environment) => {
	const settings = read(environment);
	return settings.ok ? [] : settings.problem;
};

test('[AN60] without any setting the server listens on port 3000 of every address, and keeps sessions in data', () => {
	expect(read({ HOME: '/root', PORT: '' })).toEqual({
		ok: true,
		value: {
			...{ port: 3000, host: '0.0.0.0', origin: undefined, addressHeader: undefined, publicUrl: undefined },
			...{ hostKey: undefined, dataFolder: 'data', redisUrl: undefined, keptHours: 24, idleHours: 168 },
			...{ logFormat: 'json', buildFolder: 'build', isBuildNamed: false }
		}
	});
});

test('[AN60] every setting is read as the table says', () => {
	const set = {
		...{ PORT: '0', HOST: '::1', ORIGIN: 'https://quiz.example/', ADDRESS_HEADER: 'X-Forwarded-For' },
		...{ PUBLIC_URL: 'https://quiz.example/footnote', HOST_KEY: 'gull rock', DATA_DIR: '/srv/rooms' },
		...{ REDIS_URL: 'rediss://u:p@there:6380/1', ROOM_KEPT_HOURS: '0.5', ROOM_IDLE_HOURS: '48' },
		...{ LOG_FORMAT: 'text', BUILD_DIR: 'elsewhere' }
	};
	expect(read(set)).toEqual({
		ok: true,
		value: {
			...{ port: 0, host: '::1', origin: 'https://quiz.example', addressHeader: 'x-forwarded-for' },
			...{ publicUrl: 'https://quiz.example/footnote', hostKey: 'gull rock', dataFolder: '/srv/rooms' },
			...{ redisUrl: 'rediss://u:p@there:6380/1', keptHours: 0.5, idleHours: 48 },
			...{ logFormat: 'text', buildFolder: 'elsewhere', isBuildNamed: true }
		}
	});
});

test.each([
	['PORT', '70000', 'PORT is to be a number from 0 to 65535, not “70000”.'],
	['PORT', '3000 ', 'PORT is to be a number from 0 to 65535, not “3000 ”.'],
	['HOST', 'http://here', 'HOST is to be an address of this machine or its name, not “http://here”.'],
	['ORIGIN', 'quiz.example', 'ORIGIN is to be the site’s address without a path'],
	['ORIGIN', 'https://quiz.example/footnote', 'ORIGIN is to be the site’s address without a path'],
	['ORIGIN', 'javascript:alert(1)', 'ORIGIN is to be the site’s address without a path'],
	['ADDRESS_HEADER', 'X Forwarded', 'ADDRESS_HEADER is to be the name of a header, not “X Forwarded”.'],
	['PUBLIC_URL', 'ftp://there', 'PUBLIC_URL is to be an address, such as https://quiz.example/footnote'],
	['ROOM_KEPT_HOURS', 'a day', 'ROOM_KEPT_HOURS is to be a number of hours, not “a day”.'],
	['ROOM_IDLE_HOURS', '-1', 'ROOM_IDLE_HOURS is to be a number of hours, not “-1”.'],
	['LOG_FORMAT', 'xml', 'LOG_FORMAT is to be json or text, not “xml”.'],
	[
		'HOST_KEY',
		'등대의 열쇠 여덟 자',
		'HOST_KEY is to be 8 to 200 characters of ASCII: letters, digits, signs'
	],
	['HOST_KEY', ' open sesame', 'and spaces between them.'],
	['BASE_PATH', '/footnote', 'BASE_PATH is for npm run build:static']
])('[AN60] %s set to “%s” is refused by what it is to be', (name, value, sentence) => {
	expect(faults({ [name]: value })).toEqual([expect.stringContaining(sentence)]);
});

test('[AN60] all that is wrong is said at once', () => {
	expect(faults({ PORT: 'x', HOST_KEY: 'short', LOG_FORMAT: 'xml' })).toHaveLength(3);
});

test('[AN60] what may be a secret is never repeated', () => {
	const said = faults({ HOST_KEY: 'sesame!', REDIS_URL: 'http://owner:sesame@there' }).join(' ');
	expect(said).toContain('HOST_KEY is to be 8 to 200');
	expect(said).toContain('REDIS_URL is to be an address that begins with redis://');
	expect(said).not.toContain('sesame');
});

test('[AN61] the log is in words where somebody reads along, and lines of JSON where it is kept', () => {
	const formatOf = (environment: Environment, isTerminal: boolean) => {
		const settings = read(environment, isTerminal);
		return settings.ok && settings.value.logFormat;
	};
	expect(formatOf({}, true)).toBe('text');
	expect(formatOf({}, false)).toBe('json');
	expect(formatOf({ LOG_FORMAT: 'json' }, true)).toBe('json');
});
