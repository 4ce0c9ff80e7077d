import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');

/**
 * Bundles the engine, its worker and the shell's file gate into a temporary folder, as the app's build does, so that
 * the bench measures what is in the sources and needs no window, host or renderer.
 * @returns the folder, and what removes it
 */
export async function buildEngine() {
  const folder = await mkdtemp(join(tmpdir(), 'wiretell-bench-'));
  const source = (path) => resolve(root, 'src-main', path);
  await build({
    configFile: false, root, publicDir: false, logLevel: 'error', ssr: { noExternal: true },
    build: {
      ssr: true, outDir: join(folder, 'engine'), emptyOutDir: true, target: 'node20.19', minify: false,
      rolldownOptions: {
        input: {
          engine: source('engine/engine.ts'), pathGate: source('cli/pathGate.ts'), 'engine-worker': source('engine-worker.ts'),
          deriving: resolve(root, 'src-shared/terms/deriving.ts'),
          checkList: resolve(root, 'src-shared/questions/audit/checkList.ts'), growthKinds: source('engine/growthKinds.fixture.ts'), growthRequests: source('engine/growthRequests.fixture.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  return { folder, engine: join(folder, 'engine'), remove: () => rm(folder, { recursive: true, force: true }) };
}
