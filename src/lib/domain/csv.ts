/** By this a spreadsheet knows UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A field of a table: a number is written as it is, nothing as an empty field. */
export type Field = string | number | null;

export const quote = (field: string) => `"${field.replaceAll('"', '""')}"`;

/**
 * Comma-separated values as RFC 4180 has them, with a header row, and safe to open in a spreadsheet. Every field is
 * quoted; a number is never taken for a formula, so a negative one stays a number.
 */
export function csvOf(header: readonly string[], records: readonly (readonly Field[])[]): string {
	const lines = [header, ...records].map((record) => `${record.map(fieldText).map(quote).join(',')}\r\n`);
	return BYTE_ORDER_MARK + lines.join('');
}

function fieldText(field: Field): string {
	return typeof field === 'string' ? disarm(field) : field === null ? '' : String(field);
}

/**
 * A field that a spreadsheet would run as a formula gets a leading apostrophe, as OWASP advises
 * (https://owasp.org/www-community/attacks/CSV_Injection); full-width signs count as formulas in some languages.
 */
function disarm(field: string): string {
	return /^[=+\-@\t\r\n\0＝＋－＠]/u.test(field) ? `'${field}` : field;
}
