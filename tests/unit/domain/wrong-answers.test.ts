import { expect, it } from 'vitest';
import { wrongAnswers } from '#domain/wrong-answers.ts';
import { bank } from '../../fixtures/gull-rock-bank.ts';

it('[VW64] the host’s notes hold every reason that the bank has: choices, near misses, extras and gaps', () => {
	const kinds = new Set<string>();
	for (const question of bank.questions) {
		const written =
			JSON.stringify({ ...question, translations: undefined }).match(/"rationale":/g)?.length ?? 0;
		const answers = wrongAnswers(question);
		expect(answers, question.id).toHaveLength(written);
		for (const { text, rationale } of answers) expect([text, rationale]).not.toContain('');
		if (written > 0) kinds.add(question.kind);
	}
	expect(kinds).toContain('numeric');
	expect(kinds).toContain('match');
});
