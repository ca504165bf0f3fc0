import type { GenericSchema } from 'valibot';

/** True only for a value that the schema accepts and gives out unchanged. */
export type ExactCheck = (value: unknown) => boolean;

/** A part of a schema, as far as a check is made of it. */
interface Part {
	readonly type: string;
	readonly pipe?: readonly Part[];
	readonly literal?: unknown;
	readonly key?: string | Part;
	readonly value?: Part;
	readonly item?: Part;
	readonly wrapped?: Part;
	readonly entries?: Readonly<Record<string, Part>>;
	readonly options?: readonly Part[] | readonly unknown[];
	readonly requirement?: unknown;
}

/**
 * A check of the same schema that makes nothing anew, for long logs. It may refuse what the schema accepts, as
 * it does with every part of a schema that is not named here: what it refuses is to be parsed.
 */
export function compileExactCheck(schema: GenericSchema): ExactCheck {
	return compile(schema as unknown as Part);
}

const refuse: ExactCheck = () => false;

function compile(part: Part, isPiped = false): ExactCheck {
	if (part.pipe && !isPiped) {
		const checks = part.pipe.map((step, index) => (index === 0 ? compile(step, true) : compileAction(step)));
		return (value) => checks.every((check) => check(value));
	}
	switch (part.type) {
		case 'string':
		case 'boolean':
			return (value) => typeof value === part.type;
		case 'number':
			return (value) => typeof value === 'number' && !Number.isNaN(value);
		case 'literal':
			return (value) => value === part.literal;
		case 'picklist':
			return (value) => part.options?.includes(value as never) ?? false;
		case 'nullable':
		case 'exact_optional':
		case 'array':
			return compileWrapper(part);
		case 'record':
			return compileRecord(part);
		case 'object':
		case 'strict_object':
			return compileObject(part.entries ?? {});
		case 'variant':
			return compileVariant(part);
		default:
			return refuse;
	}
}

function compileAction({ type, requirement }: Part): ExactCheck {
	const limit = typeof requirement === 'number' ? requirement : Number.NaN;
	if (type === 'integer') return Number.isInteger;
	if (type === 'min_value') return (value) => (value as number) >= limit;
	if (type === 'max_value') return (value) => (value as number) <= limit;
	if (type === 'min_length') return (value) => (value as unknown[]).length >= limit;
	return refuse;
}

function compileWrapper({ type, wrapped, item }: Part): ExactCheck {
	const inner = wrapped ?? item;
	const check = inner ? compile(inner) : refuse;
	if (type === 'nullable') return (value) => value === null || check(value);
	if (type === 'exact_optional') return check;
	return (value) => Array.isArray(value) && value.every(check);
}

/** Names that valibot drops from a record. */
const DROPPED: readonly string[] = ['__proto__', 'prototype', 'constructor'];

function compileRecord({ key, value }: Part): ExactCheck {
	const isName = typeof key === 'object' ? compile(key) : refuse;
	const check = value ? compile(value) : refuse;
	return (record) =>
		isPlain(record) &&
		Object.keys(record).every((name) => !DROPPED.includes(name) && isName(name) && check(record[name]));
}

function compileObject(entries: Readonly<Record<string, Part>>): ExactCheck {
	const checks = Object.entries(entries).map(
		([name, part]) => [name, compile(part), part.type === 'exact_optional'] as const
	);
	return (value) => {
		if (!isPlain(value)) return false;
		let present = 0;
		for (const [name, check, isOptional] of checks) {
			if (isOptional && !Object.hasOwn(value, name)) continue;
			if (!check(value[name])) return false;
			present += 1;
		}
		// What the schema does not name would be left out by parsing.
		return Object.keys(value).length === present;
	};
}

function compileVariant({ key, options = [] }: Part): ExactCheck {
	if (typeof key !== 'string') return refuse;
	const checks = new Map<unknown, ExactCheck>();
	for (const option of options as readonly Part[])
		checks.set(option.entries?.[key]?.literal, compileObject(option.entries ?? {}));
	return (value) => isPlain(value) && (checks.get(value[key]) ?? refuse)(value);
}

function isPlain(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
