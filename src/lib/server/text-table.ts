/** Rows of cells as lines of even columns: to the right, but for the columns named `left`, counted from 0. */
export function layOut(
	rows: readonly (readonly string[])[],
	{ left }: { readonly left: readonly number[] }
): string[] {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	return rows.map((row) =>
		widths
			.map((width, column) => {
				const cell = row[column] ?? '';
				return left.includes(column) ? cell.padEnd(width) : cell.padStart(width);
			})
			.join('  ')
			.trimEnd()
	);
}
