/** What `npm run build` does, as what Node is given for each step: `npm start` does the same, and says less. */
export const BUILD_STEPS: readonly (readonly string[])[] = [
	['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
	['--import', 'tsx', 'src/finish-build.ts']
];
