import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BUILD_STEPS } from '../../src/build-steps.ts';

interface Instruction {
	readonly name: string;
	readonly rest: string;
}

/** The stages of the container file, each from its FROM on. */
const stages: Instruction[][] = [];
for (const line of readFileSync('src/deploy/Containerfile', 'utf8').replaceAll('\\\n', ' ').split('\n')) {
	const [, name, rest] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
	if (name === undefined || rest === undefined) continue;
	if (name === 'FROM') stages.push([]);
	stages.at(-1)?.push({ name, rest });
}
const restsOf = (wanted: string, stage: readonly Instruction[] = stages.flat()) =>
	stage.filter(({ name }) => name === wanted).map(({ rest }) => rest);

test('[AN64] every path that the container file copies is there, and those alone are let into its build', () => {
	const copied = restsOf('COPY')
		.filter((rest) => !rest.startsWith('--from='))
		.flatMap((rest) => rest.split(' ').slice(0, -1));
	expect(copied.filter((path) => !existsSync(path))).toEqual([]);
	const [shut, ...open] = readFileSync('src/deploy/Containerfile.dockerignore', 'utf8')
		.trim()
		.split('\n')
		.filter((line) => !line.startsWith('#'));
	expect(shut).toBe('*');
	expect(open.map((line) => line.replace(/^!/, '')).sort()).toEqual([...new Set(copied)].sort());
});

test('[AN64] every stage stands on one Node, which package.json allows', () => {
	const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
	const bases = new Set(restsOf('FROM').map((rest) => rest.split(' ')[0] ?? ''));
	expect(bases.size).toBe(1);
	const major = Number(/\/node:(\d+)-/.exec([...bases][0] ?? '')?.[1]);
	expect(major).toBeGreaterThanOrEqual(Number(/^>=(\d+)\./.exec(engines.node)?.[1]));
});

test('[AN64] the image runs what the service runs, as a user with no rights, without the tools', () => {
	const last = stages.at(-1);
	const service = readFileSync('src/deploy/footnote.service', 'utf8');
	const command = JSON.parse(restsOf('CMD', last)[0] ?? '[]') as string[];
	expect(/^ExecStart=\/usr\/bin\/(.*)$/m.exec(service)?.[1]).toBe(command.join(' '));
	expect(restsOf('USER', last)).toEqual(['node']);
	const packages = restsOf('COPY', last).filter((rest) => rest.endsWith(' node_modules'));
	expect(packages).toEqual(['--from=packages /footnote/node_modules node_modules']);
	const maker = stages.find(([from]) => from?.rest.endsWith(' AS packages'));
	expect(restsOf('RUN', maker)).toEqual([expect.stringMatching(/^npm ci --omit=dev /)]);
});

test('[AN69] npm start leaves out no step of npm run build: the list of parts lies beside either’s build', () => {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { build: string } };
	const written = BUILD_STEPS.map((step) =>
		step
			.join(' ')
			.replace('node_modules/vite/bin/vite.js', 'vite')
			.replace('--import tsx', 'tsx')
			.replace(' --logLevel warn', '')
	);
	expect(written.join(' && ')).toBe(scripts.build);
});
