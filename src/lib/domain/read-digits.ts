/** `28,500`, `28 500`, `1.040.000,5`: equal groups of three, then perhaps a decimal sign of the other kind. */
const GROUPED = /^[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;

/** One group after a point: a decimal to one reader, a thousand to another. */
const POINT_AND_THREE = /^\d+\.\d{3}$/;

/** `2021`, `13.9`, `13,90`, `.5`. A comma before exactly three digits groups, so it is decimal after 0 alone. */
const PLAIN = /^(?:\d*\.\d+|\d+(?:,(?!\d{3}$)\d+)?|0,\d{3})$/;

/**
 * The number that digits with their separators write, or nothing where the grouping is broken
 * (`1,04,00`, `12.34.56`). `point` says what a lone point before three digits is: `28.500`.
 */
export function readDigits(digits: string, point: 'decimal' | 'thousands'): number | undefined {
	const grouped = GROUPED.exec(digits);
	if (grouped && !(point === 'decimal' && POINT_AND_THREE.test(digits))) {
		return Number(digits.replaceAll(grouped[1] ?? '', '').replace(',', '.'));
	}
	return PLAIN.test(digits) ? Number(digits.replace(',', '.')) : undefined;
}
