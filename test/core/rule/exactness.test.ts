import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Condition, Facts } from '../../../packages/core/src/rule/condition.ts';
import type { RuleSet } from '../../../packages/core/src/rule/rule-set.ts';
import { completions, condition, named, partialFacts, smallDerived, smallFacts, smallTables, valuesOf } from './random-rules.ts';
import { slowlyHolds } from './slow-evaluator.ts';

interface Drawn {
  readonly rules: RuleSet;
  readonly conditions: readonly Condition[];
  readonly named: Readonly<Record<string, Condition>>;
}

function compiled(conditions: readonly Condition[], other: Condition): Drawn {
  const input = {
    facts: smallFacts,
    derived: smallDerived,
    tables: smallTables,
    conditions: { named: other },
    rules: conditions.map((each, index) => ({ id: `rule-${index}`, conditions: each })),
  };
  const result = compileRules(input);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return { rules: result.value, conditions, named: input.conditions };
}

const drawn = fc
  .tuple(fc.array(condition, { minLength: 1, maxLength: 3 }), named)
  .map(([conditions, other]) => compiled(conditions, other));

/** The base facts that a rule reads, found by trying: those of its leaves. */
function factsRead(each: Condition, { rules, named: others }: Drawn): readonly string[] {
  const read = new Set<string>();
  const visit = (part: Condition): void => {
    if ('all' in part) part.all.forEach(visit);
    else if ('any' in part) part.any.forEach(visit);
    else if ('not' in part) visit(part.not);
    else if ('condition' in part) {
      const target = others[part.condition];
      if (target !== undefined) visit(target);
    } else {
      for (const fact of rules.baseFactsOf(part.fact)) read.add(fact);
      const { value } = part;
      if (typeof value === 'object' && value !== null && 'fact' in value && typeof value.fact === 'string') {
        for (const fact of rules.baseFactsOf(value.fact)) read.add(fact);
      }
    }
  };
  visit(each);
  return [...read];
}

/** What the rule is under every completion of the facts that it reads. */
function outcomes(each: Condition, facts: Facts, given: Drawn): { facts: Facts; holds: boolean | undefined }[] {
  const read = factsRead(each, given);
  const all = completions(read, Object.fromEntries(Object.entries(facts).filter(([fact]) => read.includes(fact))));
  return all.map((complete) => ({
    facts: complete,
    holds: slowlyHolds(each, { ...given.rules.derive(complete), ...complete }, given.named),
  }));
}

const fewEnough = (each: Condition, facts: Facts, given: Drawn): boolean =>
  factsRead(each, given).reduce((product, fact) => {
    const declaration = smallFacts[fact];
    return facts[fact] === undefined && declaration !== undefined ? product * valuesOf(declaration).length : product;
  }, 1) <= 400;

const runs = { numRuns: 1000 };

describe('partial facts', () => {
  it('are decided exactly when every completion agrees', () => {
    fc.assert(
      fc.property(drawn, partialFacts, (given, facts) => {
        const decisions = given.rules.decide(facts);
        for (const [index, each] of given.conditions.entries()) {
          fc.pre(fewEnough(each, facts, given));
          const found = new Set(outcomes(each, facts, given).map(({ holds }) => holds));
          // Where a derived fact has no value, only what holds whatever it were is decided.
          if (found.has(undefined) && found.size < 3) continue;
          const expected = found.size === 1 ? [...found][0] : 'unknown';
          expect(decisions[`rule-${index}`]).toBe(expected);
        }
      }),
      runs,
    );
  });

  it('leave relevant exactly the facts that can change some rule', () => {
    fc.assert(
      fc.property(drawn, partialFacts, (given, facts) => {
        const relevant = given.rules.relevant(facts);
        for (const [index, each] of given.conditions.entries()) {
          fc.pre(fewEnough(each, facts, given));
          const all = outcomes(each, facts, given);
          // A derived fact without a value is neither true nor false: its rules are compared apart.
          fc.pre(all.every(({ holds }) => holds !== undefined));
          const expected = factsRead(each, given).filter((fact) => {
            if (facts[fact] !== undefined) return false;
            const seen = new Map<string, boolean | undefined>();
            return all.some(({ facts: complete, holds }) => {
              const rest = JSON.stringify({ ...complete, [fact]: null }, Object.keys(smallFacts));
              if (!seen.has(rest)) seen.set(rest, holds);
              return seen.get(rest) !== holds;
            });
          });
          const actual = relevant.filter(({ rules }) => rules.includes(`rule-${index}`)).map(({ fact }) => fact);
          expect([...actual].sort()).toEqual([...expected].sort());
        }
      }),
      runs,
    );
  });
});
