import type { Decision } from './condition.ts';
import { always, type Diagram, type Diagrams, never } from './diagrams.ts';
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
  const values = scratchOf(view);
  for (let variable = 0; variable < encoded.length; variable += 1) {
    list.write(values, variable, encoded[variable] ?? -1);
  }
  list.propagate(values);
  const truths = new Uint8Array(roots.length);
  for (let rule = 0; rule < roots.length; rule += 1) {
    const truth = values[roots[rule] ?? 0] ?? isUnknown;
    truths[rule] = truth === isUnknown && inexact[rule] === 1 ? exactTruth(view, rule, encoded) : truth;
  }
  return truths;
}

const scratches = new WeakMap<RuleView, Uint8Array>();

/** One array a view, written anew each time. */
function scratchOf(view: RuleView): Uint8Array {
  const known = scratches.get(view);
  if (known !== undefined) return known;
  const made = view.gates.list.createValues();
  scratches.set(view, made);
  return made;
}

function exactTruth(view: RuleView, rule: number, encoded: EncodedFacts): number {
  const { store, root } = view.diagrams();
  const diagram = root(rule);
  return diagram === undefined ? isUnknown : reached(store, diagram, encoded);
}

/** Which ends a diagram reaches when the known variables are followed and the others left open. */
function reached(store: Diagrams, root: Diagram, encoded: EncodedFacts): number {
  const seen = new Set<Diagram>();
  const open: Diagram[] = [root];
  let canBeTrue = false;
  let canBeFalse = false;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === always) canBeTrue = true;
    else if (node === never) canBeFalse = true;
    else if (!seen.has(node)) {
      seen.add(node);
      const value = encoded[store.variableOf(node)] ?? -1;
      if (value >= 0) open.push(store.child(node, value));
      else for (let each = store.widthOf(node) - 1; each >= 0; each -= 1) open.push(store.child(node, each));
    }
    if (canBeTrue && canBeFalse) return isUnknown;
  }
  return canBeTrue ? isTrue : isFalse;
}
