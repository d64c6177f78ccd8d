import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Facts, FactValue } from '../../../packages/core/src/rule/condition.ts';
import type { Expression } from '../../../packages/core/src/rule/derivation.ts';
import type { PlainFactDeclaration } from '../../../packages/core/src/rule/plain-fact-declaration.ts';
import type { RuleSet, RulesInput } from '../../../packages/core/src/rule/rule-set.ts';

const upTo = (max: number): PlainFactDeclaration => ({ kind: 'integer', min: 0, max });
const choiceOf = (count: number): PlainFactDeclaration => ({
  kind: 'single-choice',
  options: Array.from({ length: count }, (_, at) => `o${at}`),
});

/** Gives each option of a choice its number; with `same`, all of them the same. */
const numbered = (fact: string, same = false): Expression => ({
  lookup: { table: same ? 'same' : 'numbers', by: { option: fact } },
});
const options = Array.from({ length: 300 }, (_, at) => `o${at}`);
const tables: Required<RulesInput>['tables'] = {
  numbers: { columns: ['option', 'number'], rows: options.map((option, at) => [option, at]) },
  same: { columns: ['option', 'number'], rows: options.map((option) => [option, 7]) },
  stripes: {
    columns: ['n-from', 'n-to', 'stripe'],
    rows: Array.from({ length: 300 }, (_, at) => [at * 10, at * 10 + 9, at % 2]),
  },
};

