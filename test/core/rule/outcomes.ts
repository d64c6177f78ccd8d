import type { Condition, Facts } from '../../../packages/core/src/rule/condition.ts';
import type { Drawn } from './drawn-rules.ts';
import { completions, smallFacts, valuesOf } from './random-rules.ts';
import { slowlyHolds } from './slow-evaluator.ts';

/** The base facts that a rule reads, found by trying: those of its leaves. */
export function factsRead(each: Condition, { rules, named: others }: Drawn): readonly string[] {
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
      if (
        typeof value === 'object' &&
        value !== null &&
        'fact' in value &&
        typeof value.fact === 'string'
      ) {
        for (const fact of rules.baseFactsOf(value.fact)) read.add(fact);
      }
    }
  };
  visit(each);
  return [...read];
}

/** What the rule is under every completion of the facts that it reads. */
export function outcomes(
  each: Condition,
  facts: Facts,
  given: Drawn,
): { facts: Facts; holds: boolean | undefined }[] {
  const read = factsRead(each, given);
  const all = completions(
    read,
    Object.fromEntries(Object.entries(facts).filter(([fact]) => read.includes(fact))),
  );
  return all.map((complete) => ({
    facts: complete,
    holds: slowlyHolds(each, { ...given.rules.derive(complete), ...complete }, given.named),
  }));
}

/** Whether the rule has so few completions that all can be tried. */
export const fewEnough = (each: Condition, facts: Facts, given: Drawn): boolean =>
  factsRead(each, given).reduce((product, fact) => {
    const declaration = smallFacts[fact];
    return facts[fact] === undefined && declaration !== undefined
      ? product * valuesOf(declaration).length
      : product;
  }, 1) <= 400;
