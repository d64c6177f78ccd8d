import { describe, expect, it } from 'vitest';
import { bundleOf } from '../fixtures/trial-bundle.ts';
import { planOf, stepOf } from './trial-plans.ts';

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
