import { test } from '../test.ts';
import { expectAccessible } from './axe.ts';
import { WALKS } from './states.ts';
import { expectPressable } from './targets.ts';

// Each test walks through a part of the product, and looks at every state in all the ways that it can at once.
test.describe.configure({ timeout: 300_000 });

for (const [what, walk] of Object.entries(WALKS)) {
	test(`[VW1, VW4] axe finds nothing on ${what} on a phone, and what can be pressed is 24 px or more each way, the controls of the quiz 44`, async ({
		page
	}) => {
		await walk(page, async (state) => {
			await expectAccessible(page, state);
			await expectPressable(page, state);
		});
	});
}
