import type { EncodedFacts } from './encoded-facts.ts';
import type { DiagramProgram } from './rule-program.ts';
import { isFalse, isTrue, isUnknown, type Truth } from './truth.ts';

/** The last word on rules that the clauses may call unknown though they are decided. */
export interface LastWord {
  /** Which rules, by number. */
  readonly rules: readonly number[];
  truth(rule: number, encoded: EncodedFacts): Truth;
}

/** Bits of the ends that some way leads to. */
const reachesFalse = 1;
const reachesTrue = 2;

/** Walks the diagrams of a program: along the known facts, and every way where a fact is unknown. */
export function lastWord({ rules, roots, nodes }: DiagramProgram): LastWord {
  const rootOf = new Int32Array(1 + Math.max(-1, ...rules)).fill(-1);
  for (const [at, rule] of rules.entries()) rootOf[rule] = roots[at] ?? -1;
  const cells = Int32Array.from([0, 0, ...nodes]);
  /** In which walk a node was passed last. */
  const passed = new Uint32Array(cells.length);
  let walk = 0;
  const ends = (from: number, encoded: EncodedFacts): number => {
    let node = from;
    while (node > 1) {
      const slot = cells[node] ?? -1;
      const number = slot < 0 ? -1 : (encoded[slot] ?? -1);
      if (number < 0) return allEnds(node, encoded);
      const bit = cells[node + 1] ?? -1;
      node = cells[node + 3 + (bit < 0 ? number : (number >> bit) & 1)] ?? 0;
    }
    return node === 0 ? reachesFalse : reachesTrue;
  };
  const allEnds = (node: number, encoded: EncodedFacts): number => {
    if (passed[node] === walk) return 0;
    passed[node] = walk;
    let found = 0;
    const last = node + 3 + (cells[node + 2] ?? 0);
    for (let at = node + 3; at < last && found !== (reachesFalse | reachesTrue); at += 1)
      found |= ends(cells[at] ?? 0, encoded);
    return found;
  };
  return {
    rules,
    truth: (rule, encoded) => {
      const root = rootOf[rule] ?? -1;
      if (root < 0) return isUnknown;
      walk += 1;
      const found = ends(root, encoded);
      return found === reachesTrue ? isTrue : found === reachesFalse ? isFalse : isUnknown;
    },
  };
}
