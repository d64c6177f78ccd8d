import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Condition, Facts } from '../../../packages/core/src/rule/condition.ts';

describe('a multiple choice in a comparison that waits for its facts', () => {
  const isAt: Condition = { fact: 'places', operator: 'contains', value: 'north' };
  const result = compileRules({
    facts: {
      n: { kind: 'decimal' },
      m: { kind: 'decimal' },
      places: { kind: 'multiple-choice', options: ['north', 'south'] },
    },
    tables: {
      numbers: {
        columns: ['option', 'number'],
        rows: [
          ['o1', 1],
          ['o9', 9],
        ],
      },
    },
    derived: {
      sum: {
        declaration: { kind: 'decimal' },
        expression: {
          sum: [
            'm',
            {
              lookup: {
                table: 'numbers',
                by: {
                  option: { if: { condition: isAt, then: { value: 'o9' }, else: { value: 'o1' } } },
                },
              },
            },
          ],
        },
      },
    },
    rules: [{ id: 'one', conditions: { fact: 'n', operator: 'lessThan', value: { fact: 'sum' } } }],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const rules = result.value;

  it.each<[Facts, unknown]>([
    [{ n: 5, m: 1, places: ['north'] }, true],
    [{ n: 5, m: 1, places: ['south', 'north'] }, true],
    [{ n: 5, m: 1, places: ['south'] }, false],
    [{ n: 5, m: 1, places: [] }, false],
    [{ n: 5, m: 1 }, 'unknown'],
    [{ n: 5, m: 5 }, true],
    [{ n: 5, places: ['south'] }, 'unknown'],
  ])('is read as it is known: %j gives %j', (facts, decision) => {
    expect(rules.decide(facts).one).toBe(decision);
    expect(rules.session(facts).decision('one')).toBe(decision);
  });

  it('is read anew where it changes', () => {
    const session = rules.session({ n: 5, places: ['south'] });
    session.answer('m', 1);
    expect(session.decision('one')).toBe(false);
    session.answer('places', ['north']);
    expect(session.decision('one')).toBe(true);
    session.answer('places', null);
    expect([session.decision('one'), session.relevant()]).toEqual(['unknown', ['places']]);
  });
});
