import { describe, expect, test } from 'vitest';
import { catalogueOf } from '#server/bank-chunks.ts';
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
