import { type Answers, type GuideBundle, plan } from '@onething/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileOf } from '../ask/profiles.ts';
import { testBundles } from '../fixtures/test-bundles.ts';

const { asOf, bundles } = await testBundles();
const planOf = (bundle: GuideBundle, answers: Answers) =>
  plan(bundle, answers, { asOf, locale: 'zh-CN' });

describe.each(bundles)('plans of $guide.id', (bundle) => {
  const profiles = profileOf(bundle, asOf);
  const partial = profiles.chain((profile) =>
    fc
      .subarray(Object.keys(profile))
      .map((kept) =>
        Object.fromEntries(kept.map((question) => [question, profile[question] ?? null])),
      ),
  );

  it('hold every entry once, needed ones numbered in order', () => {
    fc.assert(
      fc.property(partial, (answers) => {
        const { steps } = planOf(bundle, answers);
        expect(steps.map(({ id }) => id).sort()).toEqual(bundle.entries.map(({ id }) => id).sort());
        const needed = steps.filter(({ status }) => status === 'needed');
        expect(needed.map(({ number }) => number)).toEqual(needed.map((_, index) => index + 1));
        for (const [index, { after }] of needed.entries()) {
          const before = needed.slice(0, index).map(({ id }) => id);
          expect(after.filter((id) => !before.includes(id))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('merge materials so that each step has what it asks for', () => {
    fc.assert(
      fc.property(profiles, (answers) => {
        const { steps, materials, summary } = planOf(bundle, answers);
        const uses = steps
          .filter(({ status }) => status === 'needed')
          .flatMap(({ id, materials: own }) => own.map((use) => ({ step: id, use })));
        expect(new Set(materials.map(({ id }) => id)).size).toBe(materials.length);
        for (const { step, use } of uses) {
          const row = materials.find(({ id }) => id === use.id);
          expect(row?.steps).toContain(step);
          expect(row?.originals).toBeGreaterThanOrEqual(use.originals);
          expect(row?.copies).toBeGreaterThanOrEqual(use.copies);
          if (use.instead === null) expect(row?.instead).toBeNull();
        }
        expect(summary.materials).toEqual({
          separately: uses.length,
          together: new Set(uses.map(({ use }) => use.id)).size,
        });
      }),
      { numRuns: 60 },
    );
  });

  it('never take back what was decided when another answer comes', () => {
    const grown = profiles.chain((profile) =>
      fc
        .shuffledSubarray(Object.keys(profile), { minLength: Object.keys(profile).length })
        .map((order) => ({ profile, order })),
    );
    fc.assert(
      fc.property(grown, ({ profile, order }) => {
        let answers: Answers = {};
        let decided = new Map<string, string>();
        for (const question of order) {
          answers = { ...answers, [question]: profile[question] ?? null };
          const { steps } = planOf(bundle, answers);
          const now = new Map(steps.map(({ id, status }) => [id, status]));
          for (const [id, status] of decided) expect([id, now.get(id)]).toEqual([id, status]);
          decided = new Map([...now].filter(([, status]) => status !== 'undecided'));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('say for each step why, and for each open one which question settles it', () => {
    fc.assert(
      fc.property(partial, (answers) => {
        for (const step of planOf(bundle, answers).steps) {
          expect([step.id, step.why.text]).not.toEqual([step.id, '']);
          const holds = new Set(step.why.because.map((reason) => reason.holds));
          if (step.status === 'undecided') {
            // What no answer settles is said to be the office's to tell, not to be open.
            if (step.settledBy.length === 0) expect(step.why.text).not.toContain('（待定）');
            for (const { question } of step.settledBy) {
              expect(answers[question] ?? null).toBeNull();
            }
          } else if (holds.has(null)) {
            // Decided by parts that hang on one open answer: either way it comes to the same.
            expect(step.why.text).toContain('不管怎么答都一样');
            const open = step.why.because.flatMap(({ question }) => question ?? []);
            expect(open.some((question) => (answers[question] ?? null) === null)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('name the laws by which days are counted by their titles', () => {
    const { counting } = planOf(bundle, {});
    const titles = bundle.laws.map(({ short, title }) => (short ?? title).zh);
    for (const { title } of counting) expect(titles).toContain(title);
    expect(counting.length).toBe(bundle.guide.counting?.length ?? 0);
  });

  it('give every material and every binding deadline a legal basis', () => {
    fc.assert(
      fc.property(profiles, (answers) => {
        for (const { materials, deadline, basis } of planOf(bundle, answers).steps) {
          expect(basis.length).toBeGreaterThan(0);
          for (const material of materials) expect(material.basis.title).not.toBe('');
          if (deadline?.force === 'binding') expect(deadline.basis).not.toBeNull();
        }
      }),
      { numRuns: 30 },
    );
  });

  it('differ between the languages in words only', () => {
    fc.assert(
      fc.property(profiles, (answers) => {
        const [zh, en] = (['zh-CN', 'en'] as const).map((locale) =>
          plan(bundle, answers, { asOf, locale }),
        );
        const bones = (made: typeof zh) =>
          made?.steps.map(({ id, status, number, lane, after, deadline }) => [
            id,
            status,
            number,
            lane,
            after,
            deadline?.date,
          ]);
        expect(bones(en)).toEqual(bones(zh));
        expect(en?.facts).toEqual(zh?.facts);
        expect(JSON.stringify(en?.steps)).not.toMatch(/（待定）|不清楚/);
      }),
      { numRuns: 30 },
    );
  });
});

it('says why a step is left out though no condition decides it alone', () => {
  const guide = bundles.find((bundle) => bundle.guide.id === 'job-loss');
  if (guide === undefined) throw new Error('job-loss does not load');
  // Drawing a pension or not: without one there is the benefit instead, and with one no need.
  const answers = {
    'leaving-reason': 'dismissed',
    'current-work': 'none',
    'unemployment-insurance-months': 12,
  };
  const step = planOf(guide, answers).steps.find(
    ({ id }) => id === 'flexible-employment-insurance',
  );
  expect(step?.status).toBe('notNeeded');
  expect(step?.why.text).toContain('不管怎么答都一样');
  expect(step?.why.because.map(({ question }) => question)).toContain('draws-pension');
});

describe('a plan for a day that no calendar records', () => {
  it('say who can tell where no answer settles a step', () => {
    const request = bundles.find(({ guide }) => guide.id === 'information-request');
    if (request === undefined) throw new Error('no such guide');
    // No calendar of 2023 is recorded, so the last day of the reply cannot be worked out.
    const steps = planOf(request, {
      'request-stage': 'waiting',
      'clarification-state': 'none',
      'request-received-on': '2023-10-11',
      'reply-is-extended': false,
    }).steps;
    const overdue = steps.find(({ id }) => id === 'reply-overdue');
    expect(overdue).toMatchObject({ status: 'undecided', settledBy: [] });
    expect(overdue?.why.text).toBe('答复的最后一天：以机关告知为准');
  });
});
