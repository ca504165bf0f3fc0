import { describe, expect, test } from 'vitest';
import { drawSlots } from '#domain/draw.ts';
import { catalogueOf, chunksOf } from '#server/bank-chunks.ts';
import { QuestionLoader } from '../../../src/routes/question-loader.ts';
import { bank, index } from '../../fixtures/gull-rock-bank.ts';

const found = () => Response.json(catalogueOf(bank));
const missing = () => new Response('', { status: 503 });
const offline = () => {
	throw new TypeError('fetch failed');
};

/** A loader whose calls get these replies, the last one again and again, and the addresses it asked for. */
function loaderWith(...replies: (() => Response)[]) {
	const asked: string[] = [];
	const loader = new QuestionLoader(index, (address) => {
		asked.push(String(address));
		return Promise.resolve().then(replies[Math.min(asked.length, replies.length) - 1]);
	});
	return { loader, asked };
}

describe('the catalogue on a page', () => {
	test('[BK89] is fetched once, however often it is asked for', async () => {
		const { loader, asked } = loaderWith(found);
		const both = await Promise.all([loader.catalogue(), loader.catalogue()]);
		expect(both).toEqual([catalogueOf(bank), catalogueOf(bank)]);
		await loader.catalogue();
		expect(asked).toEqual(['/gull-rock/catalogue.json']);
	});

	test.each([
		['an error of the server', missing],
		['a lost connection', offline]
	])('[BK89] can be asked for again after %s', async (_, failure) => {
		const { loader, asked } = loaderWith(failure, found);
		await expect(loader.catalogue()).rejects.toThrow(/503|fetch failed/u);
		expect(await loader.catalogue()).toHaveLength(bank.questions.length);
		expect(asked).toHaveLength(2);
	});
});

/** A loader on the bank as it is published, and the addresses it asked for. */
function published(published = index) {
	const asked: string[] = [];
	const loader = new QuestionLoader(published, async (address) => {
		const file = String(address).replace('/gull-rock/', '');
		asked.push(file);
		if (file === 'catalogue.json') return Response.json(catalogueOf(bank));
		return Response.json(chunksOf(bank).find(({ id }) => file === `chunks/${id}.json`));
	});
	return { loader, asked };
}

describe('a draw on a page', () => {
	const draw = { seed: 'gull', topics: [], size: 5 };
	const slots = drawSlots(index, draw);
	const drawn = slots.map(
		({ chunk, position }) => chunksOf(bank).find(({ id }) => id === chunk)?.questions[position]?.id
	);

	test('[PF6] is named by the catalogue, and only the chunk of its first question is fetched', async () => {
		const { loader, asked } = published();
		const questions = await loader.draw(draw);
		expect(questions.map(({ id }) => id)).toEqual(drawn);
		expect(asked.sort()).toEqual(['catalogue.json', `chunks/${slots[0]?.chunk}.json`]);
		expect(loader.questions.has(drawn[0] ?? '')).toBe(true);
	});

	test('[PF6] fetches the chunks of the others when they are asked for, and no more', async () => {
		const { loader, asked } = published();
		const found = await loader.find(await loader.draw(draw));
		expect(found.map(({ id }) => id)).toEqual(drawn);
		const chunks = new Set(slots.map(({ chunk }) => `chunks/${chunk}.json`));
		expect(asked.sort()).toEqual(['catalogue.json', ...chunks].sort());
	});

	test('[PF6] names the same questions by its chunks where the bank is too large for its catalogue', async () => {
		const { loader, asked } = published({ ...index, questions: 1001 });
		const questions = await loader.draw(draw);
		expect(questions.map(({ id }) => id)).toEqual(drawn);
		expect(asked).not.toContain('catalogue.json');
	});
});
