import {
  type Answers,
  type GuideBundle,
  interview,
  plan,
  type Question,
  whatIf,
  why,
  whyAsked,
  whyNot,
  whySetAside,
} from '@onething/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulesOf } from '../../../packages/core/src/compile/bundle-rules.ts';
import type { Decision } from '../../../packages/core/src/rule/condition.ts';
import { answerTo, profileOf } from '../ask/profiles.ts';
import { everyAnswer, everyWay, smallDay, smallGuide, sureAnswers } from '../ask/small-guides.ts';
import { testBundles } from '../fixtures/test-bundles.ts';

const small = { asOf: smallDay, locale: 'zh-CN' as const };

const answered = smallGuide.chain((bundle) =>
  fc.record({
    bundle: fc.constant(bundle),
    answers: fc.record(
      Object.fromEntries(
        bundle.questions.map((question) => [
          question.id,
          fc.constantFrom(...everyAnswer(question)),
        ]),
      ),
    ),
  }),
);

function decide(bundle: GuideBundle, answers: Answers, step: string): Decision | undefined {
  return rulesOf(bundle).rules.decide({ ...answers, 'as-of': smallDay })[step];
}

function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const [first, ...others] = items;
  if (first === undefined) return [[]];
  const without = subsets(others);
  return [...without, ...without.map((set) => [first, ...set])];
}