function compiled(
  facts: Readonly<Record<string, PlainFactDeclaration>>,
  left: Expression,
  right: Expression,
  operator = 'lessThanInclusive',
): RuleSet {
  const declaration = { kind: 'decimal' } as const;
  const result = compileRules({
    facts,
    tables,
    derived: {
      left: { declaration, expression: left },
      right: { declaration, expression: right },
    },
    rules: [{ id: 'one', conditions: { fact: 'left', operator, value: { fact: 'right' } } }],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const unresolved = (rules: RuleSet): readonly string[] => [
  ...rules.views.base.variables.unresolved,
];

/** A few values of each fact, its ends among them. */
function someValues(declaration: PlainFactDeclaration | undefined): readonly FactValue[] {
  if (declaration?.kind === 'single-choice') return [...declaration.options].slice(0, 3);
  const last = declaration?.kind === 'integer' ? (declaration.max ?? 0) : 0;
  const first = declaration?.kind === 'integer' ? (declaration.min ?? 0) : 0;
  const shares = [0, 0.001, 0.01, 0.13, 0.3, 0.5, 0.77, 1];
  const values = [...shares.map((share) => Math.floor(last * share)), 1, 2, 11];
  return values.filter((each) => each >= first && each <= last);
}

function combinations(facts: Readonly<Record<string, PlainFactDeclaration>>): readonly Facts[] {
  return Object.entries(facts).reduce<readonly Facts[]>(
    (all, [fact, declaration]) =>
      all.flatMap((given) =>
        someValues(declaration).map((value): Facts => ({ ...given, [fact]: value })),
      ),
    [{}],
  );
}

const parts = (fact: string, by: number): Expression => ({ 'floor-divide': [fact, by] });
const spread = (fact: string, by: number, times: number): Expression => ({
  multiply: [parts(fact, by), times],
});
const few = { a: upTo(5), b: upTo(300), n: upTo(1000) };
const far = upTo(999_999);
const long = upTo(5000);

type Case = readonly [
  string,
  Readonly<Record<string, PlainFactDeclaration>>,
  left: Expression,
  right: Expression,
];

describe('a comparison of several facts is told apart by their values', () => {
  it.each<Case>([
    [
      'beside 512 of another',
      { a: { kind: 'integer', min: 100, max: 611 }, n: far },
      spread('a', 2, 3900),
      'n',
    ],
    ['in 256 ranges', { a: upTo(255), n: far }, 'a', 'n'],
    [
      'in 300 ranges of one fact',
      { n: upTo(2999) },
      1,
      { lookup: { table: 'stripes', by: { n: 'n' } } },
    ],
    ['by the one with most of them', few, { sum: [{ multiply: ['a', 30] }, parts('b', 10)] }, 'n'],
    ['by 512 values of a part', { n: upTo(1_023_999), b: long }, parts('n', 2000), 'b'],
    [
      'by 1,024 steps of a part in few ranges',
      { n: upTo(1_024_999), b: long },
      { multiply: ['b', 10] },
      parts('n', 1000),
    ],
    [
      'by 64 steps of a part of the one with fewer',
      { n: far, b: upTo(6499) },
      spread('b', 100, 15_000),
      'n',
    ],
    [
      'beside 64 choices',
      { n: far, b: long, k: choiceOf(64) },
      parts('n', 50_000),
      { sum: ['b', numbered('k')] },
    ],
    [
      'in 4,096 choices',
      { k: choiceOf(64), l: choiceOf(64) },
      5,
      { subtract: [numbered('k'), numbered('l')] },
    ],
    [
      'beside many choices that come to the same',
      { a: upTo(2), n: upTo(20), k: choiceOf(300) },
      { sum: ['a', numbered('k', true)] },
      'n',
    ],
  ])('%s', (_, facts, left, right) => {
    const rules = compiled(facts, left, right);
    expect(unresolved(rules)).toEqual([]);
    for (const given of combinations(facts)) {
      const values = rules.derive(given);
      const holds = Number(values.left) <= Number(values.right);
      expect([given, rules.decide(given).one]).toEqual([given, holds]);
    }
  });
});

describe('a comparison of several facts waits for their values', () => {
  it.each<Case>([
    ['beside 513 of another', { a: upTo(512), n: far }, spread('a', 2, 3900), 'n'],
    ['in 257 ranges', { a: upTo(256), n: far }, 'a', 'n'],
    ['by 513 values of a part', { n: upTo(1_025_999), b: long }, parts('n', 2000), 'b'],
    [
      'by 1,025 steps of a part',
      { n: upTo(1_025_999), b: long },
      { multiply: ['b', 10] },
      parts('n', 1000),
    ],
    [
      'by 65 steps of a part of the one with fewer',
      { n: far, b: upTo(6599) },
      spread('b', 100, 15_000),
      'n',
    ],
    [
      'beside 65 choices',
      { n: far, b: long, k: choiceOf(65) },
      parts('n', 50_000),
      { sum: ['b', numbered('k')] },
    ],
    [
      'in 4,160 choices',
      { k: choiceOf(64), l: choiceOf(65) },
      5,
      { subtract: [numbered('k'), numbered('l')] },
    ],
    [
      'where three have no end of them',
      { n: { kind: 'decimal' }, b: { kind: 'decimal' }, a: { kind: 'decimal' } },
      'n',
      { sum: ['a', 'b'] },
    ],
  ])('%s', (_, facts, left, right) => {
    const rules = compiled(facts, left, right);
    expect([...unresolved(rules)].sort()).toEqual(Object.keys(facts).sort());
    expect(rules.relevant({}).map(({ fact }) => fact)).toEqual(Object.keys(facts));
    const given = Object.fromEntries(
      Object.entries(facts).map(([fact, { kind }]) => [fact, kind === 'single-choice' ? 'o1' : 3]),
    );
    const values = rules.derive(given);
    expect(rules.decide(given).one).toBe(Number(values.left) <= Number(values.right));
  });
});

describe('two numbers that meet', () => {
  it('are told apart only where the comparison changes', () => {
    const steps: Expression = { multiply: [parts('a', 5), 10] };
    const rules = compiled({ a: upTo(14), n: upTo(99) }, steps, 'n');
    expect(rules.views.base.variables.list).toEqual([
      { kind: 'cells', fact: 'a', starts: [0, 5, 10] },
      { kind: 'cells', fact: 'n', starts: [0, 10, 20] },
    ]);
  });

  it('are told apart as a choice beside them says, once for the same', () => {
    const facts = { k: choiceOf(200), a: upTo(14), n: upTo(99) };
    const ten: Expression = { 'floor-divide': [numbered('k', true), 1] };
    const rules = compiled(facts, { sum: [ten, parts('a', 5)] }, 'n');
    expect(rules.views.base.variables.list.slice(1)).toEqual([
      { kind: 'cells', fact: 'a', starts: [0, 5, 10] },
      { kind: 'cells', fact: 'n', starts: [0, 7, 8, 9] },
    ]);
    expect(rules.relevant({}).map(({ fact }) => fact)).toEqual(['a', 'n']);
  });
});
