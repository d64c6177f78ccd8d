import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Facts } from '../../../packages/core/src/rule/condition.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import { toEngine } from '../../../packages/core/src/rule/to-engine.ts';

const input: RulesInput = {
  facts: {
    age: { kind: 'integer', min: 0, max: 9 },
    word: { kind: 'single-choice', options: ['yes', 'no'] },
    other: { kind: 'single-choice', options: ['no', 'yes', 'perhaps'] },
    note: { kind: 'text' },
    places: { kind: 'multiple-choice', options: ['north', 'south', 'west'] },
  },
  derived: {
    band: {
      declaration: { kind: 'text' },
      expression: { lookup: { table: 'bands', by: { age: 'age' } } },
    },
  },
  tables: {
    bands: {
      columns: ['age-from', 'age-to', 'band'],
      rows: [
        [0, 4, 'young'],
        [5, null, 'old'],
      ],
    },
  },
  rules: [],
};

/** The decision of one comparison, which is the engine's too where the facts are complete. */
async function decided(leaf: unknown, facts: Facts): Promise<unknown> {
  const rules: RulesInput['rules'] = JSON.parse(JSON.stringify([{ id: 'one', conditions: leaf }]));
  const given = { ...input, rules };
  const result = compileRules(given);
  if (!result.ok) return result.issues.map(({ code }) => code).join();
  const { events } = await toEngine(given, result.value).run(facts);
  const { one } = result.value.decide(facts);
  if (one !== 'unknown') expect(events).toHaveLength(one ? 1 : 0);
  return one;
}

describe('one fact compared with another', () => {
  const equal = (fact: string, other: string) => ({
    fact,
    operator: 'equal',
    value: { fact: other },
  });
  it.each<[string, string, Facts, unknown]>([
    ['word', 'other', { word: 'yes', other: 'yes' }, true],
    ['word', 'other', { word: 'yes', other: 'no' }, false],
    ['other', 'word', { word: 'no', other: 'no' }, true],
    ['word', 'other', { other: 'perhaps' }, false],
    ['word', 'other', { other: 'yes' }, 'unknown'],
    ['word', 'note', { word: 'yes', note: 'yes' }, true],
    ['note', 'word', { word: 'yes', note: 'yes' }, true],
    ['note', 'word', { word: 'yes', note: 'no' }, false],
    ['band', 'note', { age: 3, note: 'young' }, true],
    ['band', 'note', { age: 7, note: 'young' }, false],
    ['note', 'band', { age: 7, note: 'old' }, true],
  ])('%s equal to %s, of %j, is %j', async (fact, other, facts, decision) => {
    expect(await decided(equal(fact, other), facts)).toBe(decision);
  });

  it('is refused where what is named is no fact', async () => {
    const leaf = { fact: 'age', operator: 'equal', value: { fact: 5 } };
    expect(await decided(leaf, {})).toBe('mixed-types');
  });
});

describe('a decorator that does not exist', () => {
  it('is all that is said of its comparison', async () => {
    const leaf = { fact: 'word', operator: 'nott:lessThan', value: 'yes' };
    expect(await decided(leaf, {})).toBe('unknown-decorator');
  });
});

describe('a multiple choice', () => {
  const north = { places: ['north'] };
  const both = { places: ['south', 'north'] };
  it.each<[string, unknown, Facts, unknown]>([
    ['contains', 'north', both, true],
    ['contains', 'west', both, false],
    ['doesNotContain', 'west', both, true],
    ['not:contains', 'north', both, false],
    ['someValue:contains', ['south', 'west'], both, true],
    ['someValue:contains', ['south', 'west'], north, false],
    ['everyValue:contains', ['south', 'north'], both, true],
    ['everyValue:contains', ['south', 'north'], north, false],
    ['someFact:in', ['north', 'west'], both, true],
    ['someFact:in', ['west'], both, false],
    ['everyFact:in', ['north', 'west'], both, false],
    ['everyFact:in', ['north', 'west'], north, true],
    ['everyFact:in', ['north', 'west'], { places: [] }, true],
    ['someFact:notIn', ['north', 'west'], both, true],
    ['someFact:equal', 'north', both, true],
    ['everyFact:equal', 'north', both, false],
    ['everyFact:not:equal', 'west', both, true],
    ['swap:in', 'north', both, true],
    ['swap:notIn', 'north', both, false],
    ['swap:someValue:equal', 'north', both, true],
  ])('%s %j, of %j, is %j', async (operator, value, facts, decision) => {
    expect(await decided({ fact: 'places', operator, value }, facts)).toBe(decision);
  });
});
