import { type Answers, type GuideBundle, type Plan, plan } from '@onething/core';
import { describe, expect, it } from 'vitest';
import { bundleOf } from '../fixtures/trial-bundle.ts';
import { day } from './official-calendars.ts';

const asOf = day('2026-11-23');
const planOf = (bundle: GuideBundle, answers: Answers = {}, chosen: readonly string[] = []): Plan =>
  plan(bundle, answers, { asOf, locale: 'zh-CN', chosen });
const stepOf = (made: Plan, id: string) => {
  const step = made.steps.find((candidate) => candidate.id === id);
  if (step === undefined) throw new Error(`no step ${id}`);
  return step;
};
const numbers = (made: Plan) =>
  made.steps.filter(({ status }) => status === 'needed').map(({ id, number }) => [id, number]);

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

describe('deadlines', () => {
  const deadline = (more: string) =>
    `{ force: binding, who: resident, basis: umbrella-rules#1, ${more} }`;

  it('count from the end of another step, in words until its day is known', () => {
    const bundle = bundleOf({
      first: '',
      second: `after: [first]\ndeadline: ${deadline('after: first, from: lost-on, within: { days: 15 }')}`,
    });
    expect(stepOf(planOf(bundle), 'second')).toMatchObject({
      deadline: null,
      deadlines: [
        { date: null, daysLeft: null, after: 'first', text: '办完第1步“办first”后15日内' },
      ],
    });
    expect(stepOf(planOf(bundle, { 'lost-on': '2026-11-20' }), 'second')).toMatchObject({
      deadline: { date: '2026-12-07', movedFrom: '2026-12-05', relative: null },
    });
  });

  it('are several, by date, those without one last; an open condition makes one uncertain', () => {
    const bundle = bundleOf({
      step: `deadlines:
  - ${deadline('after: step, within: { days: 1 }')}
  - ${deadline('from: lost-on, within: { months: 2 }')}
  - ${deadline('from: lost-on, within: { days: 3 }, when: { fact: has-stub, operator: equal, value: true }')}`,
    });
    const at = (answers: Answers) => {
      const { deadlines, deadline: first } = stepOf(planOf(bundle, answers), 'step');
      return [first?.date, ...deadlines.map(({ date, certain }) => [date, certain])];
    };
    const lost = { 'lost-on': '2026-11-19' };
    expect(at({ ...lost, 'has-stub': true })).toEqual([
      '2026-11-23',
      ['2026-11-23', true],
      ['2027-01-19', true],
      [null, true],
    ]);
    expect(at(lost)).toEqual([
      '2027-01-19',
      ['2026-11-23', false],
      ['2027-01-19', true],
      [null, true],
    ]);
    expect(at({ ...lost, 'has-stub': false })).toEqual([
      '2027-01-19',
      ['2027-01-19', true],
      [null, true],
    ]);
  });

  it('that do not move stay on the rest day, and are sure beyond the calendars', () => {
    const bundle = bundleOf({
      step: `deadline: ${deadline('from: lost-on, within: { days: 1 }, rest-day: stays')}`,
    });
    expect(stepOf(planOf(bundle, { 'lost-on': '2026-11-20' }), 'step').deadline).toMatchObject({
      date: '2026-11-21',
      movedFrom: null,
      approximate: false,
    });
  });

  it('that have passed say what to do, in the author’s words where there are some', () => {
    const bundle = bundleOf({
      own: `deadline: ${deadline('from: lost-on, within: { days: 1 }, passed: { zh: 请打电话。 }')}`,
      other: `deadline: ${deadline('from: lost-on, within: { days: 1 }')}`,
    });
    const made = planOf(bundle, { 'lost-on': '2026-11-10' });
    expect(stepOf(made, 'own').deadline?.passed).toBe('请打电话。');
    expect(stepOf(made, 'other').deadline?.passed).toContain('已经过了');
    expect(stepOf(planOf(bundle, { 'lost-on': '2026-11-23' }), 'own').deadline?.passed).toBeNull();
  });
});

