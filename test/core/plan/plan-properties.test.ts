import { type Answers, type PlainDate, type Plan, plan } from '@onething/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueDate } from '../../../packages/core/src/plan/due-date.ts';
import { addWorkingDays, isWorkingDay } from '../../../packages/core/src/plan/working-days.ts';
import { addDays, addMonths, dayOf } from '../../../packages/core/src/vocabulary/plain-date.ts';
import { bundleOf } from '../fixtures/trial-bundle.ts';
import { day, officialCalendars } from './official-calendars.ts';

const calendars = officialCalendars();

const anchors: fc.Arbitrary<PlainDate> = fc
  .integer({ min: 0, max: 900 })
  .map((offset) => addDays(day('2024-01-01'), offset));

const durations = fc.oneof(
  fc.record({ days: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ 'working-days': fc.integer({ min: 1, max: 90 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ years: fc.constant(1) }),
);

describe('a last day', () => {
  it('never falls on a rest day where it moves, in whatever unit it is counted', () => {
    fc.assert(
      fc.property(anchors, durations, (anchor, within) => {
        const { date, movedFrom, approximate } = dueDate(anchor, within, calendars);
        expect(isWorkingDay(calendars, date)).toBe(true);
        expect(approximate).toBe(Number(date.slice(0, 4)) > 2026);
        if (movedFrom !== null) {
          for (let rest = movedFrom; rest < date; rest = addDays(rest, 1)) {
            expect(isWorkingDay(calendars, rest)).toBe(false);
          }
        }
      }),
    );
  });

  it('stays where it stays, but working days end on one all the same', () => {
    fc.assert(
      fc.property(anchors, durations, (anchor, within) => {
        const { date, movedFrom } = dueDate(anchor, within, calendars, 'stays');
        expect(movedFrom).toBeNull();
        if ('days' in within) expect(date).toBe(addDays(anchor, within.days));
        else if ('working-days' in within) {
          expect(date).toBe(addWorkingDays(calendars, anchor, within['working-days']));
          expect(isWorkingDay(calendars, date)).toBe(true);
        } else {
          const months = 'years' in within ? 12 : within.months;
          expect(date).toBe(addMonths(anchor, months));
          expect(dayOf(date)).toBeLessThanOrEqual(dayOf(anchor));
        }
      }),
    );
  });
});

const names = ['a', 'b', 'c', 'd', 'e', 'f'];

interface Made {
  readonly entries: Readonly<Record<string, string>>;
  readonly answers: Answers;
  readonly chosen: readonly string[];
}

/** Small guides with every relation that decides what is left, and what of it is to be done. */
const guides: fc.Arbitrary<Made> = fc
  .record({
    when: fc.array(fc.constantFrom('', 'stub', 'metro'), { minLength: 6, maxLength: 6 }),
    after: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 6 }),
    excludes: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 4 }),
    onlyWith: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 3 }),
    materials: fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
    chosen: fc.subarray(names),
    answers: fc.record(
      { 'has-stub': fc.boolean(), 'lost-where': fc.constantFrom('metro', 'park') },
      { requiredKeys: [] },
    ),
  })
  .map(({ when, after, excludes, onlyWith, materials, chosen, answers }) => {
    const forward = (pairs: readonly (readonly [number, number])[], index: number) =>
      pairs.flatMap(([from, to]) => (to === index && from < to ? [names[from] ?? ''] : []));
    const other = (index: number) =>
      excludes.flatMap(([one, two]) =>
        one !== two && (one === index || two === index)
          ? [names[one === index ? two : one] ?? '']
          : [],
      );
    const entries = Object.fromEntries(
      names.map((name, index) => [
        name,
        [
          ...(when[index] === 'stub'
            ? ['when: { fact: has-stub, operator: equal, value: true }']
            : []),
          ...(when[index] === 'metro'
            ? ['when: { fact: lost-where, operator: equal, value: metro }']
            : []),
          `after: [${[...new Set(forward(after, index))].join(', ')}]`,
          `only-with: [${[...new Set(forward(onlyWith, index))].join(', ')}]`,
          `excludes: [${[...new Set(other(index))].map((id) => `{ entry: ${id}, say: { zh: 一样 } }`).join(', ')}]`,
          `materials: [${materialsOf(materials[index] ?? 0, index)}]`,
          'form: [{ use: owner-name }]',
        ].join('\n'),
      ]),
    );
    return { entries, answers, chosen };
  });

