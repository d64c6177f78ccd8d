import { describe, expect, it } from 'vitest';
import type { Condition, Facts, FactValue } from '../../../packages/core/src/rule/condition.ts';
import { explainRule } from '../../../packages/core/src/rule/explain-rule.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import { compiled, is } from './compiled.ts';

/** What can be chosen or said, each fact in every way. */
const options = ['north', 'south', 'west'];
const selections = Array.from({ length: 8 }, (_, bits) =>
  options.filter((_option, at) => (bits >> at) % 2 === 1),
);
const ways: Readonly<Record<string, readonly FactValue[]>> = {
  old: [false, true],
  places: selections,
  sick: [false, true],
};
const everyWay = Object.entries(ways).reduce<readonly Facts[]>(
  (all, [fact, values]) =>
    all.flatMap((given) => values.map((value): Facts => ({ ...given, [fact]: value }))),
  [{}],
);
const literals: readonly Condition[] = [
  is('old', 'equal', true),
  ...options.map((option) => is('places', 'contains', option)),
  is('sick', 'equal', true),
];

/** A condition that holds in some of the 32 ways, picked by a number without a pattern. */
function picked(seed: number): Condition {
  const bits = Math.imul(seed + 1, 0x9e3779b1) ^ (Math.imul(seed + 7, 0x85ebca6b) >>> 5);
  const any = everyWay.flatMap((_, way): Condition[] =>
    (bits >>> way) % 2 === 0
      ? []
      : [{ all: literals.map((each, at) => ((way >> at) % 2 === 1 ? each : { not: each })) }],
  );
  return any.length === 0 ? { all: literals } : { any };
}

const rules = compiled({
  facts: {
    old: { kind: 'boolean' },
    places: { kind: 'multiple-choice', options },
    sick: { kind: 'boolean' },
  },
  rules: Array.from({ length: 24 }, (_, seed) => ({ id: `${seed}`, conditions: picked(seed) })),
});
const outcome = new Map(everyWay.map((way) => [JSON.stringify(way), rules.decide(way)]));
const isFact = (given: Facts, fact: string): boolean => given[fact] !== undefined;
const differing = (given: Facts, way: Facts): readonly string[] =>
  Object.keys(ways).filter(
    (fact) => isFact(given, fact) && JSON.stringify(given[fact]) !== JSON.stringify(way[fact]),
  );
const subsets = (facts: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: 2 ** facts.length }, (_, bits) =>
    facts.filter((_fact, at) => (bits >> at) % 2 === 1),
  );

describe('of every way to answer', () => {
  it.each(rules.ruleIds)('rule %s is explained by the fewest facts and changes', (id) => {
    const partial = everyWay.flatMap((way) =>
      subsets(Object.keys(ways)).map((kept) => Object.fromEntries(kept.map((k) => [k, way[k]]))),
    );
    const distinct = [...new Map(partial.map((given) => [JSON.stringify(given), given])).values()];
    for (const given of distinct) {
      const { decision, because, change } = explainRule(rules, id, given);
      const known = Object.keys(given);
      expect(decision).toBe(rules.decide(given)[id]);
      if (decision === 'unknown') continue;
      const forces = (kept: readonly string[]): boolean =>
        rules.decide(Object.fromEntries(kept.map((fact) => [fact, given[fact]])))[id] === decision;
      const fewest = Math.min(
        ...subsets(known)
          .filter(forces)
          .map((kept) => kept.length),
      );
      expect([given, because.length, forces(because)]).toEqual([given, fewest, true]);
      if (decision) continue;
      const changes = everyWay
        .filter((way) => outcome.get(JSON.stringify(way))?.[id] === true)
        .map((way) => differing(given, way).length);
      const made = {
        ...given,
        ...Object.fromEntries((change ?? []).map((to) => [to.fact, to.to])),
      };
      expect([given, rules.decide(made)[id]]).toEqual([given, true]);
      expect([given, differing(given, made).length]).toEqual([given, Math.min(...changes)]);
      for (const { fact, from, to } of change ?? []) {
        expect(from).toEqual(given[fact]);
        expect(to).not.toEqual(from);
      }
    }
  });
});

describe('a change', () => {
  const facts: RulesInput['facts'] = {
    n: { kind: 'integer', min: 0, max: 99 },
    wage: { kind: 'decimal', min: 0, max: 100 },
    note: { kind: 'text' },
    places: { kind: 'multiple-choice', options: ['north', 'none', 'south'], none: 'none' },
    others: { kind: 'multiple-choice', options: ['far', 'near'] },
    old: { kind: 'boolean' },
  };
  const old = is('old', 'equal', true);
  const north = is('places', 'contains', 'north');
  const cuts = { any: [1, 2, 4, 6].map((cut) => is('n', 'lessThan', cut)) };
  const ends: Condition = { any: [is('n', 'lessThan', 1), is('n', 'greaterThanInclusive', 6)] };
  const low: Condition = { any: [is('n', 'equal', 1), is('n', 'greaterThanInclusive', 6)] };
  const change = (conditions: Condition, given: Facts): unknown =>
    explainRule(
      compiled({
        facts,
        rules: [
          { id: 'rule', conditions },
          { id: 'cuts', conditions: cuts },
        ],
      }),
      'rule',
      given,
    ).change;

  it.each<[string, Condition, Facts, readonly object[]]>([
    ['goes to the nearer end above', ends, { n: 5 }, [{ fact: 'n', from: 5, to: 6 }]],
    ['goes to the nearer end below', low, { n: 3 }, [{ fact: 'n', from: 3, to: 1 }]],
    [
      'leaves a text that nothing names as it is',
      { all: [{ not: is('note', 'equal', 'yes') }, old] },
      { note: 'perhaps', old: false },
      [{ fact: 'old', from: false, to: true }],
    ],
    [
      'leaves a decimal between two ends as it is',
      { all: [is('wage', 'greaterThan', 2), old] },
      { wage: 55.5, old: false },
      [{ fact: 'old', from: false, to: true }],
    ],
    [
      'names only facts that are not known, where those are enough',
      { all: [north, old] },
      { old: true, places: [] },
      [{ fact: 'places', from: [], to: ['north'] }],
    ],
    [
      'to the option that excludes the others takes these away',
      is('places', 'contains', 'none'),
      { places: ['north', 'south'] },
      [{ fact: 'places', from: ['north', 'south'], to: ['none'] }],
    ],
    [
      'of one choice leaves another one alone',
      { all: [is('others', 'contains', 'near'), north] },
      { others: ['far', 'near'], places: ['south'] },
      [{ fact: 'places', from: ['south'], to: ['north', 'south'] }],
    ],
    [
      'does without a beginning where the fact is not known',
      { all: [north, old] },
      { old: false },
      [
        { fact: 'places', to: ['north'] },
        { fact: 'old', from: false, to: true },
      ],
    ],
  ])('%s', (_, conditions, given, expected) => {
    expect(change(conditions, given)).toStrictEqual(expected);
  });
});
