import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClauseBuilder,
  createClauseBuilder,
} from '../../../packages/core/src/rule/clause-builder.ts';
import { clauseTable } from '../../../packages/core/src/rule/clause-table.ts';
import {
  alwaysFalse,
  alwaysTrue,
  type Clauses,
  type Input,
} from '../../../packages/core/src/rule/clauses.ts';
import { isFalse, isTrue, isUnknown, type Truth } from '../../../packages/core/src/rule/truth.ts';
import { upTo } from './drawn-rules.ts';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

/** Variables of two values, each in a slot of its own. */
const builderOf = (count: number): ClauseBuilder =>
  createClauseBuilder(
    numbers(count).map(() => 2),
    { slots: numbers(count), bits: numbers(count).map(() => -1) },
  );
const isSet = (builder: ClauseBuilder, variable: number): Clauses =>
  builder.literal(variable, [isFalse, isTrue]);
const inputOf = (clauses: Clauses): Input => clauses[0]?.[0] ?? Number.NaN;

/** Each rule's truth at these values of the variables; -1: not known. */
function truths(
  builder: ClauseBuilder,
  rules: readonly Clauses[],
  values: readonly number[],
): readonly number[] {
  const table = clauseTable(builder.build(rules));
  table.run(Int16Array.from(values));
  // Words of rules alone, none of helpers.
  expect(table.certain).toHaveLength(Math.ceil(rules.length / 32));
  const bitOf = (words: Int32Array, rule: number): number =>
    ((words[rule >> 5] ?? 0) >>> (rule & 31)) & 1;
  return rules.map((_, rule) => bitOf(table.certain, rule) * 2 + bitOf(table.possible, rule));
}

describe('a literal', () => {
  it('that has one truth whatever the value is needs no input', () => {
    const builder = builderOf(1);
    expect(builder.literal(0, [isTrue, isTrue])).toEqual(alwaysTrue);
    expect(builder.literal(0, [isFalse, isFalse])).toEqual(alwaysFalse);
    expect(builder.literal(0, [isUnknown, isUnknown])).toEqual(builder.unknown);
    expect(truths(builder, [builder.unknown], [1])).toEqual([isUnknown]);
  });

  it('is one input wherever it stands, and another for another row or variable', () => {
    const builder = builderOf(2);
    const made = [isSet(builder, 0), builder.literal(0, [isTrue, isFalse]), isSet(builder, 1)];
    expect(new Set(made.map(inputOf)).size).toBe(3);
    expect(isSet(builder, 0)).toEqual(made[0]);
  });
});

