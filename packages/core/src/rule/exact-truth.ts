import type { Decision } from './condition.ts';
import type { EncodedFacts } from './fact-encoder.ts';
import { isFalse, isTrue, isUnknown } from './gate-list.ts';
import type { RuleView } from './rule-view.ts';

/** A rule's truth in words. */
export function decisionOf(truth: number | undefined): Decision {
  return truth === isTrue ? true : truth === isFalse ? false : 'unknown';
}

/**
 * Writes every rule's truth (`isFalse`, `isUnknown`, `isTrue`) in the order of the rules. The gates
 * decide; where they say unknown of a rule that reads a fact twice, its diagram has the last word.
 */
export function writeTruths(view: RuleView, encoded: EncodedFacts, truths: Uint8Array): void {
  const { list, roots, inexact } = view.gates;
  const { bytes } = view.values;
  list.load(view.values, encoded);
  list.propagate(view.values);
  for (let rule = 0; rule < roots.length; rule += 1)
    truths[rule] = bytes[roots[rule] ?? 0] ?? isUnknown;
  for (let at = 0; at < inexact.length; at += 1) {
    const rule = inexact[at] ?? 0;
    if (truths[rule] === isUnknown) truths[rule] = exactTruth(view, rule, encoded);
  }
}

/** Those of `ids`, one for each rule, whose rule is true. */
export function trueRules(view: RuleView, encoded: EncodedFacts, ids: readonly string[]): string[] {
  const { truths, found } = view;
  writeTruths(view, encoded, truths);
  // Without a branch in the loop: whether a rule holds cannot be foreseen.
  let count = 0;
  for (let rule = 0; rule < truths.length; rule += 1) {
    found[count] = rule;
    count += (truths[rule] ?? 0) >> 1;
  }
  const holding = new Array<string>(count);
  for (let at = 0; at < count; at += 1) holding[at] = ids[found[at] ?? 0] ?? '';
  return holding;
}

const truthOfEnds: readonly number[] = [isUnknown, isFalse, isTrue, isUnknown];

function exactTruth(view: RuleView, rule: number, encoded: EncodedFacts): number {
  const diagrams = view.diagrams();
  const root = diagrams.root(rule);
  return root === undefined ? isUnknown : (truthOfEnds[diagrams.ends(root, encoded)] ?? isUnknown);
}
