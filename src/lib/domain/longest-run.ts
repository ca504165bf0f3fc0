/**
 * The longest run of numbers that rise from left to right, whatever stands between them (the longest
 * increasing subsequence). Of several as long, the one whose members stand furthest left.
 */
export function longestRun(numbers: readonly number[]): number[] {
	const reaches = numbers.reduceRight<{ number: number; reach: number }[]>((later, number) => {
		const above = later.filter((next) => next.number > number).map(({ reach }) => reach);
		return [{ number, reach: Math.max(0, ...above) + 1 }, ...later];
	}, []);
	const run: number[] = [];
	let wanted = Math.max(0, ...reaches.map(({ reach }) => reach));
	for (const { number, reach } of reaches) {
		if (reach !== wanted || number <= (run.at(-1) ?? -Infinity)) continue;
		run.push(number);
		wanted--;
	}
	return run;
}
