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
    others: { kind: 'multiple-choice', options: ['south', 'north', 'west'] },
    place: { kind: 'single-choice', options: ['north', 'south', 'east'] },
  },
  derived: {
    copied: {
      declaration: { kind: 'multiple-choice', options: ['north', 'south', 'west'] },
      expression: 'places',
    },
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

function inputOf(leaf: unknown): RulesInput {
  return { ...input, rules: JSON.parse(JSON.stringify([{ id: 'one', conditions: leaf }])) };
}

/** The decision of one comparison, or why there is none. */
function decided(leaf: unknown, facts: Facts): unknown {
  const result = compileRules(inputOf(leaf));
  return result.ok ? result.value.decide(facts).one : result.issues.map(({ code }) => code).join();
}

/** The same, of facts that are all known: it is the engine's too. */
async function agreed(leaf: unknown, facts: Facts): Promise<unknown> {
  const given = inputOf(leaf);
  const result = compileRules(given);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { events } = await toEngine(given, result.value).run(facts);
  const decision = decided(leaf, facts);
  expect(decision).toBe(events.length > 0);
  return decision;
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
    expect(decided(equal(fact, other), facts)).toBe(decision);
    if (facts[fact] !== undefined && facts[other] !== undefined)
      expect(await agreed(equal(fact, other), facts)).toBe(decision);
  });

  it('is refused where what is named is no fact', () => {
    const leaf = { fact: 'age', operator: 'equal', value: { fact: 5 } };
    expect(decided(leaf, {})).toBe('mixed-types');
  });
});

describe('a decorator that does not exist', () => {
  it('is all that is said of its comparison', () => {
    const leaf = { fact: 'word', operator: 'nott:lessThan', value: 'yes' };
    expect(decided(leaf, {})).toBe('unknown-decorator');
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
    expect(await agreed({ fact: 'places', operator, value }, facts)).toBe(decision);
  });
});

describe('a multiple choice compared with another fact', () => {
  const open = [{}, { places: ['north'] }, { place: 'north' }];
  const leaf = (fact: string, operator: string, other: string) => ({
    fact,
    operator,
    value: { fact: other },
  });
  it.each([
    leaf('places', 'contains', 'place'),
    leaf('places', 'doesNotContain', 'place'),
    leaf('places', 'contains', 'note'),
    leaf('places', 'someFact:equal', 'place'),
    leaf('places', 'everyFact:equal', 'place'),
    leaf('places', 'swap:in', 'place'),
    leaf('places', 'someValue:contains', 'others'),
    leaf('places', 'everyFact:in', 'others'),
    leaf('place', 'in', 'places'),
    leaf('note', 'in', 'places'),
    leaf('place', 'notIn', 'places'),
    leaf('place', 'someValue:equal', 'places'),
    leaf('copied', 'contains', 'place'),
  ])('by $fact $operator $value.fact is decided as the engine decides it', async (compared) => {
    const choices = [[], ['north'], ['south'], ['north', 'south'], ['west', 'north', 'south']];
    const seen = new Set<unknown>();
    for (const places of choices)
      for (const others of choices)
        for (const place of ['north', 'south'])
          for (const note of ['north', 'something else'])
            seen.add(await agreed(compared, { places, others, place, note }));
    expect(seen).toEqual(new Set([true, false]));
    for (const facts of open) expect(decided(compared, facts)).toBe('unknown');
  });

  it('is decided as soon as one side is enough', () => {
    const isAt = leaf('places', 'contains', 'place');
    expect(decided(isAt, { places: ['north', 'south'] })).toBe('unknown');
    expect(decided(isAt, { places: ['west'] })).toBe(false);
    expect(decided(isAt, { places: ['west', 'north', 'south'], place: 'north' })).toBe(true);
    expect(decided(leaf('note', 'in', 'places'), { note: 'nowhere' })).toBe(false);
  });
});

it('options that the other choice does not have are not among what is chosen of it', () => {
  const result = compileRules({
    facts: {
      places: { kind: 'multiple-choice', options: ['north', 'south'] },
      tags: { kind: 'multiple-choice', options: ['south', 'x'] },
    },
    rules: [
      {
        id: 'shared',
        conditions: { all: [{ fact: 'places', operator: 'someFact:in', value: { fact: 'tags' } }] },
      },
    ],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const shared = (places: string[], tags: string[]) => result.value.decide({ places, tags }).shared;
  expect(shared(['north'], ['x'])).toBe(false);
  expect(shared(['north', 'south'], ['x', 'south'])).toBe(true);
});
