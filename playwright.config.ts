import { defineConfig } from '@playwright/test';

// One window at a time, as at a counter: the tests share one display, one clipboard and one focus.
export default defineConfig({
  testDir: 'test/e2e',
  workers: 1,
  fullyParallel: false,
  // A test that passes the second time has found a fault.
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: '.cache/test/e2e.json' }]],
  forbidOnly: true,
});
