import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Two cores: more workers than that only make each other wait.
    maxWorkers: 2,
    // A test waits for what it tests, never for the clock: these only end what hangs, on a busy machine too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: { include: ['src/**', 'commands/**'] },
  },
});
