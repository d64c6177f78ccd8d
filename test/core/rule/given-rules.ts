import type { Condition } from '../../../packages/core/src/rule/condition.ts';
import type { RuleSet, RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import { compileRules } from '../../../packages/core/src/rules.ts';
import type { Path, Result } from '../../../packages/core/src/vocabulary/issue.ts';

const under: Condition = { fact: 'years', operator: 'lessThan', value: 6 };

/** Rules with one of everything that can be declared. */
export const declared: Required<RulesInput> = {
  facts: {
    employed: { kind: 'boolean' },
    reason: { kind: 'single-choice', options: ['resigned', 'dismissed'] },
    places: { kind: 'multiple-choice', options: ['north', 'none'], none: 'none' },
    age: { kind: 'integer', min: 0, max: 120 },
    share: { kind: 'decimal', min: 0, max: 1 },
    left: { kind: 'date', min: '2025-01-01', max: '2026-12-31' },
    since: { kind: 'month', min: '2025-01', max: '2026-12' },
    note: { kind: 'text' },
    home: {
      kind: 'object',
      properties: { rooms: { kind: 'integer' }, at: { kind: 'object', properties: {} } },
    },
    children: {
      kind: 'group',
      max: 2,
      item: { years: { kind: 'integer', min: 0, max: 20 } },
      derived: {
        next: { declaration: { kind: 'integer' }, expression: { sum: ['years', 1] } },
      },
    },
    'as-of': { kind: 'date', min: '2025-01-01', max: '2026-12-31' },
  },
  derived: {
    months: {
      declaration: { kind: 'integer' },
      expression: { lookup: { table: 'bands', by: { age: 'age' }, column: 'months' } },
    },
    amount: {
      declaration: { kind: 'decimal' },
      expression: { round: [{ multiply: [{ parameter: { id: 'base', on: 'left' } }, 1.5] }, 1] },
      valid: { from: '2025-06-01', to: '2026-06-30' },
    },
    due: { declaration: { kind: 'date' }, expression: { 'add-working-days': ['left', 5] } },
    open: { declaration: { kind: 'date' }, expression: { 'next-working-day': 'left' } },
    small: {
      declaration: { kind: 'integer' },
      expression: { count: { of: 'children', where: under } },
    },
    all: {
      declaration: { kind: 'boolean' },
      expression: { every: { of: 'children', where: under } },
    },
    total: {
      declaration: { kind: 'integer' },
      expression: { sum: { of: 'children', value: 'next' } },
    },
    either: {
      declaration: { kind: 'integer' },
      expression: { if: { condition: { condition: 'known' }, then: 'age', else: { value: 1 } } },
    },
  },
  conditions: { known: { fact: 'reason', operator: 'equal', value: 'resigned' } },
  tables: {
    bands: {
      columns: ['age-from', 'age-to', 'months'],
      rows: [
        [0, 17, 1],
        [18, null, 2],
      ],
    },
  },
  parameters: {
    base: {
      values: [
        { to: '2025-12-31', value: 5 },
        { from: '2026-01-01', value: 6 },
      ],
    },
  },
  workingDays: { years: { 2026: { off: ['2026-01-01'], work: ['2026-01-04'] } } },
  rules: [
    ...['months', 'amount', 'small', 'total', 'either'].map((fact) => ({
      id: fact,
      conditions: { fact, operator: 'greaterThan', value: 1 },
    })),
    ...['due', 'open'].map((fact) => ({
      id: fact,
      conditions: { any: [{ fact, operator: 'lessThan', value: { fact: 'as-of' } }] },
    })),
    {
      id: 'whole',
      conditions: {
        all: [
          { fact: 'home', path: '$.rooms', operator: 'greaterThan', value: 2 },
          { not: { fact: 'places', operator: 'contains', value: 'none' } },
          { fact: 'all', operator: 'equal', value: true },
          { fact: 'note', operator: 'in', value: ['x'] },
        ],
      },
    },
  ],
};

/** The rules with one declaration more, or another part. */
export function given(more: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(
    Object.entries({ ...declared, ...more }).map(([key, part]) => [
      key,
      key === 'workingDays' || key === 'rules'
        ? part
        : Object.assign({}, Reflect.get(declared, key), part),
    ]),
  );
}

/** What JavaScript passes, whatever the types say. */
export function compiled(input: unknown): Result<RuleSet> {
  return Reflect.apply(compileRules, undefined, [input]);
}

/** `code | path | reference | hint | expected` of what was refused. */
export function linesOf(input: unknown): readonly string[] {
  const result = compiled(input);
  return result.ok
    ? []
    : result.issues.map(({ code, path, reference, hint, expected }) =>
        [code, path.join('/'), reference ?? '', hint ?? '', expected ?? ''].join(' | '),
      );
}

export interface Place {
  readonly path: Path;
  readonly value: unknown;
}

/** Every value inside, with the way to it. */
export function placesIn(value: unknown, path: Path = []): readonly Place[] {
  const inside = partsOf(value).flatMap(([key, part]) => placesIn(part, [...path, key]));
  return [{ path, value }, ...inside];
}

/** The whole with something else at one place. */
export function put(whole: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  const entries = partsOf(whole).map(
    ([key, part]) => [key, key === step ? put(part, rest, value) : part] as const,
  );
  return Array.isArray(whole) ? entries.map(([, part]) => part) : Object.fromEntries(entries);
}

function partsOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return [...value.entries()];
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
