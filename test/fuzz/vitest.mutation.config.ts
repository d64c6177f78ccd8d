import { defineConfig } from 'vitest/config';

/** The tests of the rule core in small numbers: Stryker runs them once for each mutant. */
export default defineConfig({
  test: {
    include: process.env.MUTATION_TESTS?.split(',') ?? [
      'test/core/rule/**/*.test.ts',
      'test/fuzz/**/*.test.ts',
    ],
    env: {
      RULE_TESTS_SHARE: process.env.RULE_TESTS_SHARE ?? '0.08',
      FUZZ_RUNS: process.env.FUZZ_RUNS ?? '150',
    },
    testTimeout: 30_000,
  },
});
