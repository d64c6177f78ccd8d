import { type ClauseTable, clauseTable } from './clause-table.ts';
import type { Decision, Facts } from './condition.ts';
import type { EncodedFacts } from './encoded-facts.ts';
import { type FactEncoder, factEncoder } from './fact-encoder.ts';
import { type LastWord, lastWord } from './last-word.ts';
import type { RuleProgram } from './rule-program.ts';
import { isFalse, isTrue } from './truth.ts';

/** Decides rules. Every method is a pure function of its arguments. */
export interface RuleEvaluator {
  readonly ruleIds: readonly string[];
  /** Every rule's value; exact on partial facts. */
  decide(facts: Facts): Readonly<Record<string, Decision>>;
  /** Ids of the rules that are true, in the rules' order. */
  holding(facts: Facts): readonly string[];
  /** Facts read once, to be decided as often as wanted. */
  encode(facts: Facts): EncodedAnswers;
}

export interface EncodedAnswers {
  /** Each rule's truth in the rules' order: 0 false, 1 unknown, 3 true; written `into` what is given. */
  truths(into?: Uint8Array): Uint8Array;
}

/** For those who encode facts themselves. */
export interface EncodedEvaluator extends RuleEvaluator {
  readonly encoder: FactEncoder;
  truths(encoded: EncodedFacts, into: Uint8Array): void;
}

/** What evaluates a program, wherever it was compiled. */
export function ruleEvaluator(program: RuleProgram): RuleEvaluator {
  const { ruleIds, decide, holding, encode } = evaluatorWith(program, lastWord(program.diagrams));
  return { ruleIds, decide, holding, encode };
}

const wordBits = 32;

/** Its methods share scratch space, and never wait in between. */
export function evaluatorWith(
  program: Pick<RuleProgram, 'ruleIds' | 'facts' | 'clauses'>,
  word: LastWord,
): EncodedEvaluator {
  const { ruleIds } = program;
  const encoder = factEncoder(program.facts);
  const table = clauseTable(program.clauses);
  const scratch = encoder.create();
  const inexact = new Int32Array(table.certain.length);
  for (const rule of word.rules)
    inexact[rule >> 5] = (inexact[rule >> 5] ?? 0) | (1 << (rule & 31));

  const run = (encoded: EncodedFacts): void => {
    if (!table.run(encoded)) return;
    for (let group = 0; group < inexact.length; group += 1) {
      const certain = table.certain[group] ?? 0;
      const possible = table.possible[group] ?? 0;
      let left = possible & ~certain & (inexact[group] ?? 0);
      for (; left !== 0; left &= left - 1) settle(table, group, left & -left, word, encoded);
    }
  };
  const truths = (encoded: EncodedFacts, into: Uint8Array): void => {
    run(encoded);
    const { certain, possible } = table;
    for (let word = 0; word < certain.length; word += 1) {
      let sure = certain[word] ?? 0;
      let can = possible[word] ?? 0;
      const end = Math.min((word + 1) * wordBits, ruleIds.length);
      for (let rule = word * wordBits; rule < end; rule += 1) {
        into[rule] = ((sure & 1) << 1) | (can & 1);
        sure >>>= 1;
        can >>>= 1;
      }
    }
  };
  return {
    ruleIds,
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
  word: LastWord,
  encoded: EncodedFacts,
): void {
  const truth = word.truth(group * wordBits + wordBits - 1 - Math.clz32(bit), encoded);
  if (truth === isTrue) table.certain[group] = (table.certain[group] ?? 0) | bit;
  if (truth === isFalse) table.possible[group] = (table.possible[group] ?? 0) & ~bit;
}

/** A rule's truth in words. */
export function decisionOf(truth: number | undefined): Decision {
  return truth === isTrue ? true : truth === isFalse ? false : 'unknown';
}
