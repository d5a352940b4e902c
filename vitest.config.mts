import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These run inside VS Code and in a browser; `npm test` starts them.
    exclude: ['test/host/**', 'test/ui/**', 'test/fixtures/**', 'node_modules/**'],
    setupFiles: ['test/support/seed.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Real servers, compilers and keyrings take their time on a loaded machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
