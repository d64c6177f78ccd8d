import { compileGuide, linkLibrary, parseLibrary } from '@onething/core';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { fixtureFiles } from '../fixtures/umbrella.ts';

const files = fixtureFiles().filter(({ path }) => path.endsWith('.yaml'));

type Place = readonly (string | number)[];

function numbersIn(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value === 'number') return [at];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, [...at, key]));
}

function withNumber(value: unknown, [key, ...rest]: Place, number: number): unknown {
  if (key === undefined) return number;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([own, part]): [string, unknown] => [
    own,
    own === String(key) ? withNumber(part, rest, number) : part,
  ]);
  return Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries);
}

const places = files.flatMap(({ path, text }) =>
  numbersIn(parse(text)).map((place) => [`${path}: ${place.join('.')}`, path, place] as const),
);

describe('a number of any size', () => {
  it('stands in some places', () => {
    expect(places.length).toBeGreaterThan(20);
  });

  // Such a place would take all memory where as much is made as the number says.
  it.each(places)('gives a bundle or issues at %s', (_, path, place) => {
    for (const number of [0, -1, 99_999, 2 ** 31 - 1, -(2 ** 31), 1e300]) {
      const changed = fixtureFiles().map((file) =>
        file.path === path
          ? { path, text: stringify(withNumber(parse(file.text), place, number)) }
          : file,
      );
      const parsed = parseLibrary(changed);
      const linked = parsed.ok ? linkLibrary(parsed.value) : parsed;
      if (!linked.ok) {
        expect(linked.issues.map(({ code }) => code)).not.toEqual([]);
        continue;
      }
      for (const guide of linked.value.guides.keys())
        expect(compileGuide(linked.value, guide)?.guide.id).toBe(guide);
    }
  });
});
