/**
 * The end of `npm run build`: puts beside the pages what serves them with nothing but Node and the packages of
 * `npm ci --omit=dev` (`serve.js`), and the list of all that the build is made of (`sbom.cdx.json`).
 */
import { build } from 'vite';
import { writeBillOfMaterials } from './bill-of-materials.ts';
import { notePackages } from './note-packages.ts';

const folder = process.env.BUILD_DIR || 'build';

await build({
	configFile: false,
	logLevel: 'warn',
	plugins: [notePackages('serve')],
	// What has a binary of its own, or is a dependency of the running server, stays a package.
	ssr: { noExternal: true, external: ['ioredis', 'libsql'] },
	build: {
		ssr: 'src/serve.ts',
		target: 'node20',
		outDir: folder,
		emptyOutDir: false,
		copyPublicDir: false,
		rolldownOptions: { output: { entryFileNames: 'serve.js' } }
	}
});
writeBillOfMaterials(folder, { hasServer: true });
