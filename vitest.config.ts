import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    globalSetup: 'test/buildWorkers.ts',
    // A worker thread can't load the native store twice; a process per file also keeps every test's store apart.
    pool: 'forks',
    // Most of a test's time is the disk's and the worker threads': two at once go well on two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 20_000,
    hookTimeout: 20_000,
    reporters: ['default', ['json', { outputFile: '.cache/test/unit.json' }]],
  },
});
