/**
 * What Lighthouse says of the pages. It is fetched when this is run, as its install is larger than all of the project's
 * together. Accessibility, best practices and SEO are to be 100; performance is told, as it depends on the machine.
 */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { findBrowser } from '../browser.ts';
import { startSite } from './site.ts';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const PORT = 4392;
const PAGES = ['', '/quiz', '/review', '/progress', '/study'] as const;

/** What of its report is read here. */
interface Report {
	readonly categories: Readonly<Record<string, Category>>;
	readonly audits: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>;
}
interface Category {
	readonly title: string;
	readonly score: number | null;
	readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
}

async function look(address: string): Promise<Report> {
	const chrome = ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'].join(' ');
	const run = spawn(
		'npx',
		['--yes', LIGHTHOUSE, address, '--quiet', '--output=json', `--chrome-flags=${chrome}`],
		{
			stdio: ['ignore', 'pipe', 'inherit'],
			env: { ...process.env, CHROME_PATH: findBrowser() ?? '' }
		}
	);
	const written = await text(run.stdout);
	if (!written.startsWith('{')) throw new Error(`Lighthouse said nothing of ${address}`);
	return JSON.parse(written) as Report;
}

/** The audits that keep a category from 100. */
function faultsOf({ audits }: Report, { title, auditRefs }: Category): string[] {
	return auditRefs.flatMap(({ id, weight }) => {
		const audit = audits[id];
		const isMet = weight === 0 || audit === undefined || audit.score === null || audit.score === 1;
		return isMet ? [] : [`  ${title}: ${audit.title} (${id})`];
	});
}

/** Prints the four scores of each page, and below a page whatever keeps it from 100; performance is not held to that. */
export async function benchPages(bank: string): Promise<void> {
	const site = await startSite(PORT);
	console.log(`\npages: ${LIGHTHOUSE}, as a phone`);
	try {
		for (const page of PAGES) {
			const path = page === '' ? '/' : `/${bank}${page}`;
			const report = await look(site.address + path);
			const categories = Object.values(report.categories);
			const scores = categories.map(({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`);
			console.log(`${path.padEnd(24)} ${scores.join(', ')}`);
			for (const category of categories.filter(({ title }) => title !== 'Performance'))
				for (const fault of faultsOf(report, category)) console.log(fault);
		}
	} finally {
		await site.stop();
	}
}
