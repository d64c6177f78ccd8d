import { describe, expect, it } from 'vitest';
import type { Facts, FactValue } from '../../../packages/core/src/rule/condition.ts';
import type { Expression } from '../../../packages/core/src/rule/derivation.ts';
import { derivedOperators } from '../../../packages/core/src/rule/operator-table.ts';
import type { PlainFactDeclaration } from '../../../packages/core/src/rule/plain-fact-declaration.ts';
import type { RuleSet, RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import { dateOfDayNumber } from '../../../packages/core/src/vocabulary/plain-date.ts';
import { compiled } from './compiled.ts';

/** Days since 1970. */
const firstOf2026 = 20_454;

const world = { workingDays: { years: {} } };

/** The derived fact `made`, and the rules that compare it. */
function made(
  kind: 'integer' | 'date' | 'text' | 'boolean' | 'decimal',
  expression: Expression,
  facts: Readonly<Record<string, PlainFactDeclaration>>,
  more: Partial<RulesInput> = {},
): RuleSet {
  return compiled({
    facts: { 'as-of': { kind: 'date' }, ...facts },
    derived: { made: { declaration: { kind }, expression } },
    rules: [],
    ...more,
  });
}

const value = (rules: RuleSet, facts: Facts): FactValue | undefined => rules.derive(facts).made;

describe('each operator', () => {
  it.each(
    [...derivedOperators.values()].flatMap(({ name, apply, examples }) =>
      examples.map((example) => ({ name, apply, ...example })),
    ),
  )('$name of $of gives $gives', ({ apply, of, gives }) => {
    expect(apply(of, world)).toBe(gives);
  });

  it('moves as it says when one operand grows', () => {
    const samples = {
      number: [-25, -3, -1, 0, 1, 2, 12, 13, 30],
      date: [
        '2025-12-31',
        '2026-01-01',
        '2026-01-30',
        '2026-01-31',
        '2026-02-28',
        '2026-03-01',
        '2026-03-31',
      ],
    };
    for (const { name, takes, apply, direction, breaks } of derivedOperators.values()) {
      if (breaks !== undefined) continue;
      const kinds = 'each' in takes ? [takes.each, takes.each] : takes;
      const combine = (at: number): (string | number)[][] =>
        at === kinds.length
          ? [[]]
          : combine(at + 1).flatMap((rest) =>
              samples[kinds[at] ?? 'number'].map((sample) => [sample, ...rest]),
            );
      for (const operands of combine(0)) {
        for (const [position, kind] of kinds.entries()) {
          const list: readonly (string | number)[] = samples[kind];
          const next = list[list.indexOf(operands[position] ?? '') + 1];
          const own = direction(
            position,
            operands.map((each, at) => (at === position ? undefined : each)),
          );
          const before = apply(operands, world);
          const after =
            next === undefined ? undefined : apply(operands.with(position, next), world);
          if (own === 'any' || before === undefined || after === undefined) continue;
          const rises = before < after ? 1 : before > after ? -1 : 0;
          expect([0, own], `${name} ${String(operands)} at ${position}`).toContain(rises);
          if (own === 0) expect(rises).toBe(0);
        }
      }
    }
  });

  it('is told apart by its number of operands where some may be left out', () => {
    const rules = made('integer', { 'age-in-months': ['born'] }, { born: { kind: 'date' } });
    expect(value(rules, { born: '1966-02-28', 'as-of': '2026-02-28' })).toBe(720);
    expect(value(rules, { born: '1966-02-28' })).toBeUndefined();
    expect(
      value(made('decimal', { round: ['wage', 1] }, { wage: { kind: 'decimal' } }), { wage: 2.45 }),
    ).toBe(2.5);
    expect(
      value(made('decimal', { round: 'wage' }, { wage: { kind: 'decimal' } }), { wage: 2.5 }),
    ).toBe(3);
  });

  it('has no value where it divides by nothing', () => {
    expect(
      value(made('integer', { 'floor-divide': ['age', 0] }, { age: { kind: 'integer' } }), {
        age: 3,
      }),
    ).toBeUndefined();
  });
});

describe('next-working-day', () => {
  const workingDays = {
    years: { '2026': { off: ['2026-10-01', '2026-10-02'], work: ['2026-10-10'] } },
  };
  const rules = () =>
    made(
      'date',
      { 'next-working-day': 'as-of' },
      {},
      {
        workingDays,
        rules: [
          {
            id: 'late',
            conditions: { all: [{ fact: 'made', operator: 'greaterThan', value: '2026-10-03' }] },
          },
          {
            id: 'either',
            conditions: {
              any: [
                { fact: 'made', operator: 'greaterThan', value: '2026-10-03' },
                { fact: 'made', operator: 'lessThanInclusive', value: '2026-10-03' },
              ],
            },
          },
        ],
      },
    );
  it('passes over weekends and holidays, and stops at make-up working days', () => {
    expect(value(rules(), { 'as-of': '2026-09-30' })).toBe('2026-09-30');
    expect(value(rules(), { 'as-of': '2026-10-01' })).toBe('2026-10-05');
    expect(value(rules(), { 'as-of': '2026-10-09' })).toBe('2026-10-09');
    expect(value(rules(), { 'as-of': '2026-10-10' })).toBe('2026-10-10');
    expect(value(rules(), { 'as-of': '2026-10-11' })).toBe('2026-10-12');
  });
  it('has no value where a day lies in a year without a calendar', () => {
    expect(value(rules(), { 'as-of': '2025-12-31' })).toBeUndefined();
    expect(value(rules(), { 'as-of': '2026-12-31' })).toBe('2026-12-31');
    expect(value(rules(), { 'as-of': '2027-01-01' })).toBeUndefined();
  });
  it('has no value where nobody works before the year without a calendar', () => {
    const rulesOf = (off: readonly string[]): RuleSet =>
      made(
        'date',
        { 'next-working-day': 'as-of' },
        {},
        {
          workingDays: { years: { '2026': { off, work: [] } } },
          rules: [
            {
              id: 'in-time',
              conditions: { all: [{ fact: 'made', operator: 'lessThan', value: '2027-01-01' }] },
            },
          ],
        },
      );
    const lastDays = rulesOf(['2026-12-30', '2026-12-31']);
    expect(value(lastDays, { 'as-of': '2026-12-29' })).toBe('2026-12-29');
    expect(value(lastDays, { 'as-of': '2026-12-30' })).toBeUndefined();
    expect(lastDays.decide({ 'as-of': '2026-12-29' })).toEqual({ 'in-time': true });
    expect(lastDays.decide({ 'as-of': '2026-12-30' })).toEqual({ 'in-time': 'unknown' });
    const year = Array.from({ length: 365 }, (_, at) => dateOfDayNumber(firstOf2026 + at));
    expect(rulesOf(year).decide({ 'as-of': '2026-06-01' })).toEqual({ 'in-time': 'unknown' });
  });
  it('is compared by the days from which on its value passes the constant', () => {
    expect(rules().decide({ 'as-of': '2026-09-30' }).late).toBe(false);
    expect(rules().decide({ 'as-of': '2026-10-01' }).late).toBe(true);
    expect(rules().decide({ 'as-of': '2025-06-01' }).late).toBe('unknown');
    expect(rules().decide({ 'as-of': '2027-06-01' }).late).toBe('unknown');
    expect(rules().decide({ 'as-of': '2026-12-31' }).late).toBe(true);
  });
});

describe('lookup, parameter and if', () => {
  const tables = {
    bands: {
      columns: ['reason', 'age-from', 'age-to', 'months', 'note'],
      rows: [
        ['resigned', null, 29, 1, 'young'],
        ['resigned', 30, '', 2, 'old'],
        ['dismissed', 30, 40, 3, null],
      ],
    },
  };
  const facts: Readonly<Record<string, PlainFactDeclaration>> = {
    reason: { kind: 'single-choice', options: ['resigned', 'dismissed'] },
    age: { kind: 'integer', min: 0, max: 99 },
  };
  const by = { reason: 'reason', age: 'age' };
  it('finds the first row whose keys match, ends included', () => {
    const rules = made('integer', { lookup: { table: 'bands', by, column: 'months' } }, facts, {
      tables,
    });
    const at = (reason: string, age: number): FactValue | undefined =>
      value(rules, { reason, age });
    expect([at('resigned', 0), at('resigned', 29), at('resigned', 30), at('resigned', 99)]).toEqual(
      [1, 1, 2, 2],
    );
    expect([
      at('dismissed', 29),
      at('dismissed', 30),
      at('dismissed', 40),
      at('dismissed', 41),
    ]).toEqual([undefined, 3, 3, undefined]);
  });
  it('gives the last column where none is named, and nothing where the cell is empty', () => {
    const rules = made('text', { lookup: { table: 'bands', by } }, facts, { tables });
    expect(value(rules, { reason: 'resigned', age: 30 })).toBe('old');
    expect(value(rules, { reason: 'dismissed', age: 30 })).toBeUndefined();
    expect(value(rules, { reason: 'resigned' })).toBeUndefined();
  });
  it('reads a parameter on the day, on another day, and not outside its periods', () => {
    const parameters = {
      base: {
        values: [
          { from: '2025-07-01', to: '2026-06-30', value: 10 },
          { from: '2026-07-01', value: 12 },
        ],
      },
    };
    const rules = made('integer', { parameter: { id: 'base' } }, {}, { parameters });
    expect(
      ['2025-06-30', '2025-07-01', '2026-06-30', '2026-07-01'].map((day) =>
        value(rules, { 'as-of': day }),
      ),
    ).toEqual([undefined, 10, 10, 12]);
    const on = made(
      'integer',
      { parameter: { id: 'base', on: { 'add-days': ['as-of', 1] } } },
      {},
      { parameters },
    );
    expect(value(on, { 'as-of': '2026-06-30' })).toBe(12);
  });
  it('chooses by a condition, and needs no condition where both branches agree', () => {
    const choose = (otherwise: number): Expression => ({
      if: {
        condition: { all: [{ fact: 'age', operator: 'lessThan', value: 30 }] },
        then: 1,
        else: otherwise,
      },
    });
    expect([10, 30].map((age) => value(made('integer', choose(2), facts), { age }))).toEqual([
      1, 2,
    ]);
    expect(value(made('integer', choose(2), facts), {})).toBeUndefined();
    expect(value(made('integer', choose(1), facts), {})).toBe(1);
  });
  it('takes constants of every kind', () => {
    expect(value(made('text', { value: 'word' }, {}), {})).toBe('word');
    expect(value(made('date', { value: '2026-01-01' }, {}), {})).toBe('2026-01-01');
    expect(value(made('boolean', true, {}), {})).toBe(true);
  });
});
