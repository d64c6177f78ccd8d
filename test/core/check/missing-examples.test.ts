import {
  checkGuide,
  compileGuide,
  type GuideLibrary,
  missingExamples,
  parseLibrary,
  parsePlainDate,
  tryExample,
} from '@onething/core';
import { describe, expect, test } from 'vitest';
import { fixtureFiles, parsedFixture } from '../fixtures/umbrella.ts';

const asOf = parsePlainDate('2026-11-26');
if (asOf === undefined) throw new Error('no day');
const day = asOf;
const guide = 'lost-umbrella';

function bundleOf(library: GuideLibrary) {
  const bundle = compileGuide({ ...library, linked: true }, guide);
  if (bundle === undefined) throw new Error(guide);
  return bundle;
}

const withoutExamples = fixtureFiles().filter(({ path }) => !path.includes('/examples/'));

describe('the missing examples', () => {
  const library = parsedFixture(withoutExamples);
  const written = missingExamples(bundleOf(library), { asOf: day, library });

  test('are files that read as examples, expect what the plan says, and cover every entry', () => {
    expect(written.length).toBeGreaterThan(0);
    const parsed = parseLibrary([
      ...withoutExamples,
      ...written.map(({ file, text }) => ({ path: file, text })),
    ]);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const bundle = bundleOf(parsed.value);
    const examples = parsed.value.guides.get(guide)?.value.examples ?? [];
    expect(examples).toHaveLength(written.length);
    for (const example of examples) expect(tryExample(bundle, example).issues).toEqual([]);
    const { findings } = checkGuide(bundle, { asOf: day, library: parsed.value });
    expect(findings.filter(({ code }) => code === 'entry-uncovered')).toEqual([]);
  });

  test('are none where every entry is covered', () => {
    const files = [...withoutExamples, ...written.map(({ file, text }) => ({ path: file, text }))];
    const parsed = parsedFixture(files);
    expect(missingExamples(bundleOf(parsed), { asOf: day, library: parsed })).toEqual([]);
  });
});
