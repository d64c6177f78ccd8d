import type { Decision } from './condition.ts';
import type { EncodedFacts } from './fact-encoder.ts';
import { isFalse, isTrue, isUnknown } from './gate-list.ts';
import type { RuleView } from './rule-view.ts';

/** A rule's truth in words. */
export function decisionOf(truth: number | undefined): Decision {
  return truth === isTrue ? true : truth === isFalse ? false : 'unknown';
}

/**
 * Every rule's truth (`isFalse`, `isUnknown`, `isTrue`) in the order of the rules. The gates decide;
 * where they say unknown of a rule that reads a fact twice, its diagram has the last word.
 */
export function truthsOf(view: RuleView, encoded: EncodedFacts): Uint8Array {
  const { list, roots, inexact } = view.gates;
  const { values } = view;
  list.load(values, encoded);
  list.propagate(values);
  const truths = new Uint8Array(roots.length);
  for (let rule = 0; rule < roots.length; rule += 1) {
    const truth = values[roots[rule] ?? 0] ?? isUnknown;
    truths[rule] = truth === isUnknown && inexact[rule] === 1 ? exactTruth(view, rule, encoded) : truth;
  }
  return truths;
}

/** Those of `ids`, one for each rule, whose rule is true. */
export function trueRules<Id>(view: RuleView, encoded: EncodedFacts, ids: readonly Id[]): Id[] {
  const { list, roots, inexact } = view.gates;
  const { values } = view;
  list.load(values, encoded);
  list.propagate(values);
  const holding: Id[] = [];
  for (let rule = 0; rule < roots.length; rule += 1) {
    const truth = values[roots[rule] ?? 0];
    const holds =
      truth === isTrue ||
      (truth === isUnknown && inexact[rule] === 1 && exactTruth(view, rule, encoded) === isTrue);
    const id = ids[rule];
    if (holds && id !== undefined) holding.push(id);
  }
  return holding;
}

const truthOfEnds: readonly number[] = [isUnknown, isFalse, isTrue, isUnknown];

function exactTruth(view: RuleView, rule: number, encoded: EncodedFacts): number {
  const diagrams = view.diagrams();
  const root = diagrams.root(rule);
  return root === undefined ? isUnknown : (truthOfEnds[diagrams.ends(root, encoded)] ?? isUnknown);
}
