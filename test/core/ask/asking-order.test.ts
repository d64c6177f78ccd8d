import { type Answers, type GuideBundle, interview, type Question } from '@onething/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExpectedQuestions } from '../../../packages/core/src/ask/expected-questions.ts';
import {
  type InterviewState,
  type InterviewStates,
  interviewStates,
} from '../../../packages/core/src/ask/interview-states.ts';
import { rulesOf } from '../../../packages/core/src/compile/bundle-rules.ts';
import { testBundles } from '../fixtures/test-bundles.ts';
import { canMatter, everyAnswer, smallDay, smallGuide } from './small-guides.ts';

const asOf = smallDay;
const strategies = ['author', 'fewest'] as const;

function questionOf(bundle: GuideBundle, id: string): Question {
  const found = bundle.questions.find((question) => question.id === id);
  if (found === undefined) throw new Error(`the guide has no ${id}`);
  return found;
}

/** A small guide, and some answers that its interview could have been given. */
const midway = smallGuide.chain((bundle) =>
  fc.record({
    bundle: fc.constant(bundle),
    strategy: fc.constantFrom(...strategies),
    picks: fc.array(fc.nat(), { maxLength: 4 }),
  }),
);

function answerSome(
  bundle: GuideBundle,
  strategy: 'author' | 'fewest',
  picks: readonly number[],
): Answers {
  let answers: Answers = {};
  for (const pick of picks) {
    const [id] = interview(bundle, answers, { asOf, strategy }).next;
    if (id === undefined) break;
    const values = everyAnswer(questionOf(bundle, id));
    answers = { ...answers, [id]: values[pick % values.length] ?? null };
  }
  return answers;
}

describe('what is asked', () => {
  it('is what can still change the plan, and nothing else, as trying everything shows', () => {
    let pointless = 0;
    fc.assert(
      fc.property(midway, ({ bundle, strategy, picks }) => {
        const answers = answerSome(bundle, strategy, picks);
        const { open } = stateOf(interviewStates(bundle, asOf), bundle, answers);
        for (const question of bundle.questions) {
          if (Object.hasOwn(answers, question.id)) continue;
          const matters = canMatter(bundle, answers, question);
          expect([question.id, open.has(question.id)]).toEqual([question.id, matters]);
          if (!matters) pointless += 1;
        }
      }),
      { numRuns: 250 },
    );
    expect(pointless).toBeGreaterThan(50);
  });

  it('is not what only an unknown answer could make count', () => {
    const [bundle] = fc.sample(smallGuide, 1);
    if (bundle === undefined) throw new Error('no guide');
    const either: GuideBundle = {
      ...bundle,
      guide: { ...bundle.guide, ask: [['a'], ['d']] },
      questions: ['a', 'd'].map((id) => ({ ...questionOf(bundle, id), 'not-sure': true })),
      entries: bundle.entries.slice(0, 1).map(({ advice: _, materials: __, ...entry }) => ({
        ...entry,
        when: {
          any: [{ all: [yes('a'), no('d')] }, { all: [no('a'), yes('d')] }],
        },
      })),
    };
    expect(interview(either, {}, { asOf }).remaining).toEqual({ min: 1, max: 2 });
    const unsure = interview(either, { a: null }, { asOf });
    expect(unsure.next).toEqual([]);
    expect(unsure.undecided).toEqual(['entry-0']);
    expect(interview(either, { a: null, d: true }, { asOf }).setAside).toEqual({ d: true });
  });
});

