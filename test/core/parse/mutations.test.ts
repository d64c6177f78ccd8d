import { compileGuide, linkLibrary, messageOf, parseLibrary } from '@onething/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { fixtureFiles } from '../fixtures/umbrella.ts';

const yamlFiles = fixtureFiles().filter(({ path }) => path.endsWith('.yaml'));

type Place = readonly (string | number)[];

function placesIn(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, item]) => placesIn(item, [...at, key]))];
}

/** The value with what stands at a place replaced, its key renamed, or left out (`undefined`). */
function mutated(
  value: unknown,
  [key, ...rest]: Place,
  change: (item: unknown) => readonly unknown[],
  rename: string,
): unknown {
  if (key === undefined) return change(value)[0] ?? null;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([own, item]): [string, unknown][] => {
    if (own !== String(key)) return [[own, item]];
    if (rest.length > 0) return [[own, mutated(item, rest, change, rename)]];
    return change(item).map((each) => [rename === '' ? own : rename, each]);
  });
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

const scalar = fc.oneof(
  fc.constantFrom(
    null,
    '',
    'as-of',
    'lost-on',
    'has-stub',
    'metro',
    '2026-02-30',
    '{days-kept}',
    0,
    -1,
    1e300,
    Number.NaN,
  ),
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom([], {}, [[]], { all: [] }, { any: [] }, { fact: 'marks' }, { zh: '' }),
);

const mutation = fc.constantFrom(...yamlFiles).chain((file) => {
  const value: unknown = parse(file.text);
  return fc.record({
    file: fc.constant(file),
    value: fc.constant(value),
    place: fc.constantFrom(...placesIn(value)),
    change: fc.oneof(
      fc.constant({ values: [], rename: '' }),
      fc.record({ values: fc.tuple(scalar), rename: fc.constant('') }),
      fc.record({ values: fc.constant(undefined), rename: fc.string({ minLength: 1 }) }),
    ),
  });
});

test('a mutated file gives a bundle or issues that say where', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(mutation, ({ file, value, place, change }) => {
      const text = stringify(
        mutated(value, place, (item) => change.values ?? [item], change.rename),
      );
      const files = fixtureFiles().map((each) =>
        each === file ? { path: file.path, text } : each,
      );
      const parsed = parseLibrary(files);
      const linked = parsed.ok ? linkLibrary(parsed.value) : parsed;
      if (linked.ok && 'linked' in linked.value) compileGuide(linked.value, 'lost-umbrella');
      const issues = linked.ok ? linked.warnings : linked.issues;
      if (!linked.ok) expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
      for (const issue of issues) {
        expect(issue.file).toBeTypeOf('string');
        if (issue.code !== 'missing-file')
          expect(issue.line, JSON.stringify(issue)).toBeGreaterThan(0);
        expect(messageOf(issue, 'en')).not.toBe('');
      }
    }),
    { numRuns: 300 },
  );
});

test('a file of any text at all gives a bundle or issues', { timeout: 60_000 }, () => {
  const piece = fc.constantFrom(
    'id: ',
    '- ',
    '\n',
    '  ',
    '{',
    '}',
    '[',
    ']',
    ': ',
    '"',
    '&a ',
    '*a',
    '!!str ',
    '|',
    '#',
    '\t',
    ', ',
    'all',
    'x',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...fixtureFiles()),
      fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }),
      (file, pieces) => {
        const files = fixtureFiles().map((each) =>
          each === file ? { path: file.path, text: pieces.join('') } : each,
        );
        const parsed = parseLibrary(files);
        const linked = parsed.ok ? linkLibrary(parsed.value) : parsed;
        if (!linked.ok) expect(linked.issues).not.toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});
