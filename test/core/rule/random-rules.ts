import fc from 'fast-check';
import type { Condition, Facts, FactValue } from '../../../packages/core/src/rule/condition.ts';
import type { FactDeclaration } from '../../../packages/core/src/rule/fact-declaration.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';

/** Small domains, so that every completion can be tried; derived facts of every shape. */
export const smallFacts: Readonly<Record<string, FactDeclaration>> = {
  employed: { kind: 'boolean' },
  reason: { kind: 'single-choice', options: ['resigned', 'dismissed', 'ended'] },
  age: { kind: 'integer', min: 0, max: 5 },
  places: { kind: 'multiple-choice', options: ['north', 'south', 'none'], none: 'none' },
  papers: { kind: 'multiple-choice', options: ['card', 'book'] },
  months: { kind: 'integer', min: -1, max: 4 },
  'left-on': { kind: 'date', min: '2026-02-26', max: '2026-03-02' },
  'as-of': { kind: 'date', min: '2026-03-01', max: '2026-03-03' },
};

export const smallDerived: NonNullable<RulesInput['derived']> = {
  half: { declaration: { kind: 'integer' }, expression: { 'floor-divide': ['age', 2] } },
  total: { declaration: { kind: 'integer' }, expression: { sum: ['age', 'months'] } },
  days: { declaration: { kind: 'integer' }, expression: { 'days-between': ['left-on', 'as-of'] } },
  band: {
    declaration: { kind: 'integer' },
    expression: { lookup: { table: 'bands', by: { age: 'age', reason: 'reason' } } },
  },
  limited: {
    declaration: { kind: 'integer' },
    expression: { 'floor-divide': ['months', 2] },
    valid: { from: '2026-03-02' },
  },
  either: {
    declaration: { kind: 'integer' },
    expression: {
      if: {
        condition: {
          any: [
            { fact: 'places', operator: 'contains', value: 'north' },
            { fact: 'employed', operator: 'equal', value: true },
          ],
        },
        then: { multiply: ['months', -1] },
        else: { subtract: [4, 'months'] },
      },
    },
  },
  due: {
    declaration: { kind: 'date' },
    expression: { 'add-months': [{ 'first-of-month': 'left-on' }, 1] },
  },
};

export const smallTables: NonNullable<RulesInput['tables']> = {
  bands: {
    columns: ['age-from', 'age-to', 'reason', 'months'],
    rows: [
      [0, 1, 'resigned', 1],
      [2, null, 'resigned', 2],
      [0, 3, 'dismissed', 3],
      [4, 5, 'dismissed', 4],
      [0, null, 'ended', 5],
    ],
  },
};

const comparisons = [
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'equal',
  'notEqual',
];

function compared(fact: string, values: fc.Arbitrary<FactValue>): fc.Arbitrary<Condition> {
  return fc.record({
    fact: fc.constant(fact),
    operator: fc.constantFrom(...comparisons),
    value: values,
  });
}

