import {
  type Answers,
  type GuideBundle,
  type GuideEvent,
  type GuideMachine,
  guideMachine,
  interview,
  plan,
} from '@onething/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialTransition, type SnapshotFrom, transition } from 'xstate';
import { testBundles } from '../fixtures/test-bundles.ts';
import { walkersBundle } from '../fixtures/umbrella.ts';
import { answersThatCount } from './answers-that-count.ts';
import { answerTo, profileOf } from './profiles.ts';

type Snapshot = SnapshotFrom<GuideMachine>;

const { asOf, bundles } = await testBundles();

function start(machine: GuideMachine, answers: Answers = {}): Snapshot {
  return initialTransition(machine, { asOf, answers })[0];
}

function send(machine: GuideMachine, snapshot: Snapshot, event: GuideEvent): Snapshot {
  return transition(machine, snapshot, event)[0];
}

/** Answers what the machine asks, as the profile says, until it asks no more. */
function follow(
  bundle: GuideBundle,
  machine: GuideMachine,
  profile: Answers,
  from: Snapshot,
): Snapshot {
  let snapshot = from;
  for (let steps = 0; !snapshot.matches('reviewing'); steps += 1) {
    if (steps > bundle.questions.length) throw new Error('the interview does not end');
    const question = asking(snapshot);
    const value = profile[question];
    if (value === undefined) throw new Error(`the profile lacks ${question}`);
    snapshot = send(machine, snapshot, { type: 'ANSWER', question, value });
  }
  return snapshot;
}

function noQuestion(): never {
  throw new Error('the guide asks nothing');
}

function asking(snapshot: Snapshot): string {
  const { value } = snapshot;
  if (typeof value === 'string') throw new Error(`not asking but ${value}`);
  return value.asking;
}

