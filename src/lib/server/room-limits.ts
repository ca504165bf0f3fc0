import { fail, succeed, type Result } from '#domain/result.ts';
import { RateLimit, type Rate } from './rate-limit.ts';

/** A room is erased so many hours after its end, unless the server is told otherwise; */
export const KEPT_HOURS = 24;
/** or so many after the last that happened in it, where it never ends. */
export const IDLE_DAYS = 7;
export const IDLE_HOURS = IDLE_DAYS * 24;

/** What is counted, each for one address but `commands`, which is for one host or seat. */
export type Counted = 'openings' | 'joins' | 'guesses' | 'commands';

/**
 * A school stands behind one address: a class joins at once, ten classes do, and a thousand phones in ten seconds
 * are a flood. Of 113 million codes, 10,000 guesses would find one in a thousand cases; a minute allows 90.
 */
export const RATES: Readonly<Record<Counted, Rate>> = {
	openings: { burst: 60, perSecond: 1 / 30 },
	joins: { burst: 600, perSecond: 5 },
	guesses: { burst: 60, perSecond: 0.5 },
	commands: { burst: 60, perSecond: 5 }
};

export class RoomLimits {
	readonly #limits: Readonly<Record<Counted, RateLimit>>;
	readonly #now: () => number;

	constructor(now: () => number, rates: Partial<Record<Counted, Rate>> = {}) {
		const limitOf = (counted: Counted) => new RateLimit(rates[counted] ?? RATES[counted]);
		this.#now = now;
		this.#limits = {
			openings: limitOf('openings'),
			joins: limitOf('joins'),
			guesses: limitOf('guesses'),
			commands: limitOf('commands')
		};
	}

	/** Counts one, or says how long to wait: `room/too-often`. */
	take(counted: Counted, key: string): Result<void> {
		return answer(this.#limits[counted].take(key, this.#now()));
	}

	/** For what turned out not to count. */
	giveBack(counted: Counted, key: string): void {
		this.#limits[counted].giveBack(key, this.#now());
	}
}

function answer(seconds: number): Result<void> {
	return seconds === 0 ? succeed(undefined) : fail({ code: 'room/too-often', seconds });
}

/** What stands for an address: of IPv6 the first half, as the rest is its owner's to choose. */
export function networkOf(address: string): string {
	const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
	if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
	const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
	const groups = head === '' ? [] : head.split(':');
	const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
	return [...groups, ...Array<string>(missing).fill('0')].slice(0, 4).join(':');
}
