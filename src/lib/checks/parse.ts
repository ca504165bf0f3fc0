import * as v from 'valibot';
import { ChoiceSchema } from '#domain/question.ts';
import type { Path } from '#domain/question-parts.ts';
import { faultAt, type Anchor, type Complaint, type Fault } from './fault.ts';

type Schema = v.GenericSchema<unknown, unknown>;
type Issue = v.BaseIssue<unknown>;

/** Missing pieces that have a name of their own, because they are what makes an answer more than right or wrong. */
const MISSING: Readonly<Record<string, string>> = {
	rationale: 'missing-rationale',
	explanation: 'missing-explanation',
	claim: 'missing-claim',
	claims: 'missing-claim'
};

/** The value at the anchor as the schema understands it, or one precise fault for each thing that is wrong. */
export function parseAt<S extends Schema>(
	anchor: Anchor,
	value: unknown,
	schema: S
): { readonly output?: v.InferOutput<S>; readonly faults: readonly Fault[] } {
	const result = v.safeParse(schema, value);
	if (result.success) return { output: result.output, faults: [] };
	return {
		faults: result.issues
			.flatMap((issue) => preciseIssues(issue, []))
			.map(({ path, issue }) => faultAt(anchor, path, describeIssue(issue, path)))
	};
}

/**
 * A union only says that nothing fitted. A choice says itself which of the two it means to be, by `key: true`,
 * so it is read again as that one.
 */
function preciseIssues(issue: Issue, base: Path): { path: Path; issue: Issue }[] {
	const path = [...base, ...pathOf(issue)];
	if (issue.type !== 'union' || !isRecord(issue.input)) return [{ path, issue }];
	const [key, distractor] = ChoiceSchema.options;
	const result = v.safeParse(issue.input['key'] === true ? key : distractor, issue.input);
	return (result.issues ?? []).flatMap((inner) => preciseIssues(inner, path));
}

function pathOf(issue: Issue): Path {
	return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function describeIssue(issue: Issue, path: Path): Complaint {
	const key = String(path.at(-1) ?? '');
	const empty = issue.input === undefined || issue.input === null || issue.input === '';
	const emptyList = Array.isArray(issue.input) && issue.input.length === 0;
	const missing = MISSING[key];
	if (missing !== undefined && (empty || emptyList)) {
		return { code: missing, message: `“${key}” is missing` };
	}
	if (issue.expected === 'never')
		return { code: 'schema', message: `“${key}” is not known here`, atKey: true };
	if (issue.input === undefined) return { code: 'schema', message: `“${key}” is missing` };
	if (empty && key === 'says')
		return { code: 'claim-empty', message: 'the claim is still to be put into words' };
	if (empty && typeof path.at(-1) === 'string') {
		return { code: 'empty-field', message: `“${key}” is still to be filled in` };
	}
	const where = typeof path.at(-1) === 'number' || key === '' ? '' : `“${key}”: `;
	return {
		code: 'schema',
		message: `${where}expected ${expectationOf(issue)}, not ${nameValue(issue.input)}`
	};
}

/** The schema's own words where it has some, else the library's list of what would have fitted. */
function expectationOf(issue: Issue): string {
	if (!issue.message.startsWith('Invalid')) return issue.message;
	const names: Readonly<Record<string, string>> = {
		'(string | number)': 'text',
		string: 'text',
		Array: 'a list',
		Object: 'a map of keys',
		boolean: 'true or false',
		number: 'a number'
	};
	const expected = issue.expected ?? 'another value';
	return names[expected] ?? expected.replace(/^\((.*)\)$/u, '$1').replaceAll(' | ', ', ');
}

function nameValue(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (value === null) return 'nothing';
	if (typeof value === 'object') return 'a map of keys';
	const text = String(value);
	return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}

/** Is this a plain map, as YAML gives one? */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
