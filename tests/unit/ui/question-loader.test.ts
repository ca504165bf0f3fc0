import { describe, expect, test } from 'vitest';
import { drawSlots } from '#domain/draw.ts';
import { indexIn } from '#domain/in-language.ts';
import { catalogueOf, chunksOf, chunkTexts, translationsOf } from '#server/bank-chunks.ts';
import { translateIndex } from '../../../src/routes/bank-language.ts';
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

describe('a bank on a page in another language', () => {
	const { ko } = translationsOf(bank);
	if (!ko) throw new Error('the bank is not translated');
	const refs = [
		{ id: 'years-of-work', topic: 'tower' },
		{ id: 'vote-sold', topic: 'tower' }
	];

	/** A loader on the bank in Korean; without its translations where these cannot be fetched. */
	function inKorean(hasTranslations: boolean) {
		return new QuestionLoader(indexIn('ko', index, ko as NonNullable<typeof ko>), (address) => {
			const file = String(address).replace('/gull-rock/chunks/', '').replace('.json', '');
			const texts = chunkTexts(bank).find(({ chunk, language }) => file === `${chunk}.${language}`);
			if (texts) return Promise.resolve(hasTranslations ? Response.json(texts.questions) : missing());
			return Promise.resolve(Response.json(chunksOf(bank).find(({ id }) => file === id)));
		});
	}

	test('[BK96] asks what is translated in it, and what is not in its own', async () => {
		const [translated, own] = await inKorean(true).find(refs);
		expect(translated).toMatchObject({ spokenIn: 'ko', stem: expect.stringMatching(/\p{Script=Hangul}/u) });
		expect(own?.spokenIn).toBeUndefined();
		expect(own?.stem).toMatch(/^In May 2019/u);
	});

	test('[BK96] asks in its own where the translation cannot be fetched', async () => {
		const questions = await inKorean(false).find(refs);
		expect(questions.map(({ spokenIn }) => spokenIn)).toEqual([undefined, undefined]);
	});

	test('[BK95] fetches nothing of a translation where the page speaks as the bank does', async () => {
		const { loader, asked } = published();
		await loader.find(refs);
		expect(asked).toEqual(['chunks/tower-1.json']);
	});

	test('[BK96] is called by its name in it, and by its own where that cannot be fetched', async () => {
		const fetched = () => Promise.resolve(Response.json(translationsOf(bank)));
		expect((await translateIndex(index, 'ko', fetched)).index).toMatchObject({
			spokenIn: 'ko',
			title: ko.title
		});
		for (const failure of [
			() => Promise.resolve(missing()),
			() => Promise.reject(new TypeError('fetch failed'))
		])
			expect((await translateIndex(index, 'ko', failure)).index).toEqual(index);
	});
});
