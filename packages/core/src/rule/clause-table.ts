import type { EncodedFacts } from './encoded-facts.ts';
import type { ClauseProgram } from './rule-program.ts';

/** A program of clauses ready to run. What it found stays until it runs again. */
export interface ClauseTable {
  /** Gives whether any rule may be unknown. */
  run(encoded: EncodedFacts): boolean;
  /** One bit a rule, 32 a word: certainly true; can be true. */
  readonly certain: Int32Array;
  readonly possible: Int32Array;
}

/**
 * A value sets bits in the words of the clauses in which it makes a literal true; then the words of a
 * group are joined, 32 rules at a time. No step asks what an earlier one found, so that processors have
 * little to mispredict.
 */
export function clauseTable(program: ClauseProgram): ClauseTable {
  const initial = Int32Array.from(program.words);
  const groupEnds = Int32Array.from(program.groupEnds);
  const inputs = Int32Array.from(program.inputs);
  const rows = Int32Array.from(program.rows);
  const entries = Int32Array.from(program.entries);
  const { helperGroups, helperRow } = program;
  const open = rows[rows.length - 1] ?? entries.length;
  const sure = new Int32Array(initial.length);
  /** The bits of literals that can be true and are not certain. */
  const maybe = new Int32Array(initial.length);
  const ruleGroups = groupEnds.length - helperGroups;
  const certain = new Int32Array(ruleGroups);
  const possible = new Int32Array(ruleGroups);

  const addHelpers = (group: number, bits: number, into: Int32Array): void => {
    for (let left = bits; left !== 0; left &= left - 1) {
      const row = (helperRow + group * 32 + 31 - Math.clz32(left & -left)) * 2;
      addEntries(into, entries, rows[row] ?? 0, rows[row + 1] ?? 0);
    }
  };
  const join = (hasUnknown: boolean): boolean => {
    let at = 0;
    for (let group = 0; group < groupEnds.length; group += 1) {
      const end = groupEnds[group] ?? 0;
      let all = -1;
      let can = -1;
      if (hasUnknown) {
        for (; at < end; at += 1) {
          const word = sure[at] ?? 0;
          all &= word;
          can &= word | (maybe[at] ?? 0);
        }
      } else {
        for (; at < end; at += 1) all &= sure[at] ?? 0;
        can = all;
      }
      if (group < helperGroups) {
        addHelpers(group, all, sure);
        addHelpers(group, can & ~all, maybe);
      } else {
        certain[group - helperGroups] = all;
        possible[group - helperGroups] = can;
      }
    }
    return hasUnknown;
  };

  return {
    certain,
    possible,
    run: (encoded) => {
      for (let at = 0; at < initial.length; at += 1) {
        sure[at] = initial[at] ?? 0;
        maybe[at] = 0;
      }
      addEntries(maybe, entries, open, entries.length);
      let hasUnknown = open < entries.length;
      for (let at = 0; at < inputs.length; at += 2) {
        const value = encoded[inputs[at] ?? 0] ?? -1;
        const row = ((inputs[at + 1] ?? 0) + value + 1) * 2;
        const middle = rows[row + 1] ?? 0;
        const end = rows[row + 2] ?? 0;
        addEntries(sure, entries, rows[row] ?? 0, middle);
        if (middle < end) {
          addEntries(maybe, entries, middle, end);
          hasUnknown = true;
        }
      }
      return join(hasUnknown);
    },
  };
}

function addEntries(into: Int32Array, entries: Int32Array, start: number, end: number): void {
  for (let at = start; at < end; at += 2) {
    const word = entries[at] ?? 0;
    into[word] = (into[word] ?? 0) | (entries[at + 1] ?? 0);
  }
}
