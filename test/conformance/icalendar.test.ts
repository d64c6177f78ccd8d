import { type Plan, renderCalendar } from '@onething/core';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { contentLine, foldLine, textValue } from '../../packages/core/src/render/content-line.ts';
import { examplePlans } from '../core/fixtures/example-plans.ts';

const plans = await examplePlans();

/** What an independent parser reads: UID ▶ the date of a deadline, by kind of component. */
function datesIn(calendar: string, component: string, property: string): Map<string, string> {
  const parsed = new ICAL.Component(ICAL.parse(calendar));
  return new Map(
    parsed.getAllSubcomponents(component).flatMap((found) => {
      const uid = String(found.getFirstPropertyValue('uid'));
      const date = found.getFirstProperty(property);
      if (date === null) return [];
      expect(date.type).toBe('date');
      return [[uid, String(date.getFirstValue())] as const];
    }),
  );
}

/** Of to-dos, the step's first date; of events, every date that a step has. */
function deadlinesOf({ guide, steps }: Plan, what: 'todo' | 'deadline'): Map<string, string> {
  const shown = steps.filter(({ status }) => status !== 'notNeeded');
  return new Map(
    shown.flatMap(({ id, deadline, deadlines }) => {
      if (what === 'todo') {
        return deadline === null ? [] : [[`${guide}.${id}.todo@onething`, String(deadline.date)]];
      }
      return deadlines.flatMap(({ date }, index): [string, string][] => {
        const name = index === 0 ? 'deadline' : `deadline-${index + 1}`;
        return date === null ? [] : [[`${guide}.${id}.${name}@onething`, String(date)]];
      });
    }),
  );
}

describe('the calendar of every example of every guide', () => {
  it.each(plans)('$name gives every deadline back', ({ made }) => {
    const calendar = renderCalendar(made, { stamp: made.asOf });
    expect(datesIn(calendar, 'vtodo', 'due')).toEqual(deadlinesOf(made, 'todo'));
    expect(datesIn(calendar, 'vevent', 'dtstart')).toEqual(deadlinesOf(made, 'deadline'));
  });

  it.each(plans)('$name has what RFC 5545 asks of every object', ({ made }) => {
    const calendar = renderCalendar(made, { stamp: made.asOf, sequence: 3 });
    const parsed = new ICAL.Component(ICAL.parse(calendar));
    expect(parsed.getFirstPropertyValue('version')).toBe('2.0');
    expect(String(parsed.getFirstPropertyValue('prodid'))).not.toBe('');
    const components = parsed.getAllSubcomponents();
    expect(components.length).toBeGreaterThan(0);
    const uids = components.map((found) => String(found.getFirstPropertyValue('uid')));
    expect(new Set(uids).size).toBe(uids.length);
    for (const component of components) {
      for (const name of ['uid', 'dtstamp', 'summary', 'sequence']) {
        expect(component.getAllProperties(name)).toHaveLength(1);
      }
      expect(component.getFirstPropertyValue('sequence')).toBe(3);
    }
    expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of calendar.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\ufffd');
    }
  });

  it('gives a step the same UID whatever the bundle, the day and the answers', () => {
    const [first] = plans;
    if (first === undefined) throw new Error('no example');
    const again = { ...first.made, bundle: 'another', asOf: first.made.asOf };
    expect(renderCalendar(again, { stamp: first.made.asOf })).toBe(
      renderCalendar(first.made, { stamp: first.made.asOf }),
    );
  });

  it('keeps two people’s plans apart', () => {
    const made = plans[0]?.made;
    if (made === undefined) throw new Error('no example');
    const uids = (owner: string): readonly string[] =>
      [...renderCalendar(made, { stamp: made.asOf, owner }).matchAll(/^UID:(.*)$/gm)].map(
        ([, uid = '']) => uid,
      );
    expect(uids('a').filter((uid) => uids('b').includes(uid))).toEqual([]);
  });
});

it('a plan with nothing to do is a valid calendar that says so', () => {
  const made = plans[0]?.made;
  if (made === undefined) throw new Error('no example');
  const parsed = new ICAL.Component(
    ICAL.parse(renderCalendar({ ...made, steps: [] }, { stamp: made.asOf })),
  );
  expect(parsed.getAllSubcomponents().map(({ name }) => name)).toEqual(['vjournal']);
});

/** Any text, Chinese, rare characters beyond the first plane, and what iCalendar escapes. */
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('失', '业', '𠮷', 'é', 'a', '\\', ';', ',', '\n', ':', '"', ' '),
  }),
);

describe('any text', () => {
  it('is folded to at most 75 octets a line, each valid UTF-8, and unfolds to itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const line = text.replace(/[\r\n\p{Cs}]/gu, '');
        const folded = foldLine(line);
        for (const part of folded.split('\r\n')) {
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
          expect(Buffer.from(part).toString('utf8')).toBe(part);
        }
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
      }),
    );
  });

  it('comes back from an independent parser', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const calendar = [
          { name: 'BEGIN', value: 'VTODO' },
          { name: 'SUMMARY', parameters: { LANGUAGE: 'zh-CN' }, value: textValue(text) },
          { name: 'END', value: 'VTODO' },
        ]
          .map(contentLine)
          .join('');
        const read = new ICAL.Component(ICAL.parse(calendar)).getFirstPropertyValue('summary');
        const kept = text.replace(/\r\n?/g, '\n').replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, '');
        expect(read).toBe(kept);
      }),
    );
  });
});
