import type { Question } from '@onething/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../packages/web-widget/src/answering/read-answer.ts';
import { readDate } from '../../packages/web-widget/src/answering/read-date.ts';
import { readMonths } from '../../packages/web-widget/src/answering/read-months.ts';
import { readWholeNumber } from '../../packages/web-widget/src/answering/read-whole-number.ts';

describe('a whole number', () => {
  test('is read from full-width digits, spaces and separators', () => {
    expect(readWholeNumber(' １２０ ')).toBe(120);
    expect(readWholeNumber('1,200')).toBe(1200);
    expect(readWholeNumber('1 200')).toBe(1200);
  });

  test('is not guessed from a fraction, a sign, a word or an exponent', () => {
    for (const typed of ['8.5', '-3', '八年', '1e3', '12个月', '0x10', '8,5', '1 2']) {
      expect(readWholeNumber(typed)).toBeUndefined();
    }
  });

  test('is told apart from nothing typed', () => {
    expect(readWholeNumber('')).toBeNull();
    expect(readWholeNumber('   ')).toBeNull();
    expect(readWholeNumber('0')).toBe(0);
  });
});

describe('years and months', () => {
  test('add up to months', () => {
    expect(readMonths('8', '3')).toEqual({ ok: true, value: 99 });
  });

  test('may be one number of months, or of years', () => {
    expect(readMonths('', '96')).toEqual({ ok: true, value: 96 });
    expect(readMonths('8', '')).toEqual({ ok: true, value: 96 });
  });

  test('point at the field that is not a number', () => {
    expect(readMonths('8', '半')).toEqual({
      ok: false,
      problem: { code: 'not-a-whole-number', part: 'months', typed: '半' },
    });
    expect(readMonths('8.5', '')).toMatchObject({ problem: { part: 'years', typed: '8.5' } });
  });

  test('are missing when both fields are empty', () => {
    expect(readMonths('', ' ')).toMatchObject({ problem: { code: 'missing-duration' } });
  });

  test('give back any number of months that was split', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1200 }), (months) => {
        const reading = readMonths(String(Math.floor(months / 12)), String(months % 12));
        expect(reading).toEqual({ ok: true, value: months });
      }),
    );
  });
});

describe('a date in three fields', () => {
  test('is read with or without leading zeros', () => {
    expect(readDate('2026', '3', '9')).toEqual({ ok: true, value: '2026-03-09' });
    expect(readDate('２０２６', '03', '09')).toEqual({ ok: true, value: '2026-03-09' });
  });

  test('that does not exist is not moved to a day that does', () => {
    expect(readDate('2026', '2', '30')).toEqual({
      ok: false,
      problem: { code: 'no-such-day', part: 'day', year: 2026, month: 2, day: 30 },
    });
    expect(readDate('2026', '11', '0')).toMatchObject({ problem: { code: 'no-such-day' } });
    expect(readDate('2026', '13', '1')).toMatchObject({
      problem: { code: 'no-such-month', part: 'month', month: 13 },
    });
  });

  test('names the first field that is empty', () => {
    expect(readDate('2026', '', '9')).toMatchObject({
      problem: { code: 'missing-part', part: 'month' },
    });
    expect(readDate('', '', '')).toMatchObject({ problem: { code: 'missing-date', part: 'year' } });
  });

  test('asks for four digits instead of guessing a century', () => {
    expect(readDate('26', '3', '9')).toMatchObject({ problem: { code: 'year-needs-four-digits' } });
  });

  test('holds for every day that exists', () => {
    const days = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2199-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const text = date.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = text.split('-');
        expect(readDate(year, String(Number(month)), String(Number(day)))).toEqual({
          ok: true,
          value: text,
        });
      }),
    );
  });
});

describe('the answer in a form', () => {
  const ask = { zh: '问' };
  const form =
    (fields: Readonly<Record<string, readonly string[]>>) =>
    (name: string): readonly string[] =>
      fields[name] ?? [];

  test('of a yes-no question is a boolean, null for not sure, missing for nothing chosen', () => {
    const question: Question = { id: 'q', kind: 'yes-no', ask, 'not-sure': true };
    expect(readAnswer(question, form({ q: ['true'] }))).toEqual({ ok: true, value: true });
    expect(readAnswer(question, form({ q: ['false'] }))).toEqual({ ok: true, value: false });
    expect(readAnswer(question, form({ q: [''] }))).toEqual({ ok: true, value: null });
    expect(readAnswer(question, form({}))).toMatchObject({ problem: { code: 'missing-choice' } });
  });

  test('of typed fields is null when not sure is ticked', () => {
    const question: Question = { id: 'q', kind: 'date', ask, 'not-sure': true };
    const values = form({ 'q.not-sure': ['yes'], 'q.year': ['2026'] });
    expect(readAnswer(question, values)).toEqual({ ok: true, value: null });
  });

  test('of a number of months comes from two fields, of other numbers from one', () => {
    const months: Question = { id: 'q', kind: 'number', ask, unit: 'month' };
    const people: Question = { id: 'q', kind: 'number', ask, unit: 'person' };
    expect(readAnswer(months, form({ 'q.years': ['1'], 'q.months': ['2'] }))).toEqual({
      ok: true,
      value: 14,
    });
    expect(readAnswer(people, form({ 'q.number': ['3'] }))).toEqual({ ok: true, value: 3 });
  });

  test('of a multiple choice may be empty only where the author offers no "none of these"', () => {
    const options = [{ id: 'a', label: ask }];
    const open: Question = { id: 'q', kind: 'multiple-choice', ask, options };
    const closed: Question = {
      ...open,
      options: [...options, { id: 'none', label: ask, exclusive: true }],
    };
    expect(readAnswer(open, form({}))).toEqual({ ok: true, value: [] });
    expect(readAnswer(closed, form({}))).toMatchObject({ problem: { code: 'missing-choice' } });
    expect(readAnswer(closed, form({ q: ['a'] }))).toEqual({ ok: true, value: ['a'] });
  });
});
