import { type Answers, guideMachine, interview, plan } from '@onething/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testBundles } from '../fixtures/test-bundles.ts';
import { walkersBundle } from '../fixtures/umbrella.ts';
import { answersThatCount } from './answers-that-count.ts';
import { answerNext, asking, follow, type Snapshot, send, start } from './machine-steps.ts';
import { answerTo, anyAnswer, profileOf } from './profiles.ts';

const { asOf, bundles } = await testBundles();

describe.each([...bundles, walkersBundle()])('the interview of $guide.id', (bundle) => {
  const machine = guideMachine(bundle);
  const profiles = profileOf(bundle, asOf);
  const planOf = (answers: Answers) => plan(bundle, answers, { asOf, locale: 'zh-CN' });

  it('promises a number of questions that never grows and is kept', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        let snapshot = start(machine, { asOf });
        const promises: { readonly min: number; readonly max: number }[] = [];
        while (!snapshot.matches('reviewing')) {
          promises.push(snapshot.context.interview.remaining);
          snapshot = answerNext(machine, profile, snapshot);
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
    let snapshot = start(machine, { asOf });
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
    const { min, max } = start(machine, { asOf }).context.interview.remaining;
    fc.assert(
      fc.property(profiles, (profile) => {
        const { asked } = follow(machine, profile, start(machine, { asOf })).context.interview;
        expect(asked.length).toBeGreaterThanOrEqual(min);
        expect(asked.length).toBeLessThanOrEqual(max);
      }),
      { numRuns: 200 },
    );
  });

  it('asks nothing that cannot matter: each question has an answer that changes the plan', () => {
    const random = profiles.chain((profile) => fc.tuple(fc.constant(profile), fc.gen()));
    const first = interview(bundle, {}, { asOf });
    expect(first.next.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(random, ([profile, generate]) => {
        const { asked } = follow(machine, profile, start(machine, { asOf })).context.interview;
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
      fc.property(profiles, anyAnswer(bundle, asOf), (profile, [question, other]) => {
        const before = follow(machine, profile, start(machine, { asOf }));
        expect(before.context.changed).toBeNull();
        fc.pre(before.context.interview.asked.includes(question));
        const { context } = send(
          machine,
          before,
          { type: 'CHANGE', question },
          { type: 'ANSWER', question, value: other },
        );
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
      }),
      { numRuns: 200 },
    );
    expect(changes).toBeGreaterThan(0);
  });
});
