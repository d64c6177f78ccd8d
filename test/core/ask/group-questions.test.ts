import {
  type Answers,
  checkAnswers,
  guideMachine,
  interview,
  knownAnswers,
  parsePlainDate,
  plan,
  type Question,
  resumeInterview,
  saveInterview,
  tryExample,
  why,
} from '@onething/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../../packages/core/src/rule/condition.ts';
import { parsedFixture, walkersBundle, walkersFiles } from '../fixtures/umbrella.ts';
import { send, start } from './machine-steps.ts';

const asOf = parsePlainDate('2026-11-23') ?? noDay();
const bundle = walkersBundle();
const ask = (answers: Answers) => interview(bundle, answers, { asOf });

function noDay(): never {
  throw new Error('no day');
}

const grown = {
  'walkers.0.born': '1990-03-01',
  'walkers.0.has-umbrella': true,
  'walkers.0.pockets': 4,
};

describe('what is asked of each item of a group', () => {
  it('comes item by item, once their number is known', () => {
    expect(ask({}).open).toEqual(['raining', 'walkers']);
    expect(ask({ raining: true }).next).toEqual(['walkers']);
    expect(ask({ raining: true, walkers: 2 }).next).toEqual(['walkers.0.born']);
    expect(ask({ raining: true, walkers: 2, 'walkers.0.born': null }).next).toEqual([
      'walkers.0.has-umbrella',
    ]);
    expect(ask({ raining: true, walkers: 2, ...grown }).next).toEqual(['walkers.1.born']);
    const second = { 'walkers.1.born': null, 'walkers.1.has-umbrella': false };
    expect(ask({ raining: true, walkers: 3, ...grown, ...second }).next).toEqual([
      'walkers.2.born',
    ]);
    expect(ask({ raining: true, walkers: 1, ...grown }).next).toEqual([]);
    expect(ask({ raining: true, walkers: 0 })).toMatchObject({ next: [], needed: ['walk-out'] });
    expect(ask({ raining: false })).toMatchObject({ next: [], needed: [] });
  });

  it('is named by the item', () => {
    const second = bundle.questions.find(({ id }) => id === 'walkers.1.born');
    expect(second).toMatchObject({
      ask: { zh: '第2个人：哪天出生？', en: 'Person 2: On which day born?' },
      short: { zh: '第2个人：出生日期', en: 'Person 2: Birth date' },
      item: { of: 'walkers', at: 1 },
    });
  });

  it('stops as soon as it makes no difference', () => {
    // Someone without an umbrella: how many pockets there are is not said then.
    const without = { ...grown, 'walkers.0.has-umbrella': false };
    expect(ask({ raining: true, walkers: 1, ...without }).setAside).toEqual({
      'walkers.0.pockets': 4,
    });
  });

  it('is set aside where the number shrinks, and returns with it', () => {
    const second = {
      'walkers.1.born': '2024-02-29',
      'walkers.1.has-umbrella': true,
      'walkers.1.pockets': 1,
    };
    const two = ask({ raining: true, walkers: 2, ...grown, ...second });
    expect(two.setAside).toEqual({});
    expect(ask({ ...two.answers, walkers: 1 }).setAside).toEqual(second);
    expect(ask({ ...two.answers, ...second, walkers: 2 })).toEqual(two);
  });

  it('is not added up once one number will stay unknown', () => {
    const unsure = walkersBundle(
      walkersFiles().map((file) =>
        file.path === 'questions/walkers.yaml'
          ? { ...file, text: file.text.replace('min: 0\n    max: 9', 'not-sure: true\n    $&') }
          : file,
      ),
    );
    const answers = { raining: true, walkers: 2, ...grown, 'walkers.0.pockets': null };
    const { open } = interview(unsure, answers, { asOf });
    expect(open).toEqual(['walkers.1.born', 'walkers.1.has-umbrella']);
  });

  it('settles an undecided step only where that item is there', () => {
    const settledBy = (answers: Answers) =>
      why(bundle, 'lend-two', answers, { asOf, locale: 'en' })?.settledBy.map(
        ({ question }) => question,
      );
    expect(settledBy({ raining: true })).toEqual(['walkers']);
    expect(settledBy({ raining: true, walkers: 2 })).toEqual([
      'walkers.0.has-umbrella',
      'walkers.1.has-umbrella',
    ]);
  });

  it('never makes more questions than were promised, in either order', () => {
    const answersOf = fc.record({
      walkers: fc.nat(3),
      sure: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      small: fc.boolean(),
    });
    fc.assert(
      fc.property(answersOf, fc.constantFrom('author', 'fewest'), (drawn, strategy) => {
        let answers: Answers = {};
        const promised: { readonly min: number; readonly max: number }[] = [];
        for (;;) {
          const { next, remaining } = interview(bundle, answers, { asOf, strategy });
          promised.push(remaining);
          const [question = ''] = next;
          if (question === '') break;
          const born = drawn.small ? '2024-02-29' : null;
          const [, at, part] = question.split('.');
          const ofItem = { born, 'has-umbrella': drawn.sure[Number(at)], pockets: 2 };
          const value = new Map<string | undefined, FactValue | undefined>(Object.entries(ofItem));
          const own = question === 'walkers' ? drawn.walkers : true;
          answers = { ...answers, [question]: value.get(part) ?? (part === 'born' ? null : own) };
        }
        const asked = promised.length - 1;
        promised.forEach(({ min, max }, at) => {
          expect(asked - at).toBeGreaterThanOrEqual(min);
          expect(asked - at).toBeLessThanOrEqual(max);
        });
      }),
    );
  });

  it('is what an undecided step of the plan waits for', () => {
    const { steps } = plan(bundle, { raining: true, walkers: 1 }, { asOf, locale: 'en' });
    const settles = steps.map(({ id, settledBy }) => [id, settledBy.map((each) => each.question)]);
    expect(settles).toContainEqual(['walk-out', ['walkers.0.has-umbrella']]);
    const open = plan(bundle, { raining: true }, { asOf, locale: 'en' }).steps;
    expect(open.map(({ settledBy }) => settledBy.map((each) => each.question))).toEqual([
      ['walkers'],
      ['walkers'],
      ['walkers'],
    ]);
  });

  it('counts for nothing before the number is known', () => {
    const all = [0, 1, 2].map((at) => [`walkers.${at}.has-umbrella`, true]);
    const answers = { raining: true, ...Object.fromEntries(all) };
    const steps = plan(bundle, answers, { asOf, locale: 'en' }).steps;
    expect(steps.map(({ id, status }) => [id, status])).toContainEqual(['walk-out', 'undecided']);
    expect(ask(answers).next).toEqual(['walkers']);
  });
});