function materialsOf(kind: number, index: number): string {
  const group = kind === 3 ? ', one-of: either' : '';
  return [
    ...(kind === 1 || kind === 3
      ? [`{ use: loss-slip, originals: ${1 + (index % 3)}${group}, basis: umbrella-rules#3 }`]
      : []),
    ...(kind === 2 || kind === 3
      ? [`{ use: ticket-stub, copies: ${index % 2}${group}, basis: umbrella-rules#3 }`]
      : []),
  ].join(', ');
}

const planOf = ({ entries, answers, chosen }: Made, more: Partial<Made> = {}): Plan =>
  plan(bundleOf(entries), more.answers ?? answers, {
    asOf: day('2026-11-23'),
    locale: 'zh-CN',
    chosen: more.chosen ?? chosen,
  });

describe('a plan', () => {
  it('never has two steps to do that exclude each other, and loses none of the entries', () => {
    fc.assert(
      fc.property(guides, (made) => {
        const { steps, choices } = planOf(made);
        expect(steps.map(({ id }) => id).sort()).toEqual(names);
        const todo = steps.filter(({ number }) => number !== null);
        expect(todo.map(({ number }) => number)).toEqual(todo.map((_, index) => index + 1));
        for (const { id, excludes } of todo) {
          const rivals = excludes.map(({ entry }) => entry);
          expect(
            todo.filter((step) => rivals.includes(step.id)).map((step) => [id, step.id]),
          ).toEqual([]);
        }
        const open = new Set(
          choices.flatMap((choice) => (choice.chosen === null ? [choice.id] : [])),
        );
        for (const { status, number, choice } of steps) {
          expect(choice === null || open.has(choice)).toBe(true);
          if (status === 'needed') expect(choice === null).toBe(number !== null);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('takes the one that was chosen, and leaves out what excludes it', () => {
    fc.assert(
      fc.property(guides, (made) => {
        for (const { entries } of planOf(made, { chosen: [] }).choices) {
          for (const wanted of entries) {
            const { steps } = planOf(made, { chosen: [wanted] });
            const taken = steps.find(({ id }) => id === wanted);
            expect(taken?.status).toBe('needed');
            expect(taken?.choice?.split('+') ?? []).not.toContain(wanted);
            const rivals = taken?.excludes.map(({ entry }) => entry) ?? [];
            const left = steps.filter(
              ({ id, status }) => rivals.includes(id) && status === 'needed',
            );
            expect(left.map(({ id }) => id)).toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every prerequisite before what stands on it', () => {
    fc.assert(
      fc.property(guides, (made) => {
        const needed = planOf(made).steps.filter(({ status }) => status === 'needed');
        for (const [index, { after }] of needed.entries()) {
          const before = needed.slice(0, index).map(({ id }) => id);
          expect(after.filter((id) => !before.includes(id))).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('asks once for what each step needs: every paper, or one that will do in its place', () => {
    fc.assert(
      fc.property(guides, (made) => {
        const { steps, materials, form } = planOf(made);
        for (const step of steps.filter(({ status }) => status === 'needed')) {
          for (const use of step.materials) {
            const row = materials.find(({ id }) => id === use.id);
            expect(row?.steps).toContain(step.id);
            expect(row?.originals).toBeGreaterThanOrEqual(use.originals);
            expect(row?.copies).toBeGreaterThanOrEqual(use.copies);
            // What will do in its place for all does so for this step too.
            for (const id of row?.alternatives ?? []) expect(use.alternatives).toContain(id);
          }
          for (const use of step.form) {
            expect(form.find(({ id }) => id === use.id)?.steps).toContain(step.id);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('drops nothing silently when another answer or a choice comes', () => {
    fc.assert(
      fc.property(guides, (made) => {
        const before = planOf(made, { answers: {}, chosen: [] });
        const after = planOf(made);
        for (const step of before.steps) {
          const now = after.steps.find(({ id }) => id === step.id);
          if (step.status === 'notNeeded') expect(now?.status).toBe('notNeeded');
          if (step.status !== 'needed' || now?.status === 'needed') continue;
          // Only a choice takes away what applied, and it says so.
          expect(now?.status).toBe('notNeeded');
          expect(now?.why.text).toContain('您选了');
        }
      }),
      { numRuns: 100 },
    );
  });

  it('takes no longer than its steps one after the other', () => {
    fc.assert(
      fc.property(guides, (made) => {
        const { criticalPath, summary, steps } = planOf(made);
        const { separately, together } = summary.workingDays;
        expect(together).toBe(criticalPath.workingDays);
        expect(together).toBeLessThanOrEqual(separately);
        const numbers = criticalPath.steps.map(
          (id) => steps.find((step) => step.id === id)?.number,
        );
        expect(numbers).not.toContain(null);
        expect([...numbers].sort()).toEqual(numbers);
      }),
      { numRuns: 60 },
    );
  });
});