describe('clauses', () => {
  it('are the same in whatever order their parts come, each once', () => {
    const builder = builderOf(3);
    const [one, other, third] = [isSet(builder, 0), isSet(builder, 1), isSet(builder, 2)];
    expect(builder.any([third, one, other, one])).toEqual(builder.any([one, other, third]));
    expect(builder.any([one, other])).toEqual([[inputOf(one), inputOf(other)]]);
    const either = builder.any([one, other]);
    expect(builder.all([either, builder.any([other, one]), either])).toEqual(either);
    expect(builder.all([one, one])).toEqual(one);
  });

  it('of which one is never true are never true, and an or with one that always is always is', () => {
    const builder = builderOf(2);
    const one = isSet(builder, 0);
    expect(builder.all([one, alwaysFalse])).toEqual(alwaysFalse);
    expect(builder.all([])).toEqual(alwaysTrue);
    expect(builder.any([])).toEqual(alwaysFalse);
    expect(builder.any([one, alwaysTrue, isSet(builder, 1)])).toEqual(alwaysTrue);
    expect(builder.any([one, alwaysFalse])).toEqual(one);
  });

  it('are turned round up to eight, and beyond that few', () => {
    const builder = builderOf(60);
    const pairs = (count: number, each: number): readonly Clauses[] =>
      numbers(count).map((pair) =>
        builder.all(numbers(each).map((at) => isSet(builder, pair * each + at))),
      );
    const eight = builder.any(pairs(3, 2));
    expect(eight).toHaveLength(8);
    for (const clause of eight) expect(clause).toHaveLength(3);
    // Three clauses of each of twenty parts would be 3 ** 20.
    expect(builder.any(pairs(20, 3)).length).toBeLessThanOrEqual(8);
    expect(builder.any(pairs(3, 3)).length).toBeLessThanOrEqual(8);
  });

  it('have a helper for the longest part, whichever comes first', () => {
    const builder = builderOf(10);
    const long = builder.all(numbers(9).map((at) => isSet(builder, at)));
    const short = isSet(builder, 9);
    const [clause, ...more] = builder.any([long, short]);
    expect(more).toEqual([]);
    expect(clause).toHaveLength(2);
    expect(clause).toContain(inputOf(short));
    expect(builder.any([short, long])).toEqual([clause]);
  });

  it('have different helpers where their numbers only read alike', () => {
    // Inputs 1 and 2 in two clauses, 12 in one: without what parts them both read 12345…
    const builder = builderOf(20);
    const literals = numbers(20).map((at) => isSet(builder, at));
    const partsOf = (inputs: readonly number[]): readonly Clauses[] =>
      inputs.map((input) => literals[input - 1] ?? []);
    const shared = [3, 4, 5, 6, 7, 8, 9, 10, 11];
    const other = literals[19] ?? [];
    const rules = [
      builder.any([builder.all(partsOf([1, 2, ...shared])), other]),
      builder.any([builder.all(partsOf([12, ...shared])), other]),
      builder.any([builder.all([builder.any(partsOf([1, 2])), ...partsOf(shared)]), other]),
    ];
    expect(new Set(rules.map((rule) => rule.join())).size).toBe(3);
    const values = numbers(20).map((at) => (shared.includes(at + 1) || at === 0 ? 1 : 0));
    expect(truths(builder, rules, values)).toEqual([isFalse, isFalse, isTrue]);
  });
});

describe('the literals behind clauses', () => {
  const long = (builder: ClauseBuilder, parts: readonly Clauses[]): Clauses =>
    builder.any([
      builder.all([...numbers(9).map((at) => isSet(builder, at)), ...parts]),
      isSet(builder, 9),
    ]);

  it('are those of their helpers too, each once', () => {
    const builder = builderOf(12);
    const clauses = builder.all([isSet(builder, 0), isSet(builder, 10), long(builder, [])]);
    const found = builder.literalsOf(clauses) ?? [];
    expect(found.map(({ variable }) => variable).sort((one, other) => one - other)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(found[0]?.row).toEqual([isFalse, isTrue]);
    const twice = builder.any([builder.all([clauses, clauses]), isSet(builder, 11)]);
    expect(builder.literalsOf(twice)).toHaveLength(12);
  });

  it('are not told where some input no fact decides, nor where a helper has one', () => {
    const builder = builderOf(12);
    const { unknown } = builder;
    expect(builder.literalsOf(unknown)).toBeUndefined();
    expect(builder.literalsOf(builder.any([isSet(builder, 0), unknown]))).toBeUndefined();
    expect(builder.literalsOf(long(builder, []))).toHaveLength(10);
    expect(builder.literalsOf(long(builder, [unknown]))).toBeUndefined();
    expect(builder.literalsOf(alwaysTrue)).toEqual([]);
  });
});

type Tree =
  | { readonly op: 'is'; readonly variable: number; readonly row: readonly Truth[] }
  | { readonly op: 'unknown' }
  | { readonly op: 'all' | 'any'; readonly parts: readonly Tree[] };

/** Three-valued truth by its definition. */
function naively(tree: Tree, values: readonly number[]): number {
  switch (tree.op) {
    case 'unknown':
      return isUnknown;
    case 'is': {
      const value = values[tree.variable] ?? -1;
      if (value >= 0) return tree.row[value] ?? isUnknown;
      const [first = isUnknown] = tree.row;
      return tree.row.every((each) => each === first) ? first : isUnknown;
    }
    default: {
      const parts = tree.parts.map((part) => naively(part, values));
      return tree.op === 'all' ? Math.min(isTrue, ...parts) : Math.max(isFalse, ...parts);
    }
  }
}

const width = 3;
const row = fc.array(fc.constantFrom<Truth>(isFalse, isUnknown, isTrue), {
  minLength: width,
  maxLength: width,
});
const tree = fc.letrec<{ part: Tree; group: Tree }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'tree' },
    fc.record({ op: fc.constant('is'), variable: fc.nat(5), row }),
    fc.record({ op: fc.constant('unknown') }),
    tie('group'),
  ),
  group: fc.record({
    op: fc.constantFrom('all', 'any'),
    parts: fc.array(tie('part'), { minLength: 1, maxLength: 4 }),
  }),
})).group;

