import { describe, expect, it } from 'vitest';
import { bundleOf } from '../fixtures/trial-bundle.ts';
import { numbers, planOf, stepOf } from './trial-plans.ts';

describe('a choice', () => {
  const either = bundleOf({
    first: '',
    left: 'after: [first]\nexcludes: [{ entry: right, basis: umbrella-rules#3, say: { zh: 只能选一样。 } }]\ngives: { zh: 钱 }',
    right: 'excludes: [{ entry: left, say: { zh: 两样不能都要。 } }]',
    extra: 'only-with: [left]\nafter: [left]',
    last: 'after: [extra]',
  });

  it('is open until one is chosen, and its steps have no number', () => {
    const made = planOf(either);
    expect(numbers(made)).toEqual([
      ['first', 1],
      ['left', null],
      ['extra', null],
      ['last', 2],
      ['right', null],
    ]);
    expect(made.choices).toMatchObject([
      {
        id: 'left+right',
        entries: ['left', 'right'],
        say: '只能选一样。',
        basis: { law: 'umbrella-rules', article: '3' },
        chosen: null,
        alternatives: [
          { entry: 'left', gives: '钱', brings: ['extra'] },
          { entry: 'right', gives: null, brings: [] },
        ],
      },
    ]);
    expect(stepOf(made, 'extra').choice).toBe('left+right');
    expect(made.summary.steps).toBe(2);
  });

  it('leaves the other out once one is chosen, with the reason', () => {
    const made = planOf(either, {}, ['left']);
    expect(numbers(made)).toEqual([
      ['first', 1],
      ['left', 2],
      ['extra', 3],
      ['last', 4],
    ]);
    expect(made.choices).toMatchObject([{ id: 'left+right', chosen: 'left' }]);
    expect(stepOf(made, 'right')).toMatchObject({
      status: 'notNeeded',
      why: { text: '您选了“办left”。只能选一样。', because: [{ fact: 'left', holds: true }] },
    });
  });

  it('takes what comes only with the other along with it', () => {
    const made = planOf(either, {}, ['right']);
    expect(numbers(made)).toEqual([
      ['first', 1],
      ['last', 2],
      ['right', 3],
    ]);
    expect(stepOf(made, 'extra')).toMatchObject({ status: 'notNeeded' });
    // The order is kept through what was dropped.
    expect(stepOf(made, 'last').after).toEqual(['first']);
  });

  it('among three joins those that all exclude each other', () => {
    const three = bundleOf({
      a: 'excludes: [{ entry: b, say: { zh: 甲 } }, { entry: c, say: { zh: 乙 } }]',
      b: 'excludes: [{ entry: a, say: { zh: 甲 } }, { entry: c, say: { zh: 丙 } }]',
      c: 'excludes: [{ entry: a, say: { zh: 乙 } }, { entry: b, say: { zh: 丙 } }]',
      d: 'excludes: [{ entry: a, say: { zh: 丁 } }]',
    });
    expect(planOf(three).choices.map(({ id }) => id)).toEqual(['a+b+c', 'a+d']);
    expect(planOf(three, {}, ['b']).choices.map(({ id, chosen }) => [id, chosen])).toEqual([
      ['a+b+c', 'b'],
    ]);
    expect(numbers(planOf(three, {}, ['b']))).toEqual([
      ['b', 1],
      ['d', 2],
    ]);
  });

  it('is not there where only one of them applies', () => {
    const one = bundleOf({
      left: 'when: { fact: has-stub, operator: equal, value: true }\nexcludes: [{ entry: right, say: { zh: 一样 } }]',
      right: 'excludes: [{ entry: left, say: { zh: 一样 } }]',
    });
    expect(planOf(one, { 'has-stub': false }).choices).toEqual([]);
    expect(planOf(one, { 'has-stub': true }).choices).toHaveLength(1);
    expect(planOf(one).choices).toEqual([]);
  });
});

describe('an entry that replaces another', () => {
  const bundle = bundleOf({
    ordinary: '',
    early: 'when: { fact: has-stub, operator: equal, value: true }\nreplaces: [ordinary]',
  });

  it('leaves it out where it applies, and says so', () => {
    const made = planOf(bundle, { 'has-stub': true });
    expect(numbers(made)).toEqual([['early', 1]]);
    expect(stepOf(made, 'ordinary').why.text).toBe('由“办early”代替，不用另办');
  });

  it('lets it be where it does not, and leaves it open while that is open', () => {
    expect(numbers(planOf(bundle, { 'has-stub': false }))).toEqual([['ordinary', 1]]);
    expect(stepOf(planOf(bundle), 'ordinary').settledBy).toMatchObject([{ question: 'has-stub' }]);
  });
});
