import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, Facts } from '../../../packages/core/src/rule/condition.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import { compiled } from './compiled.ts';
import { type Drawn, drawnRules, upTo } from './drawn-rules.ts';
import { factsRead, fewEnough, outcomes } from './outcomes.ts';
import { partialFacts, smallFacts } from './random-rules.ts';

/** The facts on which it depends whether the rule is `wanted`, whatever the unsure ones are. */
function slowlyTowards(
  wanted: boolean,
  each: Condition,
  facts: Facts,
  unsure: readonly string[],
  given: Drawn,
): readonly string[] {
  const textWithout = (complete: Facts, names: readonly string[]): string =>
    JSON.stringify(
      Object.keys(smallFacts).map((fact) => (names.includes(fact) ? null : complete[fact])),
    );
  const sure = new Map<string, { facts: Facts; isWanted: boolean }>();
  for (const { facts: complete, holds } of outcomes(each, facts, given)) {
    const key = textWithout(complete, unsure);
    const isWanted = (sure.get(key)?.isWanted ?? true) && holds === wanted;
    sure.set(key, { facts: complete, isWanted });
  }
  return factsRead(each, given).filter((fact) => {
    if (facts[fact] !== undefined || unsure.includes(fact)) return false;
    const seen = new Map<string, boolean>();
    return [...sure.values()].some(({ facts: complete, isWanted }) => {
      const rest = textWithout(complete, [...unsure, fact]);
      if (!seen.has(rest)) seen.set(rest, isWanted);
      return seen.get(rest) !== isWanted;
    });
  });
}

describe('the prospects of undecided rules', () => {
  it('are the facts that can still decide them, where nobody knows the unsure ones', () => {
    fc.assert(
      fc.property(
        drawnRules(1, 3),
        partialFacts,
        fc.subarray(Object.keys(smallFacts)),
        (given, facts, someFacts) => {
          const unsure = someFacts.filter((fact) => facts[fact] === undefined);
          const session = given.rules.session(facts);
          const prospects = session.prospects(new Set(unsure));
          for (const [index, each] of given.conditions.entries()) {
            fc.pre(fewEnough(each, facts, given));
            const rule = `rule-${index}`;
            const found = prospects.filter((prospect) => prospect.rule === rule);
            expect(found).toHaveLength(session.decision(rule) === 'unknown' ? 1 : 0);
            const all = outcomes(each, facts, given);
            fc.pre(all.every(({ holds }) => holds !== undefined));
            for (const { towardsTrue, towardsFalse, rest } of found) {
              expect([...towardsTrue].sort()).toEqual(
                [...slowlyTowards(true, each, facts, unsure, given)].sort(),
              );
              expect([...towardsFalse].sort()).toEqual(
                [...slowlyTowards(false, each, facts, unsure, given)].sort(),
              );
              expect(rest).toBeDefined();
            }
          }
        },
      ),
      upTo(500),
    );
  });

  it('have one text where they have one future', () => {
    fc.assert(
      fc.property(
        drawnRules(1, 2),
        partialFacts,
        partialFacts,
        fc.subarray(Object.keys(smallFacts)),
        (given, before, after, someFacts) => {
          const [one, other] = [given.rules.session(before), given.rules.session(after)];
          fc.pre(one.space() === other.space());
          const unsure = new Set(
            someFacts.filter((fact) => before[fact] === undefined && after[fact] === undefined),
          );
          const [first, second] = [one.prospects(unsure), other.prospects(unsure)];
          for (const prospect of first) {
            const twin = second.find(({ rule }) => rule === prospect.rule);
            if (twin === undefined || twin.rest !== prospect.rest) continue;
            expect(twin).toEqual(prospect);
          }
          expect(given.rules.session(before).prospects(unsure)).toEqual(first);
        },
      ),
      upTo(300),
    );
  });
});

const holds = (fact: string): Condition => ({ fact, operator: 'equal', value: true });

describe('a rule', () => {
  const input: RulesInput = {
    facts: {
      old: { kind: 'boolean' },
      employed: { kind: 'boolean' },
      resident: { kind: 'boolean' },
    },
    rules: [
      { id: 'both', conditions: { all: [holds('old'), holds('employed')] } },
      { id: 'either', conditions: { any: [holds('old'), holds('resident')] } },
    ],
  };
  it('that needs an unsure fact can only become false, one that does not can become both', () => {
    const session = compiled(input).session();
    expect(session.prospects(new Set(['old']))).toMatchObject([
      { rule: 'both', towardsTrue: [], towardsFalse: ['employed'] },
      { rule: 'either', towardsTrue: ['resident'], towardsFalse: [] },
    ]);
    expect(session.prospects(new Set())).toMatchObject([
      { rule: 'both', towardsTrue: ['old', 'employed'], towardsFalse: ['old', 'employed'] },
      { rule: 'either', towardsTrue: ['old', 'resident'], towardsFalse: ['old', 'resident'] },
    ]);
  });

  it('whose diagram is too large may become anything by whatever it reads', () => {
    const pairs = Array.from({ length: 18 }, (_, at) => [`one-${at}`, `other-${at}`] as const);
    const names = [...pairs.map(([one]) => one), ...pairs.map(([, other]) => other)];
    const rules = compiled({
      facts: Object.fromEntries(names.map((fact) => [fact, { kind: 'boolean' }] as const)),
      rules: [
        {
          id: 'large',
          conditions: { any: pairs.map(([one, other]) => ({ all: [holds(one), holds(other)] })) },
        },
      ],
    });
    const session = rules.session({ 'one-0': false });
    const open = names.filter((fact) => fact !== 'one-0' && fact !== 'other-3').sort();
    const [prospect] = session.prospects(new Set(['other-3']));
    expect(prospect).toMatchObject({ rule: 'large', rest: undefined });
    expect([...(prospect?.towardsTrue ?? [])].sort()).toEqual(open);
    expect([...(prospect?.towardsFalse ?? [])].sort()).toEqual(open);
    // Nor is it known which values come to the same.
    expect(session.valueGroups('one-1')).toEqual([
      { value: false, count: 1 },
      { value: true, count: 1 },
    ]);
    session.answer('one-1', true);
    session.answer('other-1', true);
    expect(session.prospects(new Set())).toEqual([]);
  });
});
