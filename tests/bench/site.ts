import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** The site of the real banks, as `npm start` serves it; built first where that is needed. */
export interface BenchSite {
	/** Without a slash at its end. */
	readonly address: string;
	stop(): Promise<void>;
}

export async function startSite(port: number): Promise<BenchSite> {
	const server = spawn(process.execPath, ['--import', 'tsx', 'src/start.ts'], {
		env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let said = '';
	while (!said.includes('Footnote is at')) said += String((await once(server.stdout, 'data'))[0]);
	const stop = async () => {
		server.kill();
		await once(server, 'exit');
	};
	return { address: `http://127.0.0.1:${port}`, stop };
}
