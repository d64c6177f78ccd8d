import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Examples come before what is drawn: the first test that fails ends a mutant. */
class ExamplesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isDrawn = ({ moduleId }: TestSpecification): number =>
      /fc\.assert|FUZZ_RUNS/.test(readFileSync(moduleId, 'utf8')) ? 1 : 0;
    return files.toSorted((one, other) => isDrawn(one) - isDrawn(other));
  }
}

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
    // Most of what a mutant costs is the import of the core: once for all files.
    isolate: false,
    sequence: { sequencer: ExamplesFirst },
  },
});
