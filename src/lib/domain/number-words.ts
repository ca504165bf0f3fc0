/** What a word adds to a number: `twenty` is 20 and leaves room for what is below 10, its scale. */
export interface NumberWord {
	readonly value: number;
	readonly scale: number;
}

const list = (words: string) => words.split(' ');

const UP_TO_NINETEEN = list(
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
		'seventeen eighteen nineteen'
);
const TENS = list('twenty thirty forty fifty sixty seventy eighty ninety');

/** Stands before a scale or after a whole number: `half a million`, `two and a half`, `2½`. */
export const HALF: NumberWord = { value: 0.5, scale: 1 };

/** English words for numbers below a hundred. */
export const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = new Map<string, NumberWord>([
	['half', HALF],
	['½', HALF],
	...UP_TO_NINETEEN.map((word, value) => [word, { value, scale: 1 }] as const),
	...TENS.map((word, i) => [word, { value: 10 * (i + 2), scale: 10 }] as const)
]);

/** Words that multiply what stands before them: English on the short scale, and Korean. */
export const SCALES: ReadonlyMap<string, number> = new Map(
	(
		[
			[10, '십'],
			[100, 'hundred 백'],
			[1e3, 'thousand k 천'],
			[1e4, '만'],
			[1e6, 'million m mn mln mio'],
			[1e8, '억'],
			[1e9, 'billion b bn bln mrd'],
			[1e12, 'trillion t tn trn 조']
		] as const
	).flatMap(([scale, words]) => list(words).map((word) => [word, scale] as const))
);

/** Korean scales, which may stand without a number before them: 천만 is ten million. */
export const KOREAN_SCALES = '십백천만억조';

/** Words that hold a number back without changing which one it is. */
export const HEDGES: ReadonlySet<string> = new Set(
	list('about around roughly approximately approx circa ca c some nearly almost ≈ 약')
);

/** Words that say nothing about which number it is, or in what: `the 7th of …`, `28,500 US troops`. */
export const FILLERS: ReadonlySet<string> = new Set(list('of the in us st nd rd th'));

/** Words and signs that stand between two numbers; then the answer holds no single one. */
export const BETWEEN: ReadonlySet<string> = new Set(list('or and to between from / ~'));

/** Units that are told apart by name, each with how it is written. */
export const UNITS: readonly { readonly name: string; readonly words: readonly string[] }[] = (
	[
		['won', 'won krw ₩ 원'],
		['dollars', 'dollar dollars usd $ 달러'],
		['euros', 'euro euros eur € 유로'],
		['yen', 'yen jpy ¥ 엔'],
		['yuan', 'yuan renminbi rmb cny ¥ 위안'],
		['pounds', 'pound pounds sterling gbp £ 파운드'],
		['per cent', 'percent pct % 퍼센트'],
		['percentage points', 'pp']
	] as const
).map(([name, words]) => ({ name, words: list(words) }));
