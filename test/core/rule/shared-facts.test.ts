import { describe, expect, it } from 'vitest';
import type { Condition, Facts } from '../../../packages/core/src/rule/condition.ts';
import type { RuleSet, RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import { compiled } from './compiled.ts';

const says = (value: string): Condition => ({ fact: 'note', operator: 'equal', value });
const rulesFor = (texts: readonly string[]): RulesInput['rules'] =>
  texts.map((text) => ({ id: text, conditions: { all: [says(text)] } }));

describe('rule sets over the same facts', () => {
  it.each([
    [['b'], ['a', 'b', 'c']],
    [['a', 'b', 'c'], ['b']],
    [
      ['c', 'b', 'a'],
      ['b', 'd'],
    ],
  ])('tell apart the texts %j and %j, each its own', (...sets) => {
    const facts: RulesInput['facts'] = { note: { kind: 'text' } };
    const rules = sets.map((texts) => compiled({ facts, rules: rulesFor(texts) }));
    for (const [at, texts] of sets.entries())
      for (const note of ['a', 'b', 'c', 'd', 'e'])
        expect(rules[at]?.holding({ note })).toEqual(texts.filter((text) => text === note));
  });

  it('count by the calendar of each', () => {
    const facts: RulesInput['facts'] = { 'as-of': { kind: 'date' } };
    const over = (off: readonly string[]): RuleSet =>
      compiled({
        facts,
        derived: {
          made: { declaration: { kind: 'date' }, expression: { 'next-working-day': 'as-of' } },
        },
        workingDays: { years: { '2026': { off, work: [] } } },
        rules: [
          {
            id: 'late',
            conditions: { all: [{ fact: 'made', operator: 'greaterThan', value: '2026-10-02' }] },
          },
        ],
      });
    const day = { 'as-of': '2026-10-01' };
    const [plain, holiday, again] = [over([]), over(['2026-10-01', '2026-10-02']), over([])];
    expect([plain.decide(day), holiday.decide(day), again.decide(day)]).toEqual([
      { late: false },
      { late: true },
      { late: false },
    ]);
  });

  it('compare by what else is known, each time anew', () => {
    const facts: RulesInput['facts'] = {
      one: { kind: 'date' },
      other: { kind: 'date' },
      'as-of': { kind: 'date' },
    };
    const derived: RulesInput['derived'] = {
      days: {
        declaration: { kind: 'integer' },
        expression: {
          sum: [{ 'days-between': ['one', 'as-of'] }, { 'days-between': ['other', 'as-of'] }],
        },
      },
    };
    const rules = compiled({
      facts,
      derived,
      rules: [
        { id: 'late', conditions: { all: [{ fact: 'days', operator: 'greaterThan', value: 60 }] } },
      ],
    });
    const late = (given: Facts): unknown => rules.decide(given).late;
    const day = { 'as-of': '2026-03-01' };
    expect(late({ ...day, one: '2026-02-01', other: '2026-01-28' })).toBe(false);
    expect(late({ ...day, one: '2026-02-01', other: '2026-01-27' })).toBe(true);
    expect(late({ 'as-of': '2026-03-02', one: '2026-02-01', other: '2026-01-29' })).toBe(true);
    expect(late({ 'as-of': '2026-02-28', one: '2026-02-01', other: '2026-01-27' })).toBe(false);
    const session = rules.session({ ...day, one: '2026-02-01' });
    session.answer('other', '2026-01-27');
    expect(session.decision('late')).toBe(true);
    session.answer('one', '2026-02-02');
    expect(session.decision('late')).toBe(false);
    session.answer('as-of', '2026-03-02');
    expect(session.decision('late')).toBe(true);
  });
});
