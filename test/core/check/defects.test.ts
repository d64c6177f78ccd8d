import { fileURLToPath } from 'node:url';
import {
  checkAnswers,
  checkGuide,
  compileGuide,
  type Finding,
  type GuideBundle,
  type GuideLibrary,
  parsePlainDate,
  plan,
} from '@onething/core';
import { loadGuides } from '@onething/core/load';
import { describe, expect, test, vi } from 'vitest';
import { parsedFixture } from '../fixtures/umbrella.ts';
import { defects } from './break-guide.ts';
import { type Mutant, seeded } from './planted-defect.ts';

// Thousands of plans are made, on machines that do other things beside it.
vi.setConfig({ testTimeout: 600_000 });

/** `npm run fuzz:check` sets it. */
const runs = Number(process.env.CHECK_MUTANTS ?? 200);

const asOf = parsePlainDate('2026-11-26');
if (asOf === undefined) throw new Error('no day');
const day = asOf;

const loaded = await loadGuides(fileURLToPath(new URL('../../../guides', import.meta.url)));
if (!loaded.ok) throw new Error('the guides do not load');

interface Base {
  readonly guide: string;
  readonly library: GuideLibrary;
}

const umbrella: Base = { guide: 'lost-umbrella', library: parsedFixture() };
const shipped: readonly Base[] = [...loaded.value.bundles.keys()].map((guide) => ({
  guide,
  library: loaded.value.library,
}));

function bundleOf({ library }: Pick<Base, 'library'>, guide: string): GuideBundle {
  const bundle = compileGuide({ ...library, linked: true }, guide);
  if (bundle === undefined) throw new Error(`no guide ${guide}`);
  return bundle;
}

function findingsOf(base: Base): readonly Finding[] {
  return checkGuide(bundleOf(base, base.guide), { asOf: day, library: base.library }).findings;
}

function isFoundIn(findings: readonly Finding[], { code, or, at }: Mutant): readonly Finding[] {
  return findings.filter(
    (finding) =>
      (finding.code === code || finding.code === or) &&
      [finding.reference, finding.file, finding.path.join('.'), JSON.stringify(finding.witness)]
        .join(' ')
        .includes(at),
  );
}

/** What only some answers show needs answers that show it. */
const shownByAnswers: ReadonlySet<string> = new Set([
  'same-rule',
  'cyclic-steps',
  'anchor-unknown',
  'value-unknown',
  'exclusive-both-needed',
  'exclusive-prerequisite',
  'nothing-to-do',
  'entry-uncovered',
  'entry-stays-open',
]);

function faultOfWitness(bundle: GuideBundle, finding: Finding): string | undefined {
  const { witness } = finding;
  if (witness === undefined)
    return shownByAnswers.has(finding.code) ? 'there is no witness' : undefined;
  const checked = checkAnswers(bundle, witness.answers, { asOf: day });
  if (!checked.ok) return `the answers are refused: ${JSON.stringify(checked.issues)}`;
  const { steps, facts } = plan(bundle, checked.value, { asOf: day, locale: 'zh-CN' });
  for (const [entry, status] of Object.entries(witness.steps)) {
    if (steps.find(({ id }) => id === entry)?.status !== status) return `${entry} is not ${status}`;
  }
  const statuses = Object.values(witness.steps);
  switch (finding.code) {
    case 'same-rule':
    case 'exclusive-both-needed':
    case 'exclusive-prerequisite':
      return statuses.join() === 'needed,needed' ? undefined : 'not both are needed';
    case 'cyclic-steps':
      return statuses.filter((status) => status === 'needed').length > 1 ? undefined : 'no circle';
    case 'nothing-to-do':
      return steps.every(({ status }) => status === 'notNeeded') ? undefined : 'there is a step';
    case 'anchor-unknown':
    case 'value-unknown':
      return (facts[finding.reference ?? ''] ?? null) === null ? undefined : 'it has a value';
    default:
      return undefined;
  }
}

/** The umbrella's guide is small: most mutants are made of it. */
function baseOf(run: number): Base {
  return run % 10 === 0 ? (shipped[(run / 10) % shipped.length] ?? umbrella) : umbrella;
}

describe('a planted defect', () => {
  const names = Object.keys(defects);
  const seen = new Map<string, number>();

  test.each(names)('%s: is found, each time with a witness that shows it', (name) => {
    const own = Math.ceil(runs / names.length);
    for (let run = 0; run < own; run += 1) {
      const base = baseOf(run);
      const mutant =
        defects[name]?.(base.library, base.guide, seeded(run * 7919 + name.length)) ??
        defects[name]?.(umbrella.library, umbrella.guide, seeded(run));
      if (mutant === undefined) continue;
      const guide = mutant.library.guides.has(base.guide) ? base.guide : umbrella.guide;
      const bundle = bundleOf({ library: mutant.compiled ?? mutant.library }, guide);
      const { findings } = checkGuide(bundle, { asOf: day, library: mutant.library });
      const found = isFoundIn(findings, mutant);
      expect(
        found.length,
        `${name} in ${guide}, run ${run}: ${mutant.code} at ${mutant.at}`,
      ).toBeGreaterThan(0);
      for (const finding of findings) {
        expect(
          faultOfWitness(bundle, finding),
          `${name}: ${JSON.stringify(finding)}`,
        ).toBeUndefined();
      }
      seen.set(name, (seen.get(name) ?? 0) + 1);
    }
    expect(seen.get(name) ?? 0, 'the guides have nothing to break so').toBeGreaterThan(0);
  });

  test('is of another kind than what is found in the unbroken guides', () => {
    const errors = [umbrella, ...shipped].flatMap((base) =>
      findingsOf(base).filter(({ severity }) => severity === 'error'),
    );
    expect(errors).toEqual([]);
  });
});