describe('the order of the fewest questions', () => {
  it('is expected to ask as few as the best of all orders', () => {
    fc.assert(
      fc.property(smallGuide, (bundle) => {
        const states = interviewStates(bundle, asOf);
        const { questions } = rulesOf(bundle);
        const { cost } = new ExpectedQuestions(states, questions).at(states.start());
        expect(cost).toBeCloseTo(optimum(states, bundle, states.start()), 9);
      }),
      { numRuns: 120 },
    );
  });

  it('keeps its promise: asking in that order takes as many questions as expected', () => {
    fc.assert(
      fc.property(smallGuide, (bundle) => {
        const states = interviewStates(bundle, asOf);
        const expected = new ExpectedQuestions(states, rulesOf(bundle).questions);
        const walk = (state: InterviewState): number => {
          const { question } = expected.at(state);
          if (question === undefined) return 0;
          return 1 + mean(stepsFrom(states, state, question).map(walk));
        };
        expect(walk(states.start())).toBeCloseTo(expected.at(states.start()).cost ?? -1, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('asks sensitive questions once nothing else is left', () => {
    fc.assert(
      fc.property(midway, ({ bundle, picks }) => {
        const answers = answerSome(bundle, 'fewest', picks);
        const { open } = stateOf(interviewStates(bundle, asOf), bundle, answers);
        const [next] = interview(bundle, answers, { asOf, strategy: 'fewest' }).next;
        const isLast = (id: string): boolean => questionOf(bundle, id).last === true;
        if (next !== undefined && isLast(next)) expect([...open].every(isLast)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('asks a laborious question only where its answer is worth it', () => {
    const [bundle] = fc.sample(smallGuide, 1);
    if (bundle === undefined) throw new Error('no guide');
    const both = (weight: number): GuideBundle => ({
      ...bundle,
      questions: bundle.questions.map(({ last: _, ...question }) =>
        question.id === 'a' ? { ...question, weight } : question,
      ),
      entries: bundle.entries.slice(0, 1).map(({ advice: _, materials: __, ...entry }) => ({
        ...entry,
        when: { all: [yes('a'), yes('d')] },
      })),
    });
    const first = (weight: number) =>
      interview(both(weight), {}, { asOf, strategy: 'fewest' }).next[0];
    expect(first(5)).toBe('d');
    expect(first(0.2)).toBe('a');
  });

  it('still asks and ends where the states are too many to weigh', () => {
    fc.assert(
      fc.property(
        smallGuide,
        fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
        (bundle, picks) => {
          const states = interviewStates(bundle, asOf);
          const hasty = new ExpectedQuestions(states, rulesOf(bundle).questions, 1);
          let state = states.start();
          for (const pick of picks) {
            const { question } = hasty.at(state);
            expect(question === undefined).toBe(state.open.size === 0);
            if (question === undefined) return;
            expect(state.open.has(question)).toBe(true);
            const values = everyAnswer(questionOf(bundle, question));
            state = states.after(state, question, values[pick % values.length] ?? null);
          }
          expect(state.open.size).toBe(0);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('leaves the plan what it is in the author’s order', async () => {
    const { asOf: today, bundles } = await testBundles();
    for (const bundle of bundles) {
      const first = interview(bundle, {}, { asOf: today, strategy: 'fewest' });
      expect(first.remaining.max).toBeLessThanOrEqual(bundle.questions.length);
      expect(first.next.length).toBeGreaterThan(0);
    }
    fc.assert(
      fc.property(midway, ({ bundle, picks }) => {
        const answers = answerSome(bundle, 'fewest', [...picks, 1, 2, 0, 1, 2]);
        const [one, other] = strategies.map((strategy) =>
          interview(bundle, answers, { asOf, strategy }),
        );
        expect(other?.next).toEqual([]);
        expect([one?.needed, one?.notNeeded, one?.undecided]).toEqual([
          other?.needed,
          other?.notNeeded,
          other?.undecided,
        ]);
      }),
      { numRuns: 100 },
    );
  });
});

function yes(fact: string) {
  return { fact, operator: 'equal', value: true };
}

function no(fact: string) {
  return { fact, operator: 'equal', value: false };
}

function stateOf(states: InterviewStates, bundle: GuideBundle, answers: Answers): InterviewState {
  return bundle.questions.reduce(
    (state, { id }) =>
      Object.hasOwn(answers, id) && state.open.has(id)
        ? states.after(state, id, answers[id] ?? null)
        : state,
    states.start(),
  );
}

function stepsFrom(
  states: InterviewStates,
  state: InterviewState,
  question: string,
): readonly InterviewState[] {
  return (states.valuesOf(state, question) ?? []).map((value) =>
    states.after(state, question, value),
  );
}

/** The fewest questions on average over every order, sensitive ones last, without any short cut. */
function optimum(states: InterviewStates, bundle: GuideBundle, state: InterviewState): number {
  const known = new Map<string, number>();
  const best = (from: InterviewState): number => {
    if (from.open.size === 0) return 0;
    const key = from.rest ?? '';
    const before = known.get(key);
    if (before !== undefined) return before;
    const all = [...from.open];
    const ordinary = all.filter((id) => questionOf(bundle, id).last !== true);
    const costs = (ordinary.length > 0 ? ordinary : all).map(
      (id) => 1 + mean(stepsFrom(states, from, id).map(best)),
    );
    const found = Math.min(...costs);
    known.set(key, found);
    return found;
  };
  return best(state);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
