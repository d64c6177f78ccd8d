import {
  type Answers,
  fromFragment,
  type GuideBundle,
  type GuideEvent,
  type GuideMachine,
  guideMachine,
  interview,
  type Locale,
  type PlainDate,
  plan,
  resumeInterview,
  type Strategy,
  saveInterview,
  toFragment,
} from '@onething/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../../packages/core/src/rule/condition.ts';
import { testBundles } from '../fixtures/test-bundles.ts';
import { umbrellaBundle, walkersBundle } from '../fixtures/umbrella.ts';
import { type Snapshot, send, start } from './machine-steps.ts';
import { anyAnswer, profileOf } from './profiles.ts';

/** All that a resident has done, as a resident would put it. */
interface Model {
  answers: Answers;
}

interface Running {
  snapshot: Snapshot;
  locale: Locale;
}

const { asOf, bundles } = await testBundles();

describe.each([...bundles, umbrellaBundle(), walkersBundle()])(
  'whatever a resident of $guide.id does',
  (bundle) => {
    it.each(['author', 'fewest'] as const)(
      'only the last answers count (order: %s)',
      (strategy) => {
        const machine = guideMachine(bundle, { strategy });
        fc.assert(
          fc.property(fc.commands(actions(bundle, machine, strategy), { size: '+1' }), (doings) => {
            fc.modelRun(
              () => ({
                model: { answers: {} },
                real: {
                  snapshot: start(machine, { asOf }),
                  locale: 'zh-CN' as Locale,
                },
              }),
              doings,
            );
          }),
          { numRuns: bundle.guide.id === 'retirement' ? 15 : 60 },
        );
      },
      120_000,
    );
  },
);

type Action = fc.Command<Model, Running>;

function actions(
  bundle: GuideBundle,
  machine: GuideMachine,
  strategy: Strategy,
): fc.Arbitrary<Action>[] {
  const tell = (real: Running, event: GuideEvent): void => {
    real.snapshot = send(machine, real.snapshot, event);
  };
  const action = (
    name: string,
    run: (model: Model, real: Running) => void,
    check: (model: Model) => boolean = () => true,
  ): Action => ({
    check,
    run: (model, real) => {
      run(model, real);
      agree(bundle, strategy, model, real);
    },
    toString: () => name,
  });
  const record = (model: Model, question: string, value: FactValue): void => {
    model.answers = { ...model.answers, [question]: value };
  };
  const nextOf = (model: Model): string | undefined =>
    interview(bundle, model.answers, { asOf, strategy }).next[0];
  return [
    profileOf(bundle, asOf).map((profile) =>
      action('answer what is asked', (model, real) => {
        const { value: where } = real.snapshot;
        if (typeof where === 'string') return;
        const value = profile[where.asking] ?? null;
        const event =
          value === null
            ? { type: 'NOT_SURE' as const, question: where.asking }
            : { type: 'ANSWER' as const, question: where.asking, value };
        tell(real, event);
        record(model, where.asking, value);
        const next = nextOf(model);
        expect(real.snapshot.value).toEqual(next === undefined ? 'reviewing' : { asking: next });
      }),
    ),
    anyAnswer(bundle, asOf).map(([question, value]) =>
      action(`change ${question}`, (model, real) => {
        tell(real, { type: 'CHANGE', question });
        expect(real.snapshot.value).toEqual({ asking: question });
        tell(real, { type: 'ANSWER', question, value });
        record(model, question, value);
      }),
    ),
    fc
      .constantFrom(...bundle.questions)
      .map(({ id }) =>
        action(`look at ${id}`, (_, real) => tell(real, { type: 'CHANGE', question: id })),
      ),
    fc.constant(action('go back', (_, real) => tell(real, { type: 'BACK' }))),
    fc.constant(action('confirm', (_, real) => tell(real, { type: 'CONFIRM' }))),
    fc.constant(
      action('start over', (model, real) => {
        tell(real, { type: 'RESTART' });
        model.answers = {};
        expect(real.snapshot.value).toEqual({ asking: nextOf(model) });
      }),
    ),
    fc.boolean().map((byLink) =>
      action(byLink ? 'go on from a link' : 'save and resume', (_, real) => {
        const saved = saveInterview(bundle, real.snapshot.context.answers, { asOf });
        const link = fromFragment(toFragment(saved));
        const read: unknown = byLink ? link.ok && link.value : JSON.parse(JSON.stringify(saved));
        const resumed = resumeInterview(bundle, read, { asOf });
        if (!resumed.ok) throw new Error(JSON.stringify(resumed.issues));
        const { answers, refused } = resumed.value;
        expect(refused).toEqual([]);
        real.snapshot = start(machine, { asOf, answers });
      }),
    ),
    fc.constant(
      action('switch the language', (_, real) => {
        real.locale = real.locale === 'en' ? 'zh-CN' : 'en';
      }),
    ),
  ];
}

/** The machine stands where the model's answers lead, has a way on, and plans what they plan. */
function agree(
  bundle: GuideBundle,
  strategy: Strategy,
  model: Model,
  { snapshot, locale }: Running,
): void {
  const expected = interview(bundle, model.answers, { asOf, strategy });
  expect(snapshot.status).toBe('active');
  expect(snapshot.context.answers).toEqual(model.answers);
  expect(snapshot.context.interview).toEqual(expected);
  const events: GuideEvent[] = bundle.questions.map(({ id }) => ({ type: 'CHANGE', question: id }));
  expect(events.every((event) => snapshot.can(event))).toBe(true);
  if (snapshot.value === 'reviewing') expect(snapshot.can({ type: 'CONFIRM' })).toBe(true);
  expect(stepsOf(bundle, asOf, snapshot.context.interview.answers, locale)).toEqual(
    stepsOf(bundle, asOf, model.answers, 'zh-CN'),
  );
}

function stepsOf(bundle: GuideBundle, day: PlainDate, answers: Answers, locale: Locale): unknown {
  return plan(bundle, answers, { asOf: day, locale }).steps.map(
    ({ id, status, materials, deadline }) => [
      id,
      status,
      status === 'needed' ? [materials.map((each) => [each.id, each.certain]), deadline?.date] : [],
    ],
  );
}
