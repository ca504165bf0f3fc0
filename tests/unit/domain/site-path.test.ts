import { expect, test } from 'vitest';
import { at, fileAt } from '#domain/site-path.ts';

const ROOT = { base: '', ending: '', hasServer: true } as const;
const FOLDER = { base: '/footnote', ending: '/', hasServer: false } as const;

test.each([
	['/', '/', '/footnote/'],
	['/gull-rock/quiz', '/gull-rock/quiz', '/footnote/gull-rock/quiz/'],
	[
		'/gull-rock/quiz?n=12&topic=tower',
		'/gull-rock/quiz?n=12&topic=tower',
		'/footnote/gull-rock/quiz/?n=12&topic=tower'
	],
	['/data#backup', '/data#backup', '/footnote/data/#backup'],
	[
		'/gull-rock/study/tower?a=1/2#c',
		'/gull-rock/study/tower?a=1/2#c',
		'/footnote/gull-rock/study/tower/?a=1/2#c'
	]
] as const)(
	'[AN1] the page %s on a server at the root, and as a folder under a path',
	(path, root, folder) => {
		expect(at(path, ROOT)).toBe(root);
		expect(at(path, FOLDER)).toBe(folder);
	}
);

test('[AN1] a file keeps its name wherever the site lies', () => {
	expect(fileAt('/gull-rock/catalogue.json', ROOT)).toBe('/gull-rock/catalogue.json');
	expect(fileAt('/gull-rock/catalogue.json', FOLDER)).toBe('/footnote/gull-rock/catalogue.json');
});
