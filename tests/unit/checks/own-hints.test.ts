import * as v from 'valibot';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hintsFor, isReady } from '#checks/own-hints.ts';
import { compileOwn } from '#domain/compile-own.ts';
import { OwnBankSchema } from '#domain/own-bank.ts';
import { emptyWrong, newDraft, withText, type OwnDraft } from '#domain/own-draft.ts';
import { QUESTION_KINDS, type QuestionKind } from '#domain/question.ts';
import { drafts, fingerprint, WRITTEN_ON } from '../../fixtures/own-drafts.ts';

const empty = (kind: QuestionKind) => newDraft({ id: 'own-1', writtenOn: WRITTEN_ON, kind });
const draftOf = (kind: QuestionKind) => {
	const found = drafts.find((draft) => draft.kind === kind);
	if (!found) throw new Error(`no ${kind}`);
	return found;
};
const told = (draft: OwnDraft, severity = 'error') =>
	hintsFor(draft, fingerprint)
		.filter((hint) => hint.severity === severity)
		.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('what a host is told while writing', () => {
	test.each(QUESTION_KINDS)(
		'[OW5] an empty %s asks for what it needs, and a finished one for nothing',
		(kind) => {
			expect(told(empty(kind))).toContain('stem: Write the question.');
			expect(told(draftOf(kind))).toEqual([]);
			expect(isReady(draftOf(kind), fingerprint)).toBe(true);
		}
	);

	const number = { value: '12', unit: 'steps', unitAlso: '', reads: 'count', tolerance: '' } as const;
	const faulty: [string, OwnDraft, string][] = [
		['two right of one', withChoices('a*', 'b*', 'c'), 'choices: Mark one choice'],
		['none right', withChoices('a', 'b'), 'choices: Mark the choice that is right.'],
		['all right', { ...withChoices('a*', 'b*'), kind: 'multiple-response' }, 'choices: Write a choice'],
		['the same choice twice', withChoices('Tom*', 'Ann', 'ann'), '“ann” says the same as “Ann”'],
		['a choice that stands for others', withChoices('Tom*', 'Ann', 'All of the above'), 'shuffled'],
		['no number', { ...asked('numeric'), number: { ...number, value: 'some' } }, 'answer.value: '],
		['no unit', { ...asked('numeric'), number: { ...number, unit: '' } }, 'answer.unit: Say what'],
		['a tolerance', { ...asked('numeric'), number: { ...number, tolerance: 'a lot' } }, 'answer.tolerance: '],
		[
			'a wrong number that would be right',
			{ ...asked('numeric'), number, wrong: [{ ...emptyWrong('w1'), text: '12' }] },
			'answer.nearMisses.0.value: 12 would count as right.'
		],
		[
			'half a pair',
			{ ...asked('match'), pairs: [{ id: 'p', left: 'a', right: '', source: '' }] },
			'Write both'
		],
		[
			'two steps',
			{ ...asked('order'), steps: draftOf('order').steps.slice(0, 2) },
			'steps: Write at least three'
		],
		['a text without gaps', { ...asked('cloze'), text: 'No gap.' }, 'text: Write the text, and put braces'],
		['half a brace', withText(asked('cloze'), 'In {1911 she came.'), 'text: A brace has no partner.'],
		['an empty gap', withText(asked('cloze'), 'In {} she came.'), 'text: Write the answer between'],
		['a source without its name', withSource({ paragraph: '4' }), 'sources.q1.title: Say what'],
		['a date in words', withSource({ title: 'Log', date: 'in May' }), 'sources.q1.date: Write the date'],
		['a paragraph in words', withSource({ title: 'Log', paragraph: 'top' }), 'sources.q1.paragraph: '],
		['a stem without end', { ...withChoices('a*', 'b'), stem: 'x'.repeat(2001) }, 'stem: Shorten this']
	];
	test.each(faulty)(
		'[OW5] what keeps it out of a session is said beside its field: %s',
		(_what, draft, said) => {
			expect(told(draft).join('\n')).toContain(said);
			expect(isReady(draft, fingerprint)).toBe(false);
		}
	);

	test('[OW6] what gives the key away is a warning and keeps nothing out', () => {
		const draft = withChoices('The keeper who came from the far island in spring*', 'Ann', 'Tom');
		expect(told(draft, 'warning').join('\n')).toContain('The key is the longest choice');
		expect(isReady(draft, fingerprint)).toBe(true);
	});

	test('[OW6] a source and an explanation are asked for, and can be left out', () => {
		const warned = told(withChoices('Tom*', 'Ann', 'Eve'), 'warning').join('\n');
		expect(warned).toContain('explanation: Say why in a sentence');
		expect(warned).toContain('sources: Name a source');
	});

	test('[OW6] a number that the source does not say is told in a host’s words', () => {
		const { sources } = withSource({ title: 'Log', says: 'There are 14 steps.' });
		const warned = told({ ...asked('numeric'), number, sources }, 'warning').join('\n');
		expect(warned).toContain('What the source says does not include 12 steps.');
	});

	test('[OW2, OW5] whatever is typed, what has no error is taken by the server', () => {
		const words = fc.constantFrom(
			'',
			' ',
			'a',
			'Ann',
			'12',
			'1,911',
			'{',
			'{7} of {b}',
			'none',
			'x'.repeat(2100)
		);
		const typed = fc.record({ stem: words, explanation: words, accept: words, text: words, why: words });
		const entries = fc.array(fc.tuple(words, words, fc.boolean()), { maxLength: 5 });
		fc.assert(
			fc.property(fc.constantFrom(...QUESTION_KINDS), typed, entries, (kind, fields, list) => {
				const id = (letter: string, place: number) => `${letter}${place}`;
				const wrong = list.map(([text, why], place) => ({ ...emptyWrong(id('w', place)), text, why }));
				const draft = withText(
					{
						...empty(kind),
						...fields,
						choices: list.map(([text, why, right], place) => ({
							...emptyWrong(id('c', place)),
							text,
							why,
							right
						})),
						steps: list.map(([text], place) => ({ id: id('s', place), text, source: '' })),
						pairs: list.map(([left, right], place) => ({ id: id('p', place), left, right, source: '' })),
						wrong,
						extras: wrong,
						number: { ...number, value: fields.accept, unit: fields.why }
					},
					fields.text
				);
				const own = compileOwn([draft], fingerprint);
				if (!isReady(draft, fingerprint)) return;
				expect(own.questions).toHaveLength(1);
				expect(v.is(OwnBankSchema, own)).toBe(true);
			}),
			{ numRuns: 400 }
		);
	});
});

function asked(kind: QuestionKind): OwnDraft {
	return { ...empty(kind), stem: 'How was it?' };
}

/** A star marks what is right. */
function withChoices(...texts: string[]): OwnDraft {
	const choices = texts.map((text, place) => ({
		...emptyWrong(`c${place + 1}`),
		text: text.replace('*', ''),
		right: text.endsWith('*')
	}));
	return { ...asked('single-choice'), choices };
}

function withSource(source: Partial<OwnDraft['sources'][number]>): OwnDraft {
	const draft = withChoices('Tom*', 'Ann', 'Eve');
	return { ...draft, sources: draft.sources.map((one) => ({ ...one, ...source })) };
}
