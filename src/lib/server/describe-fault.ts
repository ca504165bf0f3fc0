import { relative } from 'node:path';
import type { Fault } from '#checks/fault.ts';

/** One line that an editor's terminal turns into a link. */
export function describeFault({ file, line, column, code, message, severity }: Fault): string {
	const hint = severity === 'warning' ? 'warning: ' : '';
	return `${relative(process.cwd(), file)}:${line}:${column} ${code} ${hint}${message}`;
}
