import { findStatements, type Statement } from './key-terms.ts';
import { isRunningText, type CitationGuess } from './guess-citation.ts';

/** A claim that waits for its words: a sentence by what can be pointed at in it. */
export interface DraftClaim extends Statement {
	readonly id: string;
	readonly paragraph: number;
}

/** A candidate for each sentence that holds a figure, a date, an office or names; ids in `taken` are not used again. */
export function draftClaims(paragraphs: readonly string[], taken: ReadonlySet<string>): DraftClaim[] {
	const used = new Set(taken);
	const hasSentences = paragraphs.some(isRunningText);
	return paragraphs.flatMap((text, index) => {
		if (hasSentences && !isRunningText(text)) return [];
		return findStatements(text).map((statement) => {
			const id = uniqueId(nameOf(statement), used);
			used.add(id);
			return { id, paragraph: index + 1, ...statement };
		});
	});
}

/** Called by its most telling term; digits alone would be read as a number. */
function nameOf({ terms }: Statement): string {
	const kinds = ['sum', 'percentage', 'figure', 'office', 'date', 'name'];
	const term = [...terms].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))[0];
	const slug = slugOf(term?.text ?? '');
	if (slug === '') return 'claim';
	return /^[a-z]*[a-z]{2}|-[a-z]{2}/u.test(slug)
		? slug
		: `${term?.kind === 'date' ? 'in' : 'figure'}-${slug}`;
}

/** Lower-case letters, digits and hyphens, of at most four words: "$2.6 million" is `2-6-million`. */
export function slugOf(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/(?<=\d),(?=\d{3})|['’]/gu, '')
		.replace(/\s?%/gu, ' percent')
		.toLowerCase()
		.split(' ')
		.slice(0, 4)
		.join(' ')
		.replace(/[^a-z0-9]+/gu, '-')
		.slice(0, 40)
		.replace(/^-+|-+$/gu, '');
}

/** The id, or the first of `id-2`, `id-3` … that is free. */
export function uniqueId(id: string, taken: ReadonlySet<string>): string {
	let free = id;
	for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
	return free;
}

/** What a document's file is started from. */
export interface DocumentDraft {
	readonly id: string;
	readonly file: string;
	readonly sha256: string;
	readonly paragraphs: number;
	readonly citation: CitationGuess;
	readonly claims: readonly DraftClaim[];
	/** The topic that the example question names. */
	readonly topic: string;
}

/** Writes a text, or a list of texts, so that YAML reads it back letter for letter. */
export type WriteYaml = (value: string | readonly string[]) => string;

/** The text of a document's file: what is known filled in, what is not left empty for `bank check` to list. */
export function writeDocumentFile(draft: DocumentDraft, yaml: WriteYaml): string {
	const { title, published } = draft.citation;
	const date =
		published === undefined
			? '  published: { date: , basis: stated } # no date line was found: 2019, 2019-05 or 2019-05-04'
			: `  published: { date: ${published.text}, basis: stated } # as paragraph ${published.paragraph} prints it`;
	return [
		'# yaml-language-server: $schema=../document.schema.json',
		'document:',
		`  id: ${yaml(draft.id)}`,
		`  file: ${yaml(draft.file)}`,
		`  sha256: ${yaml(draft.sha256)}`,
		`  paragraphs: ${draft.paragraphs}`,
		title === undefined
			? '  title: # what a footnote calls it'
			: `  title: ${yaml(title.text)} # paragraph ${title.paragraph}`,
		'  publisher: # who published it; without one, take this line out',
		date,
		'',
		'# A candidate for each sentence with something to point at. Put `says` into your own words, keep the',
		'# terms that settle it, take out the candidates you do not need. Rename an id now or never.',
		...(draft.claims.length === 0
			? ['claims: []']
			: ['claims:', ...draft.claims.flatMap((one) => writeClaim(one, yaml))]),
		'',
		...exampleQuestion(draft, yaml)
	]
		.join('\n')
		.concat('\n');
}

function writeClaim(claim: DraftClaim, yaml: WriteYaml): string[] {
	const { id, paragraph, terms, isReported, speaker, hedge } = claim;
	const isFigure = terms.some(({ kind }) => kind === 'sum' || kind === 'percentage' || kind === 'figure');
	return [
		`  - id: ${yaml(id)}`,
		'    says:',
		`    kind: ${isReported ? 'reported' : isFigure ? 'figure' : 'fact'}`,
		...(speaker === undefined ? [] : [`    speaker: ${yaml(speaker)}`]),
		...(hedge === undefined ? [] : [`    hedge: ${yaml(hedge)}`]),
		`    locator: { paragraph: ${paragraph}, terms: ${yaml(terms.map(({ text }) => text))} }`,
		'    importance: 3'
	];
}

/** Its blanks are reported by `bank check` as soon as the signs before it are taken out. */
function exampleQuestion({ claims, topic }: DocumentDraft, yaml: WriteYaml): string[] {
	const claim = yaml(claims[0]?.id ?? 'name-of-a-claim');
	const choice = (id: string) => [
		`      - id: ${id}`,
		'        text: # a wrong answer that somebody might give',
		'        origin: near-figure',
		`        claim: ${claim} # what shows it wrong`,
		'        rationale: # why it is wrong, in a sentence'
	];
	const question = [
		'  - id: first-question',
		'    kind: single-choice',
		`    topic: ${yaml(topic)}`,
		'    difficulty: 1',
		'    stem: # the question, with the year where the answer depends on it',
		'    choices:',
		'      - id: a',
		'        text: # the right answer',
		'        key: true',
		`        claim: ${claim}`,
		...choice('b'),
		...choice('c'),
		'    explanation: # what is behind the answer, in a sentence or two',
		`    claims: [${claim}]`
	];
	return [
		'questions: []',
		'# To write one, take out the [] above and the # before each line below.',
		...question.map((line) => `#${line}`)
	];
}

/** The text of a new bank's `bank.yaml`. */
export function writeBankFile(document: string, yaml: WriteYaml): string {
	return [
		'# yaml-language-server: $schema=../bank.schema.json',
		'title: # what the bank is called',
		'subject: # what its questions are on, as in “60 questions on …”',
		'language: en',
		'topics:',
		`  - id: ${FIRST_TOPIC} # rename it now or never`,
		'    title: # what a learner picks',
		'    summary: # what it holds, in a few words',
		`documents: ${yaml([document])}`,
		''
	].join('\n');
}

/** The one topic of a bank that was just started. */
export const FIRST_TOPIC = 'overview';
