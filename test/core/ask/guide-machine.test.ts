import { type Answers, guideMachine, plan } from '@onething/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testBundles } from '../fixtures/test-bundles.ts';
import { walkersBundle } from '../fixtures/umbrella.ts';
import { answerNext, asking, follow, send, start } from './machine-steps.ts';
import { answerTo, anyAnswer, profileOf } from './profiles.ts';

const { asOf, bundles } = await testBundles();

function noQuestion(): never {
  throw new Error('the guide asks nothing');
}

describe.each([...bundles, walkersBundle()])('the interview of $guide.id', (bundle) => {
  const machine = guideMachine(bundle);
  const profiles = profileOf(bundle, asOf);
  const planOf = (answers: Answers) => plan(bundle, answers, { asOf, locale: 'zh-CN' });

  it('ends for every resident, and what was not asked does not matter', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const { context } = follow(machine, profile, start(machine, { asOf }));
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
        let snapshot = start(machine, { asOf });
        for (const question of order) {
          const value = profile[question] ?? null;
          snapshot = send(
            machine,
            snapshot,
            { type: 'CHANGE', question },
            { type: 'ANSWER', question, value },
          );
        }
        const inOrder = follow(machine, profile, start(machine, { asOf }));
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
    fc.assert(
      fc.property(profiles, anyAnswer(bundle, asOf), (profile, [question, other]) => {
        const before = follow(machine, profile, start(machine, { asOf }));
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
        snapshot = send(
          machine,
          snapshot,
          { type: 'CHANGE', question },
          { type: 'ANSWER', question, value: profile[question] ?? null },
        );
        expect({ ...snapshot.context, changed: null }).toEqual(before.context);
        expect(snapshot.matches('reviewing')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('goes back through the questions in the order in which they were asked', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        let snapshot = follow(machine, profile, start(machine, { asOf }));
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
        let snapshot = start(machine, { asOf });
        for (let step = 0; step < count && !snapshot.matches('reviewing'); step += 1) {
          snapshot = answerNext(machine, profile, snapshot);
        }
        const resumed = start(machine, { asOf, answers: snapshot.context.answers });
        expect(resumed.value).toEqual(snapshot.value);
        expect(resumed.context).toEqual(snapshot.context);
      }),
      { numRuns: 50 },
    );
  });

  it('marks what was known beforehand until the resident answers it', () => {
    const [question] = bundle.questions;
    const known = question?.id ?? '';
    const value = fc.sample(answerTo(question ?? noQuestion(), asOf), 1)[0] ?? null;
    const begun = start(machine, { asOf, prefilled: { [known]: value } });
    expect(begun.context.prefilled).toEqual([known]);
    expect(begun.context.interview.answers).toEqual({ [known]: value });
    const shown = send(machine, begun, { type: 'CHANGE', question: known });
    expect(asking(shown)).toBe(known);
    const given = send(machine, shown, { type: 'ANSWER', question: known, value });
    expect(given.context.prefilled).toEqual([]);
    const resumed = start(machine, {
      asOf,
      answers: { [known]: value },
      prefilled: { [known]: value },
    });
    expect(resumed.context.prefilled).toEqual([]);
  });

  it('starts over with nothing', () => {
    const snapshot = start(machine, { asOf, answers: { [bundle.questions[0]?.id ?? '']: null } });
    const { context } = send(machine, snapshot, { type: 'RESTART' });
    expect(context).toEqual(start(machine, { asOf }).context);
  });

  it('confirms the review, and opens again when an answer changes', () => {
    const [profile] = fc.sample(profiles, 1);
    if (profile === undefined) throw new Error('no profile');
    const reviewing = follow(machine, profile, start(machine, { asOf }));
    const planned = send(machine, reviewing, { type: 'CONFIRM' });
    expect(planned.value).toBe('planned');
    const question = reviewing.context.interview.asked[0] ?? '';
    expect(send(machine, planned, { type: 'CHANGE', question }).value).toEqual({
      asking: question,
    });
    expect(send(machine, planned, { type: 'BACK' }).value).toBe('reviewing');
  });
});
