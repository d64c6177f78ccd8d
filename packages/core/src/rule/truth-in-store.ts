import { always, type Diagram, never } from './diagrams.ts';
import type { EncodedFacts } from './encoded-facts.ts';
import type { RuleDiagrams } from './rule-diagrams.ts';
import type { RuleVariables } from './rule-variables.ts';
import { isFalse, isTrue, isUnknown, type Truth } from './truth.ts';

/** A rule's truth as `lastWord` says it, without its diagram laid out before: for a walk or two. */
export function truthInStore(
  { root, store }: RuleDiagrams,
  { slots, bits }: RuleVariables,
  rule: number,
  encoded: EncodedFacts,
): Truth {
  const start = root(rule);
  if (start === undefined) return isUnknown;
  const ends = new Set<Diagram>();
  const passed = new Set<Diagram>();
  const open = [start];
  while (open.length > 0 && ends.size < 2) {
    const node = open.pop() ?? never;
    if (node <= always) {
      ends.add(node);
      continue;
    }
    if (passed.has(node)) continue;
    passed.add(node);
    const slot = slots[store.variableOf(node)] ?? -1;
    const number = slot < 0 ? -1 : (encoded[slot] ?? -1);
    if (number < 0) {
      for (let value = 0; value < store.widthOf(node); value += 1)
        open.push(store.child(node, value));
    } else {
      const bit = bits[store.variableOf(node)] ?? -1;
      open.push(store.child(node, bit < 0 ? number : (number >> bit) & 1));
    }
  }
  if (ends.size === 2) return isUnknown;
  return ends.has(always) ? isTrue : isFalse;
}