const reasons = fc.constantFrom('resigned', 'dismissed', 'ended');
const small = fc.integer({ min: -2, max: 6 });
const days = fc.constantFrom(
  '2026-02-25',
  '2026-02-27',
  '2026-02-28',
  '2026-03-01',
  '2026-03-02',
  '2026-04-01',
);

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    fact: fc.constant('employed'),
    operator: fc.constantFrom('equal', 'notEqual'),
    value: fc.boolean(),
  }),
  fc.record({
    fact: fc.constant('reason'),
    operator: fc.constantFrom('equal', 'notEqual', 'not:equal'),
    value: reasons,
  }),
  fc.record({
    fact: fc.constant('reason'),
    operator: fc.constantFrom('in', 'notIn', 'someValue:equal', 'swap:contains'),
    value: fc.array(reasons, { maxLength: 3 }),
  }),
  ...['age', 'months', 'half', 'total', 'days', 'band', 'limited', 'either'].map((fact) =>
    compared(fact, small),
  ),
  fc.record({
    fact: fc.constantFrom('age', 'band', 'total'),
    operator: fc.constantFrom('in', 'notIn'),
    value: fc.array(small, { maxLength: 3 }),
  }),
  ...['left-on', 'due', 'as-of'].map((fact) => compared(fact, days)),
  fc.record({
    fact: fc.constant('age'),
    operator: fc.constantFrom(...comparisons),
    value: fc.constantFrom({ fact: 'months' }, { fact: 'half' }),
  }),
  fc.record({
    fact: fc.constant('left-on'),
    operator: fc.constantFrom(...comparisons),
    value: fc.constantFrom({ fact: 'as-of' }),
  }),
  fc.record({
    fact: fc.constant('places'),
    operator: fc.constantFrom('contains', 'doesNotContain', 'swap:in'),
    value: fc.constantFrom('north', 'south', 'none'),
  }),
  fc.record({
    fact: fc.constant('papers'),
    operator: fc.constantFrom('contains', 'someFact:equal', 'everyFact:notEqual', 'not:contains'),
    value: fc.constantFrom('card', 'book'),
  }),
  fc.record({
    fact: fc.constant('papers'),
    operator: fc.constantFrom(
      'someFact:in',
      'everyFact:in',
      'someValue:contains',
      'everyValue:contains',
      'everyFact:someValue:equal',
    ),
    value: fc.array(fc.constantFrom('card', 'book'), { maxLength: 2 }),
  }),
);

export const condition: fc.Arbitrary<Condition> = fc.letrec<{ group: Condition; part: Condition }>(
  (tie) => ({
    group: fc.oneof(
      fc.record({ all: fc.array(tie('part'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('part'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('part') }),
    ),
    part: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'condition' },
      leaf,
      fc.constant({ condition: 'named' }),
      tie('group'),
    ),
  }),
).group;

export const named: fc.Arbitrary<Condition> = fc.record({
  any: fc.array(leaf, { minLength: 1, maxLength: 2 }),
});

export function valuesOf(declaration: FactDeclaration): readonly FactValue[] {
  switch (declaration.kind) {
    case 'boolean':
      return [false, true];
    case 'single-choice':
      return declaration.options;
    case 'multiple-choice': {
      const { none, options } = declaration;
      const free = options.filter((option) => option !== none);
      const subsets = Array.from({ length: 2 ** free.length }, (_, bits) =>
        free.filter((_option, at) => (bits >> at) % 2 === 1),
      );
      return none === undefined ? subsets : [...subsets, [none]];
    }
    case 'integer':
      return Array.from(
        { length: (declaration.max ?? 0) - (declaration.min ?? 0) + 1 },
        (_, at) => (declaration.min ?? 0) + at,
      );
    case 'date': {
      const first = Date.parse(declaration.min ?? '');
      const last = Date.parse(declaration.max ?? '');
      return Array.from({ length: (last - first) / 86_400_000 + 1 }, (_, at) =>
        new Date(first + at * 86_400_000).toISOString().slice(0, 10),
      );
    }
    default:
      throw new Error(declaration.kind);
  }
}

/** Some facts, known or not: each is unknown in about half of the cases. */
export const partialFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(
    Object.entries(smallFacts).map(([fact, declaration]) => [
      fact,
      fc.option(fc.constantFrom(...valuesOf(declaration)), { nil: undefined, freq: 1 }),
    ]),
  ),
);

/** Every way to give the unknown facts among `names` a value. */
export function completions(names: readonly string[], known: Facts): Facts[] {
  return names.reduce<Facts[]>(
    (all, name) => {
      const declaration = smallFacts[name];
      if (declaration === undefined || (known[name] !== undefined && known[name] !== null))
        return all;
      return all.flatMap((facts) =>
        valuesOf(declaration).map((value) => ({ ...facts, [name]: value })),
      );
    },
    [{ ...known }],
  );
}
