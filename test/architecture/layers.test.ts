import { describe, expect, test } from 'vitest';
import { findFaults, longestFile } from './find-faults.ts';
import { packageEntries } from './package-entries.ts';
import { readSources } from './read-sources.ts';

const packages = ['packages/core', 'packages/api', 'packages/web-widget'];

const sources = new Map(packages.flatMap((folder) => [...readSources(`${folder}/src`)]));

describe('the packages', () => {
  test('are read at all', () => {
    expect(sources.size).toBeGreaterThan(50);
  });

  test('keep to the architecture', () => {
    expect(findFaults(sources, packageEntries(packages))).toEqual([]);
  });

  test('show their long files before they are too long', () => {
    const long = [...sources]
      .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 250);
    for (const { path, lines } of long) {
      process.stderr.write(`nearly too long: ${path}, ${lines} of ${longestFile} lines\n`);
    }
    expect(long.every(({ lines }) => lines <= longestFile)).toBe(true);
  });
});