describe('answers in a list', () => {
  const listed = {
    raining: true,
    walkers: [{ born: '1990-03-01', 'has-umbrella': true, pockets: 4 }, { born: null }],
  };
  const flat = { raining: true, walkers: 2, ...grown, 'walkers.1.born': null };

  it('are those of the items, one by one', () => {
    expect(checkAnswers(bundle, listed, { asOf })).toEqual({ ok: true, value: flat, warnings: [] });
    expect(checkAnswers(bundle, { walkers: [] }, { asOf })).toMatchObject({
      value: { walkers: 0 },
    });
    expect(knownAnswers(bundle, listed, { asOf })).toEqual({ answers: flat, refused: [] });
  });

  it.each([
    [{ walkers: [7] }, 'wrong-type', ['walkers', 0]],
    [{ walkers: [{ age: 3 }] }, 'unknown-question', ['walkers', 0, 'age']],
    [{ walkers: [{ pockets: 10 }] }, 'value-out-of-range', ['walkers', 0, 'pockets']],
    [{ walkers: [{ pockets: null }] }, 'not-sure-not-allowed', ['walkers', 0, 'pockets']],
    [{ walkers: [{}, {}, {}, {}] }, 'value-out-of-range', ['walkers']],
    [{ walkers: [{ pockets: 1 }], 'walkers.0.pockets': 2 }, 'duplicate-id', ['walkers.0.pockets']],
    [{ walkers: null }, 'not-sure-not-allowed', ['walkers']],
    [{ 'walkers.3.pockets': 1 }, 'unknown-question', ['walkers.3.pockets']],
  ])('are refused by name: %j', (given, code, path) => {
    const checked = checkAnswers(bundle, given, { asOf });
    expect(checked).toMatchObject({ ok: false });
    expect(checked.ok ? [] : checked.issues.map((each) => [each.code, each.path])).toContainEqual([
      code,
      path,
    ]);
  });

  it('stand in examples', () => {
    const examples = parsedFixture(walkersFiles()).guides.get('walk-in-rain')?.value.examples ?? [];
    expect(examples).toHaveLength(2);
    for (const example of examples) expect(tryExample(bundle, example).issues).toEqual([]);
  });

  it('are saved and resumed', () => {
    const saved: unknown = JSON.parse(JSON.stringify(saveInterview(bundle, flat, { asOf })));
    expect(resumeInterview(bundle, saved, { asOf })).toMatchObject({ value: { answers: flat } });
  });
});

