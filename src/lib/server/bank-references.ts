import type { GlossaryEntry } from '#domain/bank.ts';
import { claimsNamed, listsOf } from '#domain/question-names.ts';
import type { DraftParts, Drafts } from './bank-compile.ts';
import { faultAt, type Fault, type Source } from '#checks/fault.ts';
import { isRecord } from '#checks/parse.ts';

/** Every id must lead somewhere, and to one thing only. */
export function checkReferences(drafts: Drafts, sources: ReadonlyMap<string, Source>): Fault[] {
	const faults = findFaults(drafts, sources);
	// One file that cannot be read would otherwise make every claim in it unknown to all the others.
	const isWhole = [...sources.values()].every(({ value }) => isRecord(value));
	return isWhole ? faults : faults.filter(({ code }) => code !== 'bank/unknown-claim');
}

function findFaults(drafts: Drafts, sources: ReadonlyMap<string, Source>): Fault[] {
	return [
		...checkDocuments(drafts, sources),
		...checkTopics(drafts),
		...checkGlossary(drafts),
		...[...drafts.questions.values()].flatMap(({ value, anchor }) => [
			...claimsNamed(value).flatMap(({ path, claim }) =>
				isKnown(claim, drafts) ? [] : [faultAt(anchor, path, unknownClaim(claim, drafts))]
			),
			...listsOf(value).flatMap((list) =>
				list
					.filter(({ id }, index) => id !== undefined && list.findIndex((other) => other.id === id) < index)
					.map(({ path, id }) =>
						faultAt(anchor, [...path, 'id'], { code: 'duplicate-id', message: `“${id}” stands twice here` })
					)
			)
		]),
		...checkClaims(drafts)
	];
}

/** A claim without words is only left over, until a question, another claim or the glossary rests on it. */
export function checkUnworded(
	{ unworded, claims, questions }: DraftParts,
	glossary: readonly GlossaryEntry[]
): Fault[] {
	const restsOn = (id: string) =>
		[...questions.values()].find(({ value }) => claimsNamed(value).some(({ claim }) => claim === id)) ??
		[...claims.values()].find(
			({ value }) => value.corroborates.includes(id) || value.tensions.some((tension) => tension.with === id)
		);
	return [...unworded].map(([id, fault]) => {
		const user = restsOn(id)?.value.id ?? glossary.find(({ claim }) => claim === id)?.term;
		return user === undefined
			? { ...fault, message: `${fault.message}, or taken out`, severity: 'warning' }
			: { ...fault, message: `${fault.message}: “${user}” rests on it` };
	});
}

function isKnown(claim: string, drafts: Drafts): boolean {
	return drafts.claims.has(claim) || drafts.broken.has(claim);
}

function unknownClaim(id: string, drafts: Drafts) {
	const similar = [...drafts.claims.keys()].find((known) => known.startsWith(id) || id.startsWith(known));
	const hint = similar === undefined ? '' : `; is “${similar}” meant?`;
	return { code: 'unknown-claim', message: `no claim of this bank is called “${id}”${hint}` };
}

function checkClaims(drafts: Drafts): Fault[] {
	return [...drafts.claims.values()].flatMap(({ value, anchor }) => [
		...value.corroborates.flatMap((id, index) =>
			isKnown(id, drafts) ? [] : [faultAt(anchor, ['corroborates', index], unknownClaim(id, drafts))]
		),
		...value.tensions.flatMap((tension, index) => {
			const path = ['tensions', index, 'with'];
			if (!isKnown(tension.with, drafts)) return [faultAt(anchor, path, unknownClaim(tension.with, drafts))];
			const other = drafts.claims.get(tension.with);
			if (other === undefined || other.value.tensions.some((back) => back.with === value.id)) return [];
			const message = `“${tension.with}” does not name “${value.id}” among its tensions`;
			return [faultAt(anchor, path, { code: 'tension-one-sided', message })];
		})
	]);
}

function checkDocuments(drafts: Drafts, sources: ReadonlyMap<string, Source>): Fault[] {
	const { value, anchor } = drafts.header;
	const listed = value.documents.flatMap((id, index) => {
		if (value.documents.indexOf(id) < index) {
			return [
				faultAt(anchor, ['documents', index], { code: 'duplicate-id', message: `“${id}” stands twice here` })
			];
		}
		if (sources.has(id) && id !== 'bank' && id !== 'across') return [];
		const message = `there is no file “${id}.yaml”`;
		return [faultAt(anchor, ['documents', index], { code: 'document-without-file', message })];
	});
	const unlisted = [...sources].flatMap(([name, source]) => {
		if (name === 'bank' || name === 'across' || value.documents.includes(name)) return [];
		const message = `bank.yaml does not list “${name}” among its documents`;
		return [faultAt({ source, path: [] }, [], { code: 'file-without-document', message })];
	});
	return [...listed, ...unlisted];
}

function checkGlossary(drafts: Drafts): Fault[] {
	const { value, anchor } = drafts.header;
	return value.glossary.flatMap(({ term, claim }, index) => {
		const faults = isKnown(claim, drafts)
			? []
			: [faultAt(anchor, ['glossary', index, 'claim'], unknownClaim(claim, drafts))];
		if (value.glossary.findIndex((other) => other.term === term) === index) return faults;
		const message = `“${term}” is explained twice`;
		return [...faults, faultAt(anchor, ['glossary', index, 'term'], { code: 'duplicate-id', message })];
	});
}

function checkTopics(drafts: Drafts): Fault[] {
	const { value, anchor } = drafts.header;
	const ids = value.topics.map(({ id }) => id);
	const repeated = ids.flatMap((id, index) =>
		ids.indexOf(id) < index
			? [
					faultAt(anchor, ['topics', index, 'id'], {
						code: 'duplicate-id',
						message: `“${id}” stands twice here`
					})
				]
			: []
	);
	const unknown = [...drafts.questions.values()].flatMap((question) => {
		if (ids.includes(question.value.topic)) return [];
		const message = `bank.yaml has no topic “${question.value.topic}”; it has ${ids.join(', ')}`;
		return [faultAt(question.anchor, ['topic'], { code: 'unknown-topic', message })];
	});
	return [...repeated, ...unknown];
}
