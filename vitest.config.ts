import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** `@onething/core/load` ▶ `packages/core/src/load/…`, as the exports map says: tests need no build. */
function sourceAliases(folder: string): { readonly find: RegExp; readonly replacement: string }[] {
  const manifest = JSON.parse(
    readFileSync(new URL(`${folder}/package.json`, import.meta.url), 'utf8'),
  );
  return Object.entries<{ readonly default: string }>(manifest.exports).map(([path, target]) => ({
    find: new RegExp(`^${manifest.name}${path.slice(1)}$`),
    replacement: new URL(
      `${folder}/${target.default.replace('./dist/', 'src/').replace(/\.js$/, '.ts')}`,
      import.meta.url,
    ).pathname,
  }));
}

const browserTests = ['test/browser/**/*.test.ts', 'test/web-widget/element*.test.ts'];

const inCi = process.env.CI === 'true';

export default defineConfig({
  resolve: { alias: sourceAliases('./packages/core') },
  test: {
    reporters: inCi ? ['default', 'json'] : ['default'],
    outputFile: { json: 'reports/vitest.json' },
    // Every core: left to itself, vitest keeps one of two for what only waits.
    maxWorkers: availableParallelism(),
    allowOnly: false,
    coverage: { include: ['packages/*/src/**/*.ts'], reporter: ['text-summary', 'html'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: browserTests,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browserTests,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