describe('the machine', () => {
  const machine = guideMachine(bundle);
  const answered = Object.entries({ raining: true, walkers: 2, ...grown }).map(
    ([question, value]) => ({ type: 'ANSWER' as const, question, value }),
  );

  it('has a state for each question of each item', () => {
    const after = send(machine, start(machine, { asOf }), ...answered);
    expect(after.value).toEqual({ asking: 'walkers.1.born' });
    const back = send(machine, after, { type: 'BACK' });
    expect(back.value).toEqual({ asking: 'walkers.0.pockets' });
    const changed = send(machine, after, { type: 'CHANGE', question: 'walkers.0.born' });
    expect(changed.value).toEqual({ asking: 'walkers.0.born' });
    const fewer = send(machine, after, { type: 'ANSWER', question: 'walkers', value: 1 });
    expect(fewer.value).toBe('reviewing');
    expect(send(machine, fewer, { type: 'BACK' }).value).toEqual({ asking: 'walkers.0.pockets' });
  });
});

describe('a question of an item is open exactly if its answer can change the plan', () => {
  // Of two walkers every way to answer can be tried.
  const two = walkersBundle(
    walkersFiles().map((file) =>
      file.path === 'questions/walkers.yaml'
        ? { ...file, text: file.text.replace('max: 3', 'max: 2') }
        : file,
    ),
  );
  const values = ({ id }: Question): readonly FactValue[] => {
    if (id === 'walkers') return [0, 1, 2];
    if (id.endsWith('born')) return ['1990-03-01', '2024-02-29'];
    return id.endsWith('pockets') ? [0, 5] : [true, false];
  };
  const given = (question: Question): readonly FactValue[] =>
    question['not-sure'] === true ? [...values(question), null] : values(question);
  const outcomes = new Map<string, string>();
  const outcomeOf = (answers: Answers): string => {
    const key = JSON.stringify(two.questions.map(({ id }) => answers[id]));
    const known = outcomes.get(key);
    if (known !== undefined) return known;
    const { steps } = plan(two, answers, { asOf, locale: 'en' });
    const made = JSON.stringify(
      steps.map(({ id, status, gives }) => [id, status, status === 'needed' ? gives : '']),
    );
    outcomes.set(key, made);
    return made;
  };
  const isThere = ({ item }: Question, answers: Answers): boolean =>
    item === undefined || Number(answers[item.of] ?? 0) > item.at;
  /** Every way to answer what is not answered yet, items that are not there left out. */
  function* ways(asked: readonly Question[], answers: Answers): Generator<Answers> {
    const [first, ...others] = asked;
    if (first === undefined) yield answers;
    else if (Object.hasOwn(answers, first.id) || !isThere(first, answers))
      yield* ways(others, answers);
    else for (const value of given(first)) yield* ways(others, { ...answers, [first.id]: value });
  }
  const canMatter = (question: Question, answers: Answers): boolean => {
    const others = two.questions.filter(({ id }) => id !== question.id);
    for (const value of values(question)) {
      const fixed = { ...answers, [question.id]: value };
      for (const way of ways(others, fixed)) {
        const differs = values(question).some((other) => {
          const changed = { ...way, [question.id]: other };
          // Another number brings other items: their answers are tried too.
          return [...ways(others, changed)].some((full) => outcomeOf(full) !== outcomeOf(way));
        });
        if (differs) return true;
      }
    }
    return false;
  };

  it('by trying every answer', () => {
    const inTurn = fc.record(
      Object.fromEntries(two.questions.map((each) => [each.id, fc.constantFrom(...given(each))])),
    );
    fc.assert(
      fc.property(inTurn, fc.nat(8), (profile, count) => {
        let answers: Answers = {};
        for (let step = 0; step < count; step += 1) {
          const [next] = interview(two, answers, { asOf }).next;
          if (next !== undefined) answers = { ...answers, [next]: profile[next] ?? null };
        }
        const { open } = interview(two, answers, { asOf });
        const worth = two.questions.filter(
          (question) =>
            !Object.hasOwn(answers, question.id) &&
            isThere(question, answers) &&
            canMatter(question, answers),
        );
        expect(open).toEqual(worth.map(({ id }) => id));
      }),
      { numRuns: 40 },
    );
  });
});