describe('materials', () => {
  it('of which one will do count as one, and not at all where one of them is needed anyway', () => {
    const either = `materials:
  - { use: ticket-stub, one-of: proof, basis: umbrella-rules#3 }
  - { use: loss-slip, one-of: proof, basis: umbrella-rules#3 }`;
    const both = planOf(bundleOf({ a: either, b: either }));
    expect(both.summary.materials).toEqual({ separately: 2, together: 1 });
    expect(both.materials.map(({ id, alternatives }) => [id, alternatives])).toEqual([
      ['ticket-stub', ['loss-slip']],
      ['loss-slip', ['ticket-stub']],
    ]);
    const needed = planOf(
      bundleOf({ a: either, b: 'materials: [{ use: loss-slip, basis: umbrella-rules#3 }]' }),
    );
    expect(needed.summary.materials).toEqual({ separately: 2, together: 1 });
    expect(needed.materials.map(({ id, alternatives }) => [id, alternatives])).toEqual([
      ['ticket-stub', ['loss-slip']],
      ['loss-slip', []],
    ]);
  });

  it('of an open choice are not certain', () => {
    const bundle = bundleOf({
      left: 'excludes: [{ entry: right, say: { zh: 一样 } }]\nmaterials: [{ use: loss-slip, basis: umbrella-rules#3 }]',
      right: 'excludes: [{ entry: left, say: { zh: 一样 } }]',
    });
    expect(planOf(bundle).materials).toMatchObject([{ id: 'loss-slip', certain: false }]);
    expect(planOf(bundle, {}, ['left']).materials).toMatchObject([{ certain: true }]);
    expect(planOf(bundle, {}, ['right']).materials).toEqual([]);
  });
});

describe('the one form', () => {
  it('has one row a field, filled in with the answer where it is known', () => {
    const bundle = bundleOf({
      a: 'form: [{ use: loss-day, basis: umbrella-rules#1 }, { use: owner-name }]',
      b: 'form: [{ use: owner-name, optional: true }]',
    });
    expect(planOf(bundle, { 'lost-on': '2026-11-20' }).form).toMatchObject([
      {
        id: 'loss-day',
        value: '2026年11月20日 周五',
        from: 'lost-on',
        steps: ['a'],
        basis: [{ article: '1' }],
      },
      { id: 'owner-name', value: null, from: null, optional: false, steps: ['a', 'b'], basis: [] },
    ]);
    expect(planOf(bundle).form[0]?.value).toBeNull();
    expect(planOf(bundle).summary.fields).toEqual({ separately: 3, together: 2 });
  });
});

describe('the critical path', () => {
  it('is the chain that takes longest in working days, a lower bound where a time is not known', () => {
    const takes = (duration: string) =>
      `takes: { statutory: ${duration}, basis: umbrella-rules#2 }`;
    const bundle = bundleOf({
      start: takes('{ working-days: 2 }'),
      short: `after: [start]\n${takes('{ working-days: 3 }')}`,
      shortest: `after: [short]\n${takes('{ working-days: 1 }')}`,
      long: `after: [start]\n${takes('{ days: 14 }')}`,
    });
    const made = planOf(bundle);
    expect(made.criticalPath).toEqual({
      steps: ['start', 'long'],
      workingDays: 12,
      lowerBound: false,
    });
    expect(made.summary.workingDays).toEqual({ separately: 16, together: 12, lowerBound: false });
    const open = planOf(bundleOf({ a: '', b: `after: [a]\n${takes('{ working-days: 5 }')}` }));
    expect(open.criticalPath).toEqual({ steps: ['a', 'b'], workingDays: 5, lowerBound: true });
  });
});

describe('texts and fees', () => {
  it('add the sentences that hold', () => {
    const bundle = bundleOf({
      a: `pieces:
  - { in: plain, when: { fact: has-stub, operator: equal, value: true }, say: { zh: 带上票根。 } }
  - { in: gives, valid: { to: 2026-11-22 }, say: { zh: 过期的话。 } }
  - { in: gives, valid: { from: 2026-11-23 }, say: { zh: 现在的话。 } }`,
    });
    expect(stepOf(planOf(bundle, { 'has-stub': true }), 'a')).toMatchObject({
      plain: '办a。带上票根。',
      gives: '现在的话。',
    });
    expect(stepOf(planOf(bundle), 'a').plain).toBe('办a。');
  });

  it('take a fee from a derived fact, and nothing for nothing', () => {
    const bundle = bundleOf({
      counted: 'fee: { fact: sticker-count, basis: umbrella-rules#3 }',
      free: 'fee: { amount: 0, basis: umbrella-rules#1 }',
      unknown: '',
    });
    const made = planOf(bundle);
    expect(stepOf(made, 'counted').fee).toMatchObject({ amount: null, text: '费用待定' });
    expect(stepOf(made, 'free').fee).toMatchObject({
      amount: 0,
      text: '不收费',
      basis: { article: '1' },
    });
    expect(made.summary.fees).toEqual({ total: 0, unknown: 2 });
  });
});
