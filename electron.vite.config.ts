import { resolve } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'electron-vite';

const path = (relative: string): string => resolve(import.meta.dirname, relative);

/** Everything is bundled (`externalizeDeps: false`): the built app needs no node_modules beside it. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main', target: 'node20.19', externalizeDeps: false,
      rolldownOptions: {
        input: {
          electron: path('src-main/electron.ts'),
          serve: path('src-main/serve.ts'),
          cli: path('src-main/cli.ts'),
          'engine-worker': path('src-main/engine-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload', externalizeDeps: false,
      rolldownOptions: {
        input: { preload: path('src-main/hosts/electron/preload.ts') },
        // A sandboxed window loads CommonJS only.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: path('src-renderer'),
    plugins: [vue()],
    build: { outDir: 'out/renderer', minify: true, rolldownOptions: { input: path('src-renderer/index.html') } },
  },
});