describe('why a step is what it is', () => {
  it('is told by as few answers as force it, as trying every set shows', () => {
    fc.assert(
      fc.property(answered, ({ bundle, answers }) => {
        for (const { id } of bundle.entries) {
          const decision = decide(bundle, answers, id);
          const reason = why(bundle, id, answers, small);
          expect(reason?.status).toBe(
            decision === true ? 'needed' : decision === false ? 'notNeeded' : 'undecided',
          );
          if (decision === 'unknown') {
            expect(reason?.because).toEqual([]);
            expect(reason?.settledBy.length).toBeGreaterThan(0);
            continue;
          }
          const given = Object.entries(answers).filter(([, value]) => value !== null);
          const forcing = subsets(given).filter(
            (set) => decide(bundle, Object.fromEntries(set), id) === decision,
          );
          const because = (reason?.because ?? []).map(({ question, value }) => [question, value]);
          expect(because.length).toBe(Math.min(...forcing.map((set) => set.length)));
          expect(decide(bundle, Object.fromEntries(because), id)).toBe(decision);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('cites the article behind each answer', async () => {
    const { asOf, bundles } = await testBundles();
    const bundle = bundles.find(({ guide }) => guide.id === 'job-loss');
    if (bundle === undefined) throw new Error('no guide');
    const resigned: Answers = { 'leaving-reason': 'resigned', 'current-work': 'none' };
    const reason = why(bundle, 'unemployment-benefit', resigned, { asOf, locale: 'zh-CN' });
    expect(reason?.status).toBe('notNeeded');
    expect(reason?.because.map(({ question }) => question)).toEqual(['leaving-reason']);
    expect(reason?.because[0]?.basis.length).toBeGreaterThan(0);
    expect(why(bundle, 'no-such-step', resigned, { asOf, locale: 'zh-CN' })).toBeUndefined();
  });
});

describe('why a step is left out', () => {
  it('names the fewest answers that would have to be different, as trying everything shows', () => {
    let several = 0;
    fc.assert(
      fc.property(answered, ({ bundle, answers }) => {
        for (const { id } of bundle.entries) {
          if (decide(bundle, answers, id) !== false) continue;
          const fewest = fewestChanges(bundle, answers, id);
          const changes = whyNot(bundle, id, answers, small)?.changes ?? [];
          expect(changes.length > 0).toBe(fewest !== undefined);
          for (const change of changes) {
            const to = Object.fromEntries(change.map((each) => [each.question, each.to]));
            expect(decide(bundle, { ...answers, ...to }, id)).toBe(true);
            expect(change.length).toBe(fewest);
            if (change.length > 1) several += 1;
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(several).toBeGreaterThan(0);
  });

  it('offers the nearest number that would do', async () => {
    const { asOf, bundles } = await testBundles();
    const bundle = bundles.find(({ guide }) => guide.id === 'job-loss');
    if (bundle === undefined) throw new Error('no guide');
    const eleven: Answers = {
      'leaving-reason': 'dismissed',
      'left-on': '2026-11-01',
      'current-work': 'none',
      'draws-pension': false,
      'unemployment-insurance-months': 11,
      'contribution-places': 'shanghai-only',
    };
    const { changes = [] } =
      whyNot(bundle, 'unemployment-benefit', eleven, { asOf, locale: 'zh-CN' }) ?? {};
    expect(changes.map((change) => change.map(({ question, to }) => [question, to]))).toEqual([
      [['unemployment-insurance-months', 12]],
    ]);
  });
});

function fewestChanges(bundle: GuideBundle, answers: Answers, step: string): number | undefined {
  let fewest: number | undefined;
  const sure: readonly Question[] = bundle.questions.map(
    ({ 'not-sure': _, ...question }) => question,
  );
  for (const other of everyWay(sure)) {
    if (decide(bundle, other, step) !== true) continue;
    // Answers that are not needed for it may stay: so the sets of changed ones are tried.
    const changed = sure.filter(
      ({ id }) => JSON.stringify(other[id]) !== JSON.stringify(answers[id]),
    );
    for (const set of subsets(changed)) {
      if (fewest !== undefined && set.length >= fewest) continue;
      const tried = {
        ...answers,
        ...Object.fromEntries(set.map(({ id }) => [id, other[id] ?? null])),
      };
      if (decide(bundle, tried, step) === true) fewest = set.length;
    }
  }
  return fewest;
}

describe('what if an answer were another', async () => {
  const { asOf, bundles } = await testBundles();
  const options = { asOf, locale: 'zh-CN' as const };

  it('changes nothing where no answer changes, and is undone by changing back', () => {
    for (const bundle of bundles) {
      const changes = profileOf(bundle, asOf).chain((profile) =>
        fc.tuple(
          fc.constant(profile),
          fc
            .constantFrom(...bundle.questions)
            .chain((question) =>
              answerTo(question, asOf).map((value) => ({ [question.id]: value })),
            ),
        ),
      );
      fc.assert(
        fc.property(changes, ([profile, changed]) => {
          const none = { steps: [], materials: [], dates: [], headline: null };
          expect(whatIf(bundle, profile, {}, options)).toEqual(none);
          const there = whatIf(bundle, profile, changed, options);
          const [id = ''] = Object.keys(changed);
          const back = whatIf(
            bundle,
            { ...profile, ...changed },
            { [id]: profile[id] ?? null },
            options,
          );
          const turned = (list: readonly { id: string; before: unknown; after: unknown }[]) =>
            new Map(list.map(({ id: name, before, after }) => [name, [after, before]]));
          const straight = (list: readonly { id: string; before: unknown; after: unknown }[]) =>
            new Map(list.map(({ id: name, before, after }) => [name, [before, after]]));
          for (const part of ['steps', 'materials', 'dates'] as const) {
            expect(straight(there[part])).toEqual(turned(back[part]));
          }
        }),
        { numRuns: 60 },
      );
    }
  });

  it('names every step, material and date that differs', () => {
    for (const bundle of bundles) {
      fc.assert(
        fc.property(profileOf(bundle, asOf), profileOf(bundle, asOf), (one, other) => {
          const [before, after] = [one, other].map((answers) =>
            plan(bundle, interview(bundle, answers, { asOf }).answers, options),
          );
          const difference = whatIf(bundle, one, other, options);
          const status = (made: typeof before) =>
            new Map(made?.steps.map((step) => [step.id, step.status]));
          const differing = bundle.entries
            .map(({ id }) => id)
            .filter((id) => status(before).get(id) !== status(after).get(id));
          expect(difference.steps.map(({ id }) => id).sort()).toEqual(differing.sort());
          const ids = (made: typeof before) => new Set(made?.materials.map(({ id }) => id));
          for (const id of ids(after)) {
            if (!ids(before).has(id)) {
              expect(difference.materials.find((each) => each.id === id)?.before).toBeNull();
            }
          }
        }),
        { numRuns: 60 },
      );
    }
  });
});

describe('an answer that does not count', () => {
  it('is named with the answers that put it aside and those that bring it back', () => {
    let named = 0;
    fc.assert(
      fc.property(answered, ({ bundle, answers }) => {
        const { setAside } = interview(bundle, answers, small);
        const reasons = whySetAside(bundle, answers, small);
        expect(reasons.map(({ question }) => question).sort()).toEqual(
          Object.keys(setAside).sort(),
        );
        for (const { question, because, bringsBack } of reasons) {
          named += 1;
          const few = Object.fromEntries(because.map((each) => [each.question, each.value]));
          expect(interview(bundle, few, small).open).not.toContain(question);
          for (const { question: other, value } of bringsBack) {
            const changed = interview(bundle, { ...answers, [other]: value }, small);
            expect(changed.asked).toContain(question);
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(named).toBeGreaterThan(50);
  });
});

describe('why a question is asked', () => {
  it('names the steps that its answer can change', () => {
    fc.assert(
      fc.property(smallGuide, (bundle) => {
        for (const id of interview(bundle, {}, small).open) {
          const question = bundle.questions.find((each) => each.id === id);
          if (question === undefined) throw new Error(`no question ${id}`);
          const { steps } = whyAsked(bundle, id, {}, small);
          expect(steps.length).toBeGreaterThan(0);
          expect(sureAnswers(question).length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 50 },
    );
  });
});