function clausesOf(builder: ClauseBuilder, part: Tree): Clauses {
  switch (part.op) {
    case 'unknown':
      return builder.unknown;
    case 'is':
      return builder.literal(part.variable, part.row);
    default:
      return builder[part.op](part.parts.map((each) => clausesOf(builder, each)));
  }
}

describe('a program of clauses', () => {
  it('finds what three-valued logic says of each rule', () => {
    fc.assert(
      fc.property(
        fc.array(tree, { minLength: 1, maxLength: 40 }),
        fc.array(fc.integer({ min: -1, max: width - 1 }), { minLength: 6, maxLength: 6 }),
        (trees, values) => {
          const builder = createClauseBuilder(
            numbers(6).map(() => width),
            { slots: numbers(6), bits: numbers(6).map(() => -1) },
          );
          const rules = trees.map((each) => clausesOf(builder, each));
          expect(truths(builder, rules, values)).toEqual(
            trees.map((each) => naively(each, values)),
          );
        },
      ),
      upTo(200),
    );
  });

  it('has helpers of helpers, each found before what reads it', () => {
    const builder = builderOf(80);
    const all = (from: number, parts: readonly Clauses[]): Clauses =>
      builder.all([...numbers(9).map((at) => isSet(builder, from + at)), ...parts]);
    // Each level is nine answers and the level below it, or one answer.
    const levels: Clauses[] = [];
    for (const level of numbers(4)) {
      const below = level === 0 ? [] : [levels[level - 1] ?? alwaysFalse];
      levels.push(builder.any([all(level * 10, below), isSet(builder, level * 10 + 9)]));
    }
    const without = (missing: readonly number[]): readonly number[] =>
      numbers(80).map((at) => (missing.includes(at) || at % 10 === 9 ? 0 : 1));
    expect(truths(builder, levels, without([]))).toEqual([isTrue, isTrue, isTrue, isTrue]);
    expect(truths(builder, levels, without([3]))).toEqual([isFalse, isFalse, isFalse, isFalse]);
    expect(truths(builder, levels, without([13]))).toEqual([isTrue, isFalse, isFalse, isFalse]);
    expect(truths(builder, levels, without([33]))).toEqual([isTrue, isTrue, isTrue, isFalse]);
    const unknown = without([]).map((value, at) => (at === 5 ? -1 : value));
    expect(truths(builder, levels, unknown)).toEqual([isUnknown, isUnknown, isUnknown, isUnknown]);
  });

  it('has as many helpers as rules take, more than a word of them', () => {
    const builder = builderOf(100);
    const rules = numbers(70).map((from) =>
      builder.any([
        builder.all(numbers(9).map((at) => isSet(builder, from + at))),
        isSet(builder, 99),
      ]),
    );
    const values = numbers(100).map((at) => (at === 40 || at === 99 ? 0 : 1));
    expect(truths(builder, rules, values)).toEqual(
      numbers(70).map((from) => (from <= 40 && 40 < from + 9 ? isFalse : isTrue)),
    );
    // Unknown, and for the last helper of a word.
    const open = values.map((value, at) => (at === 40 ? -1 : value));
    expect(truths(builder, rules, open)).toEqual(
      numbers(70).map((from) => (from <= 40 && 40 < from + 9 ? isUnknown : isTrue)),
    );
  });
});
