import { defineConfig } from 'vitest/config';

/** Unit tests and promise suites; what needs a browser or a desktop is run by Playwright. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/page/**', 'node_modules/**'],
    env: { TZ: 'Europe/Berlin', LANG: 'en_GB.UTF-8' },
    restoreMocks: true,
    // A test that hangs is to end; one on a busy machine is to get its time.
    testTimeout: 30_000,
    setupFiles: ['test/no-network.ts'],
  },
});
