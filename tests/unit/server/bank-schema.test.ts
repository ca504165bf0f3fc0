import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '#server/bank-schema.ts';

describe('the JSON schemas that editors read', () => {
	for (const [name, text] of jsonSchemas()) {
		test(`[BK19] questions/${name} is what \`npm run bank -- schema\` writes, so that no editor underlines what is right`, () => {
			const committed = readFileSync(join(import.meta.dirname, '../../../questions', name), 'utf8');
			expect(JSON.parse(committed)).toEqual(JSON.parse(text));
		});
	}
});
