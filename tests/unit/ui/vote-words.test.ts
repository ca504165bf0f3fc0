import { afterEach, describe, expect, it } from 'vitest';
import type { Moves } from '#domain/peer-vote.ts';
import { markOf } from '#domain/seat-group.ts';
import { korean } from '#ui/korean/korean.ts';
import { speak } from '#ui/language.svelte.ts';
import { flowPath, flowsOf } from '#ui/vote-flow.ts';
import {
	courseWords,
	findWords,
	groupsWords,
	movesWords,
	shareWords,
	sureWords,
	voteName,
	voteWords
} from '#ui/vote-words.ts';

const moves = (gained: number, lost: number, stayedRight: number, stayedWrong: number): Moves => ({
	...{ gained, lost, stayedRight, stayedWrong }
});

afterEach(() => speak(undefined));

describe('what a vote is told in', () => {
	it('[PI11] a share in whole percent, and how many had it right', () => {
		expect([0, 0.405, 2 / 3, 1].map(shareWords)).toEqual(['0%', '41%', '67%', '100%']);
		expect(voteWords({ answered: 27, right: 11, share: 11 / 27 })).toBe('11 of 27 had it right.');
		expect(voteWords({ answered: 0, right: 0, share: null })).toBe('Nobody answered.');
		expect([1, 2, 3, 4].map(voteName)).toEqual(['First vote', 'Second vote', 'Third vote', 'Vote 4']);
	});

	it('[PI11] how many were sure and not right; nothing where nobody was, or nobody was asked', () => {
		const vote = { answered: 9, right: 4, share: 4 / 9, advice: 'discuss' as const };
		const tally = { right: 1, wrong: 1 };
		const confidence = (wrong: number) => ({ sure: { right: 2, wrong }, 'think-so': tally, guess: tally });
		expect(sureWords({ ...vote, confidence: confidence(3) })).toBe('3 were sure, and not right.');
		expect(sureWords({ ...vote, confidence: confidence(1) })).toBe('One was sure, and not right.');
		expect(sureWords({ ...vote, confidence: confidence(0) })).toBeUndefined();
		expect(sureWords({ ...vote, confidence: null })).toBeUndefined();
	});

	it('[PI12] who moved which way, without the ways that nobody went', () => {
		expect(movesWords(moves(11, 1, 10, 4))).toBe(
			'Of the 26 who voted twice: 11 came to the right answer, 1 left it, 10 stayed right, 4 stayed wrong.'
		);
		expect(movesWords(moves(0, 2, 0, 0))).toBe('Of the 2 who voted twice: 2 left the right answer.');
		expect(movesWords(moves(1, 0, 0, 0))).toBe('Of the one who voted twice: 1 came to the right answer.');
		expect(movesWords(moves(0, 0, 0, 0))).toBe('Nobody voted both times.');
	});

	it('[PI13] how the class did on the claim, vote by vote', () => {
		const says = '';
		expect(courseWords({ says, before: [0.41, 0.79], after: [0.75] })).toBe(
			'41% on the first vote, 79% on the second, 75% on the new question.'
		);
		expect(courseWords({ says, before: [0.41], after: [0.6, 0.8] })).toBe(
			'41% when it was first asked, 60% and then 80% on the new question.'
		);
	});

	it('[PI14] whom to find: all of two or three, and of a crowd the first few', () => {
		const group = (...numbers: number[]) => ({ ...markOf(7), partners: numbers.map(markOf) });
		expect(findWords(group(14))).toBe('You are blue 7. Find green 14.');
		expect(findWords(group(14, 4))).toBe('You are blue 7. Find green 14 and red 4.');
		expect(findWords(group(14, 4, 2, 3, 5, 6))).toBe(
			'You are blue 7. Find green 14, red 4, green 2, amber 3 and 2 more.'
		);
		expect(findWords(null)).toMatch(/Join any two near you/);
		expect(groupsWords(1, false)).toContain('1 group of');
		expect(groupsWords(0, false)).toContain('nobody to find');
	});

	it('[LA1] partners and movers stand in the order of words that the language has', () => {
		speak(korean);
		expect(findWords({ ...markOf(7), partners: [14, 4].map(markOf) })).toBe(
			'내 번호는 파랑 7번입니다. 찾을 사람: 초록 14번과 빨강 4번.'
		);
		expect(movesWords(moves(11, 1, 0, 0))).toBe(
			'두 번 다 투표한 12명 중: 정답으로 바꾼 사람 11명, 정답에서 바꾼 사람 1명.'
		);
	});
});

describe('the picture of who moved', () => {
	it('[PI12] has one band for each way that somebody went, as high as they were many', () => {
		const flows = flowsOf(moves(4, 2, 4, 0));
		expect(flows.map(({ name, count }) => [name, count])).toEqual([
			['stayedRight', 4],
			['gained', 4],
			['lost', 2]
		]);
		expect(flows[0]?.height).toBeCloseTo(2 * (flows[2]?.height ?? 0));
		expect(flowsOf(moves(0, 0, 0, 0))).toEqual([]);
	});

	it('[PI12] bands lie beside each other on either side and fill it', () => {
		for (const some of [moves(4, 2, 4, 1), moves(0, 3, 1, 0), moves(7, 0, 0, 0)]) {
			const flows = flowsOf(some);
			for (const side of ['from', 'to'] as const) {
				const sorted = [...flows].sort((a, b) => a[side] - b[side]);
				for (const [place, flow] of sorted.entries()) {
					const next = sorted[place + 1];
					if (next) expect(next[side]).toBeGreaterThanOrEqual(flow[side] + flow.height - 1e-9);
					expect(flow[side] + flow.height).toBeLessThanOrEqual(100 + 1e-9);
				}
			}
			for (const flow of flows) expect(flowPath(flow)).toMatch(/^M 0 [\d.]+ C [\d. ]+ V [\d.]+ C [\d. ]+ Z$/);
		}
	});
});
