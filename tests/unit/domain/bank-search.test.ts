import { describe, expect, it } from 'vitest';
import { searchOf } from '#domain/bank-search.ts';
import { keyResponse } from '#domain/key-response.ts';
import { publicQuestions } from '#server/bank-chunks.ts';
import { bank } from '../../fixtures/gull-rock-bank.ts';

const of = (changed = bank) => searchOf(changed, publicQuestions(changed)).entries;
const entry = (id: string) => of().find((one) => one.id === id);

describe('what of a bank can be found', () => {
	it('[SR1] a claim is what it says, with its document and paragraph, its speaker and the topic that shows it', () => {
		expect(entry('offer-40000')).toEqual({
			kind: 'claim',
			id: 'offer-40000',
			document: 'keeper',
			paragraph: 4,
			topic: 'tower',
			text: 'The harbour board was reported in May 2019 to have bid 40,000 crowns for the lighthouse.'
		});
		expect(entry('boats-2018')).toMatchObject({ speaker: 'Ada Finch' });
	});

	it('[SR1] a question is what it asks, a text with gaps with its gaps open', () => {
		expect(entry('lens-plan')).toEqual({
			kind: 'question',
			id: 'lens-plan',
			topic: 'tower',
			form: 'cloze',
			text: "Complete the council's plan as the Gazette reported it in May 2019. The council meant to spend … on a new … by …."
		});
	});

	it('[SR1] every claim, public question and source is there once', () => {
		const ids = of().map(({ kind, id }) => `${kind} ${id}`);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toHaveLength(bank.claims.length + bank.questions.length + bank.documents.length);
		expect(entry('lens')).toMatchObject({ kind: 'source', text: 'New lens comes late' });
	});

	it('[SR2] of a question there is nothing but its stem, kind and topic: no choice, no key, no reason', () => {
		const questions = of().filter(({ kind }) => kind === 'question');
		const written = JSON.stringify(questions);
		for (const question of bank.questions) {
			expect(written).not.toContain(question.explanation);
			const shown = questions.find(({ id }) => id === question.id);
			expect(shown?.text.replace(question.stem, ''), question.id).not.toMatch(/\{|\p{N}/u);
		}
		for (const question of bank.questions) {
			const key = keyResponse(question);
			if (key.kind === 'short-text') expect(entry(question.id)?.text).not.toContain(key.text);
		}
	});

	it('[SR2] of a question for class only there is nothing at all', () => {
		const [first] = bank.questions;
		const hidden = {
			...bank,
			questions: bank.questions.map((one) => ({ ...one, classOnly: one === first }))
		};
		const written = JSON.stringify(of(hidden));
		expect(written).not.toContain(first?.stem);
		expect(of(hidden)).toHaveLength(of().length - 1);
	});
});
