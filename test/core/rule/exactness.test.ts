import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseTable } from '../../../packages/core/src/rule/clause-table.ts';
import type { Facts } from '../../../packages/core/src/rule/condition.ts';
import { diagramProgram } from '../../../packages/core/src/rule/diagram-program.ts';
import { explainRule } from '../../../packages/core/src/rule/explain-rule.ts';
import { lastWord } from '../../../packages/core/src/rule/last-word.ts';
import {
  equivalent,
  modelCount,
  satisfiable,
} from '../../../packages/core/src/rule/prove-rules.ts';
import { isUnknown } from '../../../packages/core/src/rule/truth.ts';
import { drawnRules, upTo } from './drawn-rules.ts';
import { factsRead, fewEnough, outcomes } from './outcomes.ts';
import { partialFacts, smallFacts } from './random-rules.ts';

const drawn = drawnRules(1, 3);

const runs = upTo(1000);

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
          const actual = relevant
            .filter(({ rules }) => rules.includes(`rule-${index}`))
            .map(({ fact }) => fact);
          expect([...actual].sort()).toEqual([...expected].sort());
        }
      }),
      runs,
    );
  });

  it('are explained by a smallest set that forces the result, and a smallest change', () => {
    fc.assert(
      fc.property(drawn, partialFacts, (given, facts) => {
        for (const [index, each] of given.conditions.entries()) {
          const id = `rule-${index}`;
          const read = factsRead(each, given).filter((fact) => facts[fact] !== undefined);
          fc.pre(fewEnough(each, {}, given) && read.length <= 5);
          const { decision, because, change } = explainRule(given.rules, id, facts);
          expect(decision).toBe(given.rules.decide(facts)[id]);
          if (decision === 'unknown') continue;
          const forces = (kept: readonly string[]): boolean =>
            given.rules.decide(Object.fromEntries(kept.map((fact) => [fact, facts[fact]])))[id] ===
            decision;
          expect(forces(because)).toBe(true);
          expect(because.length).toBe(
            Math.min(
              ...subsets(read)
                .filter(forces)
                .map((kept) => kept.length),
            ),
          );
          if (decision) continue;
          const all = outcomes(each, {}, given);
          fc.pre(all.every(({ holds }) => holds !== undefined));
          const changes = (other: Facts): number =>
            read.filter((fact) => JSON.stringify(other[fact]) !== JSON.stringify(facts[fact]))
              .length;
          const ways = all.filter(({ holds }) => holds === true).map((way) => changes(way.facts));
          expect(change === undefined).toBe(ways.length === 0);
          if (change === undefined) continue;
          const changed = {
            ...facts,
            ...Object.fromEntries(change.map(({ fact, to }) => [fact, to])),
          };
          expect(given.rules.decide(changed)[id]).toBe(true);
          expect(change.filter(({ from }) => from !== undefined)).toHaveLength(Math.min(...ways));
        }
      }),
      upTo(300),
    );
  });

  it('are counted, satisfied and compared as enumerating them says', () => {
    fc.assert(
      fc.property(drawn, partialFacts, (given, facts) => {
        const all = given.conditions.map((each) => {
          fc.pre(fewEnough(each, facts, given));
          return outcomes(each, facts, given);
        });
        fc.pre(all.every((each) => each.every(({ holds }) => holds !== undefined)));
        for (const [index, each] of all.entries()) {
          const id = `rule-${index}`;
          const models = each.filter(({ holds }) => holds === true).length;
          // Shares, because a rule may name facts that it does not depend on (`everyValue` of nothing).
          const count = modelCount(given.rules, id, facts) ?? { holds: -1n, of: -1n };
          expect(count.holds * BigInt(each.length)).toBe(BigInt(models) * count.of);
          expect(BigInt(each.length) % count.of).toBe(0n);
          const found = satisfiable(given.rules, id, facts);
          expect(found.satisfiable).toBe(models > 0);
          if (found.satisfiable === true) expect(given.rules.decide(found.witness)[id]).toBe(true);
        }
        const [first, second] = given.conditions;
        if (first === undefined || second === undefined) return;
        const proof = equivalent(given.rules, 'rule-0', 'rule-1', facts);
        const differ = {
          any: [{ all: [first, { not: second }] }, { all: [{ not: first }, second] }],
        };
        fc.pre(fewEnough(differ, facts, given));
        expect(proof.holds).toBe(
          outcomes(differ, facts, given).every(({ holds }) => holds === false),
        );
        if (proof.holds === false) {
          const decisions = given.rules.decide(proof.witness);
          expect([decisions['rule-0'], decisions['rule-1']].sort()).toEqual([false, true]);
        }
      }),
      upTo(600),
    );
  });

  it('are decided alike whether answered at once, one by one, or changed and taken back', () => {
    fc.assert(
      fc.property(drawn, partialFacts, partialFacts, (given, before, after) => {
        const session = given.rules.session(before);
        for (const fact of Object.keys(smallFacts)) session.answer(fact, after[fact]);
        expect(session.decisions()).toEqual(given.rules.decide(after));
        expect(session.relevantRules()).toEqual(given.rules.relevant(after));
        expect(session.relevant()).toEqual(given.rules.relevant(after).map(({ fact }) => fact));
      }),
      upTo(500),
    );
  });

  it('are decided alike by clauses and diagrams', () => {
    fc.assert(
      fc.property(drawn, partialFacts, (given, facts) => {
        const view = given.rules.views.for((fact) => facts[fact]);
        const encoded = view.encoder.create();
        view.encoder.encode(encoded, facts);
        const clauses = clauseTable(view.clauses.program);
        clauses.run(encoded);
        const every = [...given.rules.ruleIds.keys()];
        const word = lastWord(diagramProgram(view.diagrams(), view.variables, every));
        for (const rule of every) {
          const bitOf = (words: Int32Array): number =>
            ((words[rule >> 5] ?? 0) >>> (rule & 31)) & 1;
          const byClauses = bitOf(clauses.certain) * 2 + bitOf(clauses.possible);
          expect(view.diagrams().root(rule)).toBeDefined();
          const byDiagram = word.truth(rule, encoded);
          if (byClauses !== isUnknown || !view.clauses.inexact.includes(rule))
            expect(byClauses).toBe(byDiagram);
        }
      }),
      upTo(1000),
    );
  });
});

function subsets(items: readonly string[]): string[][] {
  return Array.from({ length: 2 ** items.length }, (_, bits) =>
    items.filter((_item, at) => (bits >> at) % 2 === 1),
  );
}
