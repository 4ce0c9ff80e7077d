import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');

/**
 * Bundles the worker and the shell's program once before the tests: plain Node cannot start a `.ts` file as a thread.
 * Every run has a folder of its own, so that two runs at a time do not take each other's files away.
 */
export default async function buildTestWorkers(): Promise<() => void> {
  const outDir = resolve(root, '.test-workers', String(process.pid));
  await build({
    configFile: false, root, publicDir: false, logLevel: 'warn', ssr: { noExternal: true },
    build: {
      ssr: true, outDir, emptyOutDir: true, target: 'node20.19', sourcemap: 'inline',
      rolldownOptions: {
        input: { 'engine-worker': resolve(root, 'src-main/engine-worker.ts'), cli: resolve(root, 'src-main/cli.ts') },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  process.env.WIRETELL_WORKER = pathToFileURL(resolve(outDir, 'engine-worker.js')).href;
  process.env.WIRETELL_CLI = resolve(outDir, 'cli.js');
  return () => rmSync(outDir, { recursive: true, force: true });
}
