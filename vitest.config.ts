import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: [{ find: /^electron$/, replacement: fileURLToPath(new URL('./e2e/double/electron.ts', import.meta.url)) }] },
        test: {
          name: 'node',
          include: ['src-shared/**/*.test.ts', 'src-main/**/*.test.ts', 'tools/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tools/build-test-workers.ts'],
          setupFiles: ['tools/clean-prototypes.ts'],
          testTimeout: 60_000,
        },
      },
      {
        plugins: [vue()],
        test: {
          name: 'renderer',
          include: ['src-renderer/**/*.test.ts'],
          environment: 'happy-dom',
          setupFiles: ['tools/clean-prototypes.ts'],
        },
      },
    ],
  },
});
