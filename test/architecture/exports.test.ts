import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { layerRank } from './layer-order.ts';
import { readManifest, sourceOf } from './package-entries.ts';
import { parseSource } from './parse-source.ts';

const root = new URL('../../', import.meta.url).pathname;

/** Folder names of core, by rank, as the index lists them. */
function layersOfIndex(): readonly string[] {
  const path = 'packages/core/src/index.ts';
  return parseSource(path, readFileSync(`${root}${path}`, 'utf8')).imports.map(
    ({ specifier }) => specifier.split('/')[1] ?? '',
  );
}

describe.each(['packages/core', 'packages/api', 'packages/web-widget'])('%s', (folder) => {
  const manifest = readManifest(folder);
  const targets = Object.entries(manifest.exports).map(([path, target]) => ({
    path,
    built: typeof target === 'string' ? target : target.default,
    types: typeof target === 'string' ? undefined : target.types,
  }));

  test.each(targets)('$path leads to a built file, its types and its source', (target) => {
    expect(existsSync(`${root}${folder}/${target.built}`)).toBe(true);
    if (target.types === undefined) return; // a bundle, for a script element
    expect(target.types).toBe(target.built.replace(/\.js$/, '.d.ts'));
    expect(existsSync(`${root}${folder}/${target.types}`)).toBe(true);
    expect(existsSync(`${root}${sourceOf(folder, target.built)}`)).toBe(true);
  });

  test('publishes the folders that its exports and commands lie in', () => {
    const published = [...targets.map(({ built }) => built), ...Object.values(manifest.bin ?? {})];
    for (const path of published) {
      expect(manifest.files).toContain(path.replace(/^\.\//, '').split('/')[0]);
      expect(existsSync(`${root}${folder}/${path}`)).toBe(true);
    }
  });
});

test("core's index re-exports in the order of the pipeline", () => {
  const layers = layersOfIndex();
  expect(layers.length).toBeGreaterThan(5);
  const ranks = layers.map((layer) => layerRank(layer) ?? Number.NaN);
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
});

test("core's index keeps the disk and the command line out", () => {
  expect(layersOfIndex().filter((layer) => layer === 'load' || layer === 'cli')).toEqual([]);
});

test('the built core hands out the stages of the pipeline', async () => {
  const core: object = await import(`${root}packages/core/dist/index.js`);
  const load: object = await import(`${root}packages/core/dist/load/load-guides.js`);
  const rules: object = await import(`${root}packages/core/dist/rules.js`);
  const evaluate: object = await import(`${root}packages/core/dist/rules-evaluate.js`);
  const names = ['parseLibrary', 'linkLibrary', 'compileGuide', 'interview', 'plan', 'renderHtml'];
  expect(Object.keys(core)).toEqual(expect.arrayContaining(names));
  expect(Object.keys(load)).toContain('loadGuides');
  expect(Object.keys(rules)).toContain('compileRules');
  expect(Object.keys(evaluate)).toEqual(['ruleEvaluator']);
});
