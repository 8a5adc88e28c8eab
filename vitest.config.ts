import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Two cores: more workers than that only make each other wait.
    maxWorkers: 2,
    coverage: { include: ['src/**', 'commands/**'] },
  },
});
