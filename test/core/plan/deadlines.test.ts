import type { Answers } from '@onething/core';
import { describe, expect, it } from 'vitest';
import { bundleOf } from '../fixtures/trial-bundle.ts';
import { planOf, stepOf } from './trial-plans.ts';

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
