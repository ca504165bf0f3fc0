import type { Moves } from '#domain/peer-vote.ts';

/** Those who moved one way between two votes, as a band from a place in the first to a place in the second. */
export interface Flow {
	readonly name: keyof Moves;
	readonly count: number;
	/** Upper edges and height, of 0 to 100. Whoever was right stands above whoever was not. */
	readonly from: number;
	readonly to: number;
	readonly height: number;
}

/** Room between those who were right and those who were not, of 100. */
const GAP = 6;

/** The bands of two votes; none where nobody voted twice. Ways that nobody went are left out. */
export function flowsOf(moves: Moves): Flow[] {
	const { gained, lost, stayedRight, stayedWrong } = moves;
	const all = gained + lost + stayedRight + stayedWrong;
	if (all === 0) return [];
	const heightOf = (count: number) => (count / all) * (100 - GAP);
	const wrongBefore = heightOf(stayedRight + lost) + GAP;
	const wrongAfter = heightOf(stayedRight + gained) + GAP;
	const flows: readonly Omit<Flow, 'count' | 'height'>[] = [
		{ name: 'stayedRight', from: 0, to: 0 },
		{ name: 'gained', from: wrongBefore, to: heightOf(stayedRight) },
		{ name: 'lost', from: heightOf(stayedRight), to: wrongAfter },
		{ name: 'stayedWrong', from: wrongBefore + heightOf(gained), to: wrongAfter + heightOf(lost) }
	];
	return flows
		.map((flow) => ({
			...flow,
			count: moves[flow.name],
			height: heightOf(moves[flow.name])
		}))
		.filter(({ count }) => count > 0);
}

/** The band as a path in a box of 200 by 100. */
export function flowPath({ from, to, height }: Flow): string {
	const curve = (fromY: number, toY: number, endX: number) =>
		`C 100 ${round(fromY)} 100 ${round(toY)} ${endX} ${round(toY)}`;
	return [
		`M 0 ${round(from)}`,
		curve(from, to, 200),
		`V ${round(to + height)}`,
		curve(to + height, from + height, 0),
		'Z'
	].join(' ');
}

function round(at: number): number {
	return Math.round(at * 100) / 100;
}
