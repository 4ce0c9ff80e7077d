import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** Bundles the worker once before the tests: plain Node cannot start a `.ts` file as a worker thread. */
export default async function buildTestWorkers(): Promise<void> {
  const entry = resolve(root, 'src-main/engine-worker.ts');
  if (!existsSync(entry)) return;
  await build({
    configFile: false, root, publicDir: false, logLevel: 'warn', ssr: { noExternal: true },
    build: {
      ssr: true, outDir: '.test-workers', emptyOutDir: true, target: 'node20.19', sourcemap: 'inline',
      rolldownOptions: { input: { 'engine-worker': entry }, output: { format: 'es', entryFileNames: '[name].js' } },
    },
  });
  process.env.WIRETELL_WORKER = pathToFileURL(resolve(root, '.test-workers/engine-worker.js')).href;
}