describe.each([...bundles, walkersBundle()])('the interview of $guide.id', (bundle) => {
  const machine = guideMachine(bundle);
  const profiles = profileOf(bundle, asOf);
  const planOf = (answers: Answers) => plan(bundle, answers, { asOf, locale: 'zh-CN' });

  it('ends for every resident, and what was not asked does not matter', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const { context } = follow(bundle, machine, profile, start(machine));
        expect(context.interview.remaining).toEqual({ min: 0, max: 0 });
        const statuses = (answers: Answers) =>
          planOf(answers).steps.map(({ id, status, materials, advice, deadline }) => [
            id,
            status,
            status === 'needed' ? [materials, advice, deadline] : [],
          ]);
        expect(statuses(context.answers)).toEqual(statuses(profile));
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same plan for every order of the same answers', () => {
    const shuffled = profiles.chain((profile) =>
      fc.tuple(
        fc.constant(profile),
        fc.shuffledSubarray(Object.keys(profile), { minLength: Object.keys(profile).length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([profile, order]) => {
        let snapshot = start(machine);
        for (const question of order) {
          const value = profile[question] ?? null;
          snapshot = send(machine, snapshot, { type: 'CHANGE', question });
          snapshot = send(machine, snapshot, { type: 'ANSWER', question, value });
        }
        const inOrder = follow(bundle, machine, profile, start(machine));
        expect(snapshot.matches('reviewing')).toBe(true);
        // Answers to questions that nobody asked are set aside, and change nothing else.
        const { setAside, ...state } = snapshot.context.interview;
        expect(state).toEqual({ ...inOrder.context.interview, setAside: undefined });
        expect({ ...state.answers, ...setAside }).toEqual(profile);
        expect(planOf(snapshot.context.interview.answers)).toEqual(
          planOf(inOrder.context.interview.answers),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('can change every answer and change it back without a trace', () => {
    const changes = profiles.chain((profile) =>
      fc.tuple(
        fc.constant(profile),
        fc
          .constantFrom(...bundle.questions)
          .chain((question) => fc.tuple(fc.constant(question.id), answerTo(question, asOf))),
      ),
    );
    fc.assert(
      fc.property(changes, ([profile, [question, other]]) => {
        const before = follow(bundle, machine, profile, start(machine));
        fc.pre(before.context.interview.asked.includes(question));
        let snapshot = send(machine, before, { type: 'CHANGE', question });
        expect(asking(snapshot)).toBe(question);
        snapshot = send(machine, snapshot, { type: 'ANSWER', question, value: other });
        expect({
          ...snapshot.context.interview.answers,
          ...snapshot.context.interview.setAside,
        }).toEqual({
          ...before.context.answers,
          [question]: other,
        });
        snapshot = send(machine, snapshot, { type: 'CHANGE', question });
        snapshot = send(machine, snapshot, {
          type: 'ANSWER',
          question,
          value: profile[question] ?? null,
        });
        expect({ ...snapshot.context, changed: null }).toEqual(before.context);
        expect(snapshot.matches('reviewing')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('promises a number of questions that never grows and is kept', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        let snapshot = start(machine);
        const promises: { readonly min: number; readonly max: number }[] = [];
        while (!snapshot.matches('reviewing')) {
          promises.push(snapshot.context.interview.remaining);
          const question = asking(snapshot);
          const value = profile[question] ?? null;
          snapshot = send(machine, snapshot, { type: 'ANSWER', question, value });
        }
        for (const [answered, { min, max }] of promises.entries()) {
          const came = promises.length - answered;
          expect(min).toBeLessThanOrEqual(came);
          expect(max).toBeGreaterThanOrEqual(came);
          const next = promises[answered + 1];
          if (next !== undefined) expect(next.max).toBeLessThan(max);
          expect(min).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each(['min', 'max'] as const)('means its numbers: the %s happens', (extreme) => {
    const sign = extreme === 'min' ? 1 : -1;
    let snapshot = start(machine);
    const promised = snapshot.context.interview.remaining[extreme];
    while (!snapshot.matches('reviewing')) {
      const { given, notSure } = answersThatCount(bundle, asOf, snapshot, asking(snapshot));
      const after = [...given, ...notSure].map((event) => send(machine, snapshot, event));
      const rest = ({ context }: Snapshot): number => sign * context.interview.remaining[extreme];
      snapshot = after.reduce((best, next) => (rest(next) < rest(best) ? next : best));
    }
    expect(snapshot.context.interview.asked.length).toBe(promised);
  });

  it('means its numbers: none asks less or more', () => {
    const { min, max } = start(machine).context.interview.remaining;
    fc.assert(
      fc.property(profiles, (profile) => {
        const { asked } = follow(bundle, machine, profile, start(machine)).context.interview;
        expect(asked.length).toBeGreaterThanOrEqual(min);
        expect(asked.length).toBeLessThanOrEqual(max);
      }),
      { numRuns: 200 },
    );
  });

  it('goes back through the questions in the order in which they were asked', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        let snapshot = follow(bundle, machine, profile, start(machine));
        const { asked } = snapshot.context.interview;
        for (const question of [...asked].reverse()) {
          snapshot = send(machine, snapshot, { type: 'BACK' });
          expect(asking(snapshot)).toBe(question);
        }
        expect(asking(send(machine, snapshot, { type: 'BACK' }))).toBe(asked[0]);
        expect(snapshot.context.interview.asked).toEqual(asked);
      }),
      { numRuns: 30 },
    );
  });

  it('resumes from saved answers where it was left', () => {
    fc.assert(
      fc.property(profiles, fc.nat(bundle.questions.length), (profile, count) => {
        let snapshot = start(machine);
        for (let step = 0; step < count && !snapshot.matches('reviewing'); step += 1) {
          const question = asking(snapshot);
          const value = profile[question] ?? null;
          snapshot = send(machine, snapshot, { type: 'ANSWER', question, value });
        }
        const resumed = start(machine, snapshot.context.answers);
        expect(resumed.value).toEqual(snapshot.value);
        expect(resumed.context).toEqual(snapshot.context);
      }),
      { numRuns: 50 },
    );
  });

  it('asks nothing that cannot matter: each question has an answer that changes the plan', () => {
    const random = profiles.chain((profile) => fc.tuple(fc.constant(profile), fc.gen()));
    const first = interview(bundle, {}, { asOf });
    expect(first.next.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(random, ([profile, generate]) => {
        const { asked } = follow(bundle, machine, profile, start(machine)).context.interview;
        fc.pre(asked.length > 0);
        const last = bundle.questions.find(({ id }) => id === asked.at(-1));
        if (last === undefined) throw new Error('asked a question that the guide does not have');
        // For some answers to the questions that were not asked, two answers to this one differ.
        const open = bundle.questions.filter(({ id }) => !asked.includes(id));
        let differ = false;
        for (let tries = 0; tries < 200 && !differ; tries += 1) {
          const others = open.map((question) => [question.id, generate(answerTo, question, asOf)]);
          const [one, other] = [0, 1].map(() => {
            const value = generate(answerTo, last, asOf);
            const answers = { ...profile, ...Object.fromEntries(others), [last.id]: value };
            const { answers: _, ...rest } = planOf(answers);
            return JSON.stringify({
              ...rest,
              steps: rest.steps.map(({ why: __, ...step }) => step),
            });
          });
          differ = one !== other;
        }
        expect(differ).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('asks for more questions only after a change, and says which and because of what', () => {
    let changes = 0;
    fc.assert(
      fc.property(
        profiles,
        fc
          .constantFrom(...bundle.questions)
          .chain((question) => fc.tuple(fc.constant(question.id), answerTo(question, asOf))),
        (profile, [question, other]) => {
          const before = follow(bundle, machine, profile, start(machine));
          expect(before.context.changed).toBeNull();
          fc.pre(before.context.interview.asked.includes(question));
          const { context } = send(machine, send(machine, before, { type: 'CHANGE', question }), {
            type: 'ANSWER',
            question,
            value: other,
          });
          const { open, asked } = context.interview;
          const was = before.context.interview;
          expect(context.changed?.cameIn ?? []).toEqual(open);
          expect(context.changed?.setAside ?? []).toEqual(
            was.asked.filter((id) => !asked.includes(id)),
          );
          if (context.interview.remaining.max > 0) {
            changes += 1;
            expect(context.changed?.question).toBe(question);
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(changes).toBeGreaterThan(0);
  });

  it('marks what was known beforehand until the resident answers it', () => {
    const [question] = bundle.questions;
    const known = question?.id ?? '';
    const value = fc.sample(answerTo(question ?? noQuestion(), asOf), 1)[0] ?? null;
    const [begun] = initialTransition(machine, { asOf, prefilled: { [known]: value } });
    expect(begun.context.prefilled).toEqual([known]);
    expect(begun.context.interview.answers).toEqual({ [known]: value });
    const shown = send(machine, begun, { type: 'CHANGE', question: known });
    expect(asking(shown)).toBe(known);
    const given = send(machine, shown, { type: 'ANSWER', question: known, value });
    expect(given.context.prefilled).toEqual([]);
    const [resumed] = initialTransition(machine, {
      asOf,
      answers: { [known]: value },
      prefilled: { [known]: value },
    });
    expect(resumed.context.prefilled).toEqual([]);
  });

  it('starts over with nothing', () => {
    const snapshot = start(machine, { [bundle.questions[0]?.id ?? '']: null });
    expect(send(machine, snapshot, { type: 'RESTART' }).context).toEqual(start(machine).context);
  });

  it('confirms the review, and opens again when an answer changes', () => {
    const [profile] = fc.sample(profiles, 1);
    if (profile === undefined) throw new Error('no profile');
    const reviewing = follow(bundle, machine, profile, start(machine));
    const planned = send(machine, reviewing, { type: 'CONFIRM' });
    expect(planned.value).toBe('planned');
    const question = reviewing.context.interview.asked[0] ?? '';
    expect(send(machine, planned, { type: 'CHANGE', question }).value).toEqual({
      asking: question,
    });
    expect(send(machine, planned, { type: 'BACK' }).value).toBe('reviewing');
  });
});
