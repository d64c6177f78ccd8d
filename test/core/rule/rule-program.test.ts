import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, Facts } from '../../../packages/core/src/rule/condition.ts';
import { ruleEvaluator } from '../../../packages/core/src/rule/rule-evaluator.ts';
import type { RuleProgram } from '../../../packages/core/src/rule/rule-program.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import { compiled } from './compiled.ts';
import { drawnRules, upTo } from './drawn-rules.ts';
import { partialFacts, smallFacts } from './random-rules.ts';
import { slowlyHolds } from './slow-evaluator.ts';

const throughJson = (program: RuleProgram): RuleProgram => JSON.parse(JSON.stringify(program));

describe('a program that went through JSON', () => {
  it('decides as the rules do that it was compiled from', () => {
    fc.assert(
      fc.property(drawnRules(1, 3), partialFacts, ({ rules }, facts) => {
        const { ruleIds, decide, holding, encode } = ruleEvaluator(
          throughJson(rules.program(facts)),
        );
        expect(ruleIds).toEqual(rules.ruleIds);
        expect(decide(facts)).toEqual(rules.decide(facts));
        expect(holding(facts)).toEqual(rules.holding(facts));
        expect([...encode(facts).truths()]).toEqual([...rules.encode(facts).truths()]);
      }),
      upTo(1000),
    );
  });

  it('decides any facts where none had to be given beforehand', () => {
    fc.assert(
      fc.property(drawnRules(1, 3), fc.array(partialFacts, { maxLength: 5 }), ({ rules }, all) => {
        const { decide } = ruleEvaluator(throughJson(rules.program()));
        for (const facts of all) expect(decide(facts)).toEqual(rules.decide(facts));
      }),
      upTo(500),
    );
  });

  it('keeps the facts that it was compiled for', () => {
    const rules = compiled({
      facts: { 'left-on': { kind: 'date' }, 'as-of': { kind: 'date' } },
      derived: {
        days: { declaration: { kind: 'integer' }, expression: { 'days-between': ['left-on'] } },
      },
      rules: [
        { id: 'late', conditions: { all: [{ fact: 'days', operator: 'greaterThan', value: 60 }] } },
      ],
    });
    expect(rules.program().notExact).toEqual(['late']);
    const program = throughJson(rules.program({ 'as-of': '2026-03-02' }));
    expect(program.given).toEqual({ 'as-of': '2026-03-02' });
    expect(program.notExact).toEqual([]);
    const { decide } = ruleEvaluator(program);
    expect(decide({ 'left-on': '2025-12-31', 'as-of': '2026-01-01' })).toEqual({ late: true });
    expect(decide({ 'left-on': '2026-01-01' })).toEqual({ late: false });
    expect(decide({})).toEqual({ late: 'unknown' });
  });
});

describe('many rules', () => {
  it('are decided each as if it were alone', () => {
    fc.assert(
      fc.property(drawnRules(33, 80), partialFacts, ({ rules, conditions, named }, facts) => {
        const complete: Facts = {
          employed: false,
          reason: 'ended',
          age: 3,
          places: ['south'],
          papers: [],
          months: -1,
          'left-on': '2026-03-01',
          'as-of': '2026-03-02',
          ...Object.fromEntries(
            Object.entries(facts).filter(([, value]) => value !== undefined && value !== null),
          ),
        };
        const expected = conditions.map((each) =>
          slowlyHolds(each, { ...rules.derive(complete), ...complete }, named),
        );
        const decisions = Object.values(rules.decide(complete));
        for (const [rule, holds] of expected.entries())
          if (holds !== undefined) expect(decisions[rule]).toBe(holds);
        expect(rules.holding(complete)).toEqual(
          rules.ruleIds.filter((_, rule) => decisions[rule] === true),
        );
        const truths = rules.encode(facts).truths();
        expect(Object.values(rules.decide(facts))).toEqual(
          [...truths].map((truth) => (truth === 3 ? true : truth === 0 ? false : 'unknown')),
        );
      }),
      upTo(100),
    );
  });

  it('write into what is given', () => {
    const rules = compiled({ facts: smallFacts, rules: ages(40) });
    const into = new Uint8Array(40);
    expect(rules.encode({ age: 3 }).truths(into)).toBe(into);
    expect([...into]).toEqual(Array.from({ length: 40 }, (_, at) => (at % 6 === 3 ? 3 : 0)));
    expect(rules.holding({ age: 5 })).toEqual(['5', '11', '17', '23', '29', '35']);
    expect(rules.holding({})).toEqual([]);
  });
});

describe('what three-valued logic alone decides', () => {
  const months = (operator: string, value: number): Condition => ({
    fact: 'months',
    operator,
    value,
  });
  const employed: Condition = { fact: 'employed', operator: 'equal', value: true };
  const places = (option: string, operator = 'contains'): Condition => ({
    fact: 'places',
    operator,
    value: option,
  });
  const papers = (option: string, operator = 'contains'): Condition => ({
    fact: 'papers',
    operator,
    value: option,
  });
  it.each<[string, Condition, boolean]>([
    ['each fact once', { all: [months('greaterThan', 1), employed] }, true],
    [
      'two thresholds one way',
      { any: [months('greaterThan', 1), { all: [months('greaterThan', 2), employed] }] },
      true,
    ],
    [
      'two thresholds against each other',
      { all: [months('greaterThan', 1), months('lessThan', 0)] },
      false,
    ],
    ['two that no value meets at once', { any: [months('equal', 1), months('equal', 2)] }, false],
    ['an answer and its contrary', { any: [employed, { not: employed }] }, false],
    ['options that go together', { all: [places('north'), places('south')] }, true],
    ['an option and the one that excludes it', { any: [places('north'), places('none')] }, false],
    [
      'an option and the absence of the one that excludes it',
      { all: [places('north'), places('none', 'doesNotContain')] },
      true,
    ],
    ['the same option twice', { any: [places('none'), { all: [places('none'), employed] }] }, true],
    [
      'options that exclude nothing',
      { all: [papers('card'), papers('book', 'doesNotContain')] },
      true,
    ],
    [
      'an option and its absence',
      { any: [papers('card'), papers('card', 'doesNotContain')] },
      false,
    ],
  ])('%s', (_, conditions, alone) => {
    const rules = compiled({ facts: smallFacts, rules: [{ id: 'rule', conditions }] });
    expect(rules.program().diagrams.rules).toEqual(alone ? [] : [0]);
    expect(rules.program().notExact).toEqual([]);
  });
});

function ages(count: number): RulesInput['rules'] {
  return Array.from({ length: count }, (_, at) => ({
    id: `${at}`,
    conditions: { all: [{ fact: 'age', operator: 'equal', value: at % 6 }] },
  }));
}
