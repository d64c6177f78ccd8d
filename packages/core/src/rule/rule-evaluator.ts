import { type ClauseTable, clauseTable } from './clause-table.ts';
import type { Decision, Facts } from './condition.ts';
import type { EncodedFacts } from './encoded-facts.ts';
import { type FactEncoder, factEncoder } from './fact-encoder.ts';
import type { RuleProgram } from './rule-program.ts';
import { isFalse, isTrue, isUnknown, type Truth } from './truth.ts';

export interface RuleEvaluator {
  readonly encoder: FactEncoder;
  /** Every rule's value; exact on partial facts. */
  decide(facts: Facts): Readonly<Record<string, Decision>>;
  /** Ids of the rules that are true, in the rules' order. */
  holding(facts: Facts): readonly string[];
  /** Facts read once, to be decided as often as wanted. */
  encode(facts: Facts): EncodedAnswers;
  truths(encoded: EncodedFacts, into: Uint8Array): void;
}

export interface EncodedAnswers {
  /** Each rule's truth in the rules' order: 0 false, 1 unknown, 3 true; written `into` what is given. */
  truths(into?: Uint8Array): Uint8Array;
}

/** The last word on rules that the clauses may call unknown though they are decided. */
export interface LastWord {
  /** Which rules, by number. */
  readonly rules: readonly number[];
  truth(rule: number, encoded: EncodedFacts): Truth;
}

const wordBits = 32;

/** Evaluates compiled rules. Its methods share scratch space, and never wait in between. */
export function evaluatorOf(
  program: Pick<RuleProgram, 'ruleIds' | 'facts' | 'clauses'>,
  lastWord: LastWord,
): RuleEvaluator {
  const { ruleIds } = program;
  const encoder = factEncoder(program.facts);
  const table = clauseTable(program.clauses);
  const scratch = encoder.create();
  const inexact = new Int32Array(table.certain.length);
  for (const rule of lastWord.rules)
    inexact[rule >> 5] = (inexact[rule >> 5] ?? 0) | (1 << (rule & 31));

  const run = (encoded: EncodedFacts): void => {
    if (!table.run(encoded)) return;
    for (let group = 0; group < inexact.length; group += 1) {
      const certain = table.certain[group] ?? 0;
      const possible = table.possible[group] ?? 0;
      let left = possible & ~certain & (inexact[group] ?? 0);
      for (; left !== 0; left &= left - 1) settle(table, group, left & -left, lastWord, encoded);
    }
  };
  const truths = (encoded: EncodedFacts, into: Uint8Array): void => {
    run(encoded);
    const { certain, possible } = table;
    for (let rule = 0; rule < ruleIds.length; rule += 1) {
      const word = rule >> 5;
      const bit = rule & 31;
      into[rule] =
        ((((certain[word] ?? 0) >>> bit) & 1) << 1) | (((possible[word] ?? 0) >>> bit) & 1);
    }
  };
  return {
    encoder,
    truths,
    decide: (facts) => {
      encoder.encode(scratch, facts);
      const found = new Uint8Array(ruleIds.length);
      truths(scratch, found);
      return Object.fromEntries(ruleIds.map((id, rule) => [id, decisionOf(found[rule])]));
    },
    holding: (facts) => {
      encoder.encode(scratch, facts);
      run(scratch);
      const { certain } = table;
      let count = 0;
      for (let word = 0; word < certain.length; word += 1) count += bitCount(certain[word] ?? 0);
      const held = new Array<string>(count);
      let at = 0;
      for (let word = 0; word < certain.length; word += 1) {
        const last = word * wordBits + wordBits - 1;
        for (let left = certain[word] ?? 0; left !== 0; left &= left - 1) {
          held[at] = ruleIds[last - Math.clz32(left & -left)] ?? '';
          at += 1;
        }
      }
      return held;
    },
    encode: (facts) => {
      const encoded = encoder.create();
      encoder.encode(encoded, facts);
      return {
        truths: (into = new Uint8Array(ruleIds.length)) => {
          truths(encoded, into);
          return into;
        },
      };
    },
  };
}

/** How many bits are set: sums of neighbouring bits, then of pairs, of fours, and of the four bytes. */
function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function settle(
  table: ClauseTable,
  group: number,
  bit: number,
  lastWord: LastWord,
  encoded: EncodedFacts,
): void {
  const truth = lastWord.truth(group * wordBits + wordBits - 1 - Math.clz32(bit), encoded);
  if (truth === isTrue) table.certain[group] = (table.certain[group] ?? 0) | bit;
  if (truth === isFalse) table.possible[group] = (table.possible[group] ?? 0) & ~bit;
}

/** A rule's truth in words. */
export function decisionOf(truth: number | undefined): Decision {
  return truth === isTrue ? true : truth === isFalse ? false : 'unknown';
}

/** Bits of ends that can be reached: 1 false, 2 true. */
export function truthOfEnds(ends: number): Truth {
  return ends === 2 ? isTrue : ends === 1 ? isFalse : isUnknown;
}
