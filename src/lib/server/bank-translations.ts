import { partsGiven, questionIn, translatedParts } from '#domain/in-language.ts';
import { choiceGroups, type Path } from '#domain/question-parts.ts';
import { blankFaults } from '#domain/question-structure.ts';
import type { QuestionFile } from '#domain/question.ts';
import type { QuestionTexts } from '#domain/translations.ts';
import { faultAt, type Anchor, type Fault } from '#checks/fault.ts';
import type { Drafts } from './bank-compile.ts';

/** A translation says all that it translates, nothing else, and keeps apart what differs. */
export function checkTranslations({ header, questions }: Drafts): Fault[] {
	const { value: bank, anchor } = header;
	const others = Object.keys(bank.translations ?? {}).filter((language) => language !== bank.language);
	const inHeader = { anchor, own: bank.language, others };
	const named: readonly (readonly [Path, object | undefined])[] = [
		...bank.topics.map(({ translations }, place) => [['topics', place], translations] as const),
		...bank.glossary.map(({ translations }, place) => [['glossary', place], translations] as const)
	];
	return [
		...languageFaults(Object.keys(bank.translations ?? {}), { ...inHeader, path: [] }),
		...named.flatMap(([path, translations = {}]) => [
			...languageFaults(Object.keys(translations), { ...inHeader, path }),
			...others
				.filter((language) => !(language in translations))
				.map((language) => {
					const message = `the bank is translated into “${language}”, and this is not`;
					return faultAt(anchor, path, { code: 'translation-missing', message });
				})
		]),
		...[...questions.values()].flatMap(({ value, anchor }) => [
			...languageFaults(Object.keys(value.translations ?? {}), { ...inHeader, anchor, path: [] }),
			...Object.entries(value.translations ?? {}).flatMap(([language, texts]) =>
				partFaults(value, texts, {
					source: anchor.source,
					path: [...anchor.path, 'translations', language]
				})
			)
		])
	];
}

interface Among {
	readonly anchor: Anchor;
	readonly path: Path;
	readonly own: string;
	readonly others: readonly string[];
}

/** Whoever reads in a language is to find the bank's title and topics in it before any of its questions. */
function languageFaults(given: readonly string[], { anchor, path, own, others }: Among): Fault[] {
	return given
		.filter((language) => !others.includes(language))
		.map((language) => {
			const message =
				language === own
					? `“${own}” is the language of the bank itself`
					: `bank.yaml has no translation of its title into “${language}”`;
			const at = [...path, 'translations', language];
			return faultAt(anchor, at, { code: 'translation-language', message, atKey: true });
		});
}

function partFaults(question: QuestionFile, texts: QuestionTexts, anchor: Anchor): Fault[] {
	const wanted = translatedParts(question);
	const given = partsGiven(texts);
	const has = (parts: readonly Path[], part: Path) => parts.some((other) => nameOf(other) === nameOf(part));
	const missing = wanted
		.filter((part) => !has(given, part))
		.map((part) => {
			const message = `“${nameOf(part)}” is not translated`;
			return faultAt(anchor, part, { code: 'translation-missing', message });
		});
	const unknown = given
		.filter((part) => !has(wanted, part))
		.map((part) => {
			const message = `the question has no text “${nameOf(part)}”`;
			return faultAt(anchor, part, { code: 'translation-unknown', message });
		});
	if (missing.length > 0 || unknown.length > 0) return [...missing, ...unknown];
	return differences(question, texts).map(({ path, message }) =>
		faultAt(anchor, path, { code: 'translation-differs', message })
	);
}

const nameOf = (part: Path): string => part.join('.');

/** What would make the translation another question: other gaps, or one text for two that differ. */
function differences(
	question: QuestionFile,
	texts: QuestionTexts
): { readonly path: Path; readonly message: string }[] {
	const translated = questionIn('', question, texts);
	const groups = comparedTexts(translated);
	return [
		// Gaps that do not agree in the question itself are told of there.
		...(blankFaults(question).length > 0 ? [] : blankFaults(translated)),
		...comparedTexts(question).flatMap((group, index) => {
			const said = groups[index] ?? [];
			return group.flatMap(({ path, text }, place) => {
				const isOne = (other: number) => group[other]?.text === text;
				const isSaidAsOne = (other: number) => said[other]?.text === said[place]?.text;
				const twin = group.slice(0, place).findIndex((_, other) => isOne(other) !== isSaidAsOne(other));
				if (twin < 0) return [];
				const message = isOne(twin)
					? `“${text}” stands twice in the question, and is translated in two ways`
					: `“${text}” and “${group[twin]?.text ?? ''}” are translated alike`;
				return [{ path, message }];
			});
		})
	];
}

/** Texts of which an answer is one, and that grading or a learner tells apart by what they say. */
function comparedTexts(question: QuestionFile): { readonly path: Path; readonly text: string }[][] {
	const choices = choiceGroups(question).map(({ path, choices }) =>
		choices.map(({ id, text }) => ({ path: [...path, id, 'text'], text }))
	);
	if (question.kind === 'order')
		return [question.steps.map(({ id, text }) => ({ path: ['steps', id, 'text'], text }))];
	if (question.kind !== 'match') return choices;
	return [
		question.pairs.map(({ id, left }) => ({ path: ['pairs', id, 'left'], text: left })),
		[
			...question.pairs.map(({ id, right }) => ({ path: ['pairs', id, 'right'], text: right })),
			...question.extras.map(({ id, text }) => ({ path: ['extras', id, 'text'], text }))
		]
	];
}
