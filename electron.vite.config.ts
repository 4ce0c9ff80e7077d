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
        // With all that they need, so that a worker, and the shell, load a few files: a hundred small ones cost more time than their code.
        output: {
          codeSplitting: {
            groups: [
              { name: 'opening', test: /engine\/read\/opening/, priority: 3 },
              { name: 'questions', test: /src-shared\/contract\/guards/, priority: 2 },
              { name: 'engine', test: /src-main\/engine\/engine\.ts/, priority: 1 },
              { name: 'shells', test: /questions\/\w+\/shell\.ts/ },
            ],
          },
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload', externalizeDeps: false, minify: true,
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
