import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addTables,
	confidentlyWrong,
	correlationOf,
	countTable,
	discriminationOf,
	facilityOf,
	MIN_RESPONSES,
	tabulate,
	type ItemScore
} from '#domain/item-analysis.ts';

/**
 * Section 6 of the LSAT after R. D. Bock and M. Lieberman, Fitting a response model for n dichotomously scored items,
 * Psychometrika 35 (1970), 179-197: 1,000 people and five questions, each pattern of right (1) and wrong (0) with how
 * many had it, as the data set `LSAT` of R's package ltm 1.2-0 has them (https://cran.r-project.org/package=ltm).
 */
const LSAT_6 =
	'00000:3 00001:6 00010:2 00011:11 00100:1 00101:1 00110:3 00111:4 01000:1 01001:8 01011:16 01101:3 01110:2 01111:15 ' +
	'10000:10 10001:29 10010:14 10011:81 10100:3 10101:28 10110:15 10111:80 11000:16 11001:56 11010:21 11011:173 ' +
	'11100:11 11101:61 11110:28 11111:298';
const people = LSAT_6.split(' ').flatMap((entry) => {
	const [pattern = '', times] = entry.split(':');
	return Array.from({ length: Number(times) }, () => [...pattern].map(Number));
});
const itemOf = (place: number) => people.map((scores) => scores[place] ?? 0);
const totals = people.map((scores) => scores.reduce((sum, score) => sum + score, 0));

describe('facility', () => {
	it('[RP1] the facility of the five questions of LSAT section 6 is the share of each that ltm tells', () => {
		expect(people).toHaveLength(1000);
		expect([0, 1, 2, 3, 4].map((place) => facilityOf(itemOf(place)))).toEqual([
			0.924, 0.709, 0.553, 0.763, 0.87
		]);
	});

	it('[RP1] partial credit counts as what it is, and without an answer there is no facility', () => {
		expect(facilityOf([1, 0.5, 0, 0.5])).toBe(0.5);
		expect(facilityOf([])).toBeNull();
	});
});

describe('discrimination', () => {
	// The columns "Included" and "Excluded" of `descript(LSAT)` in R's ltm (D. Rizopoulos, Journal of Statistical Software
	// 17(5), 2006, doi 10.18637/jss.v017.i05), which since its version 1.1-1 divide by the standard deviation of all, as we
	// do; the versions before divided by that of a sample, which of 1,000 people differs in the fourth digit.
	it.each([
		[0, 0.1128],
		[1, 0.1532],
		[2, 0.1728],
		[3, 0.1444],
		[4, 0.1216]
	])(
		'[RP2] LSAT section 6: question at %d correlates with the rest by %d, as published',
		(place, published) => {
			const scores = people.map((person, i): ItemScore => ({
				credit: person[place] ?? 0,
				others: ((totals[i] ?? 0) - (person[place] ?? 0)) / 4
			}));
			const found = discriminationOf(scores);
			expect(found.kind === 'value' && found.value.toFixed(4)).toBe(published.toFixed(4));
		}
	);

	it.each([
		[0, 0.362],
		[1, 0.5668],
		[2, 0.6184],
		[3, 0.5344],
		[4, 0.4354]
	])('[RP2] left in its own total, question at %d would seem to reach %d', (place, published) => {
		expect(correlationOf(itemOf(place), totals)?.toFixed(4)).toBe(published.toFixed(4));
	});

	/** Ten were right and had 1 (five) or 0.5 (five) on the others, ten wrong with 0.5 (five) or 0 (five). */
	const twenty: ItemScore[] = [
		...[1, 1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.5].map((others) => ({ credit: 1, others })),
		...[0.5, 0.5, 0.5, 0.5, 0.5, 0, 0, 0, 0, 0].map((others) => ({ credit: 0, others }))
	];

	it('[RP2] by hand: M1 = 0.75, M0 = 0.25, S² = 0.125, p = 0.5, so r = 0.5 / √0.125 × 0.5 = √0.5', () => {
		const found = discriminationOf(twenty);
		expect(found.kind === 'value' && found.value).toBeCloseTo(Math.SQRT1_2, 15);
	});

	it('[RP3] it is shown from 20 responses on', () => {
		expect(MIN_RESPONSES).toBe(20);
		expect(discriminationOf(twenty.slice(1))).toEqual({ kind: 'none', because: 'few' });
		expect(discriminationOf(twenty).kind).toBe('value');
	});

	it('[RP3] where all did the same, or there was no other question, there is none and it is said why', () => {
		const alike = twenty.map(({ others }) => ({ credit: 1, others }));
		expect(discriminationOf(alike)).toEqual({ kind: 'none', because: 'alike' });
		const alone = twenty.map(({ credit }) => ({ credit, others: null }));
		expect(discriminationOf(alone)).toEqual({ kind: 'none', because: 'alone' });
		const third = twenty.map(({ credit }) => ({ credit, others: 1 / 3 }));
		expect(discriminationOf(third)).toEqual({ kind: 'none', because: 'alike' });
	});

	it('[RP2] whatever was answered, a correlation lies between -1 and 1 and does not depend on the order', () => {
		const score = fc.record({
			credit: fc.constantFrom(0, 0.5, 1),
			others: fc.double({ min: 0, max: 1, noNaN: true })
		});
		fc.assert(
			fc.property(fc.array(score, { minLength: 20, maxLength: 60 }), (scores) => {
				const found = discriminationOf(scores);
				if (found.kind === 'none') return;
				expect(Math.abs(found.value)).toBeLessThanOrEqual(1);
				const back = discriminationOf([...scores].reverse());
				expect(back.kind === 'value' && back.value).toBeCloseTo(found.value, 9);
			})
		);
	});
});

describe('how sure and how right', () => {
	const sure = (outcome: 'right' | 'partial' | 'wrong', times: number) =>
		Array.from({ length: times }, () => ({ confidence: 'sure' as const, outcome }));

	it('[RP4] every answer stands once in the table, and tables add up', () => {
		const table = tabulate([...sure('wrong', 2), { confidence: 'guess', outcome: 'right' }]);
		expect(table.sure).toEqual({ right: 0, partial: 0, wrong: 2 });
		expect(table.guess).toEqual({ right: 1, partial: 0, wrong: 0 });
		expect(countTable(table)).toBe(3);
		expect(countTable(addTables([table, table]), 'sure')).toBe(4);
	});

	it('[RP4] who was sure and wrong is counted at once, and told as a share from five answers on', () => {
		expect(confidentlyWrong(tabulate(sure('wrong', 4)))).toEqual({ count: 4, share: null });
		expect(confidentlyWrong(tabulate([...sure('wrong', 2), ...sure('right', 3)]))).toEqual({
			count: 2,
			share: 0.4
		});
	});

	it('[RP4] who was sure and right in part is not among them', () => {
		expect(confidentlyWrong(tabulate(sure('partial', 5)))).toEqual({ count: 0, share: 0 });
	});
});
