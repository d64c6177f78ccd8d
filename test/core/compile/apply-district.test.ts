import { compileGuide, type GuideBundle, linkLibrary, plan, type SourceFile } from '@onething/core';
import { describe, expect, test } from 'vitest';
import { bundleOf } from '../fixtures/trial-bundle.ts';
import { fixtureFiles, parsedFixture, withFiles } from '../fixtures/umbrella.ts';
import { day } from '../plan/official-calendars.ts';

const code = '999999';

function linked(files: readonly SourceFile[] = fixtureFiles()) {
  const result = linkLibrary(parsedFixture(files));
  if (!result.ok) throw new Error(`does not link: ${JSON.stringify(result.issues)}`);
  return result.value;
}

function compiled(district?: string, files?: readonly SourceFile[]): GuideBundle {
  const options = district === undefined ? {} : { district };
  const bundle = compileGuide(linked(files), 'lost-umbrella', options);
  if (bundle === undefined) throw new Error('does not compile');
  return bundle;
}

const planOf = (bundle: GuideBundle) =>
  plan(
    bundle,
    { 'lost-where': 'metro', 'lost-on': '2026-11-20', 'has-stub': true },
    { asOf: day('2026-11-23'), locale: 'zh-CN' },
  );

describe('a guide compiled for a district', () => {
  const city = planOf(compiled());
  const district = planOf(compiled(code));
  const step = (made: typeof city, id: string) => made.steps.find((each) => each.id === id);

  test('names the district; the city’s own names none', () => {
    expect(city.district).toBeNull();
    expect(district.district).toEqual({ code, name: '虚构区' });
  });

  test('has the promised time beside the statutory one, and the note', () => {
    expect(step(city, 'search-seats')?.takes).toMatchObject({
      statutory: '3个工作日',
      promised: null,
    });
    expect(step(district, 'search-seats')?.takes).toMatchObject({
      statutory: '3个工作日',
      promised: '1个工作日',
    });
    expect(step(district, 'search-seats')?.advice.map(({ text }) => text)).toContain(
      '虚构区当天就找。',
    );
    expect(district.criticalPath.workingDays).toBeLessThan(city.criticalPath.workingDays);
  });

  test('has the replaced text with its values, and the offices with what is known of them', () => {
    expect(step(city, 'fetch-umbrella')?.plain).toBe('伞会保管20天。');
    expect(step(district, 'fetch-umbrella')?.plain).toBe('虚构区保管20天。');
    expect(step(district, 'fetch-umbrella')?.offices).toMatchObject([
      {
        id: 'fictional-desk',
        hours: '虚构的开门时间',
        address: null,
        phone: null,
        sources: ['虚构', '虚构'],
      },
    ]);
    expect(step(district, 'report-loss')?.offices).toHaveLength(1);
    expect(step(city, 'fetch-umbrella')?.offices).toEqual([]);
  });

  test('leaves everything else the city’s', () => {
    expect({ ...step(district, 'buy-umbrella'), offices: [] }).toEqual(step(city, 'buy-umbrella'));
    expect(compiled(code).questions).toEqual(compiled().questions);
    expect(compiled(code).hash).not.toBe(compiled().hash);
  });

  test('is undefined for a district that does not exist', () => {
    expect(compileGuide(linked(), 'lost-umbrella', { district: '999998' })).toBeUndefined();
  });

  test('below another district takes over what that one does', () => {
    const below: SourceFile = {
      path: 'districts/999999001.yaml',
      text: `code: "999999001"
name: { zh: 虚构街道, en: Fictional street }
parent: "999999"
entries:
  report-loss:
    conditions:
      - { when: { fact: lost-where, operator: equal, value: metro, say: { zh: 在地铁丢的, en: In the metro } }, basis: umbrella-rules#2 }
    materials:
      - { use: ticket-stub, basis: umbrella-rules#2 }
    fee: { amount: 5, basis: umbrella-rules#2 }
    sources: [{ confidence: unknown, note: 虚构 }]
sources: [{ confidence: unknown, note: 虚构 }]
`,
    };
    const made = planOf(compiled('999999001', withFiles(below)));
    expect(made.district?.name).toBe('虚构街道');
    expect(step(made, 'search-seats')?.takes.promised).toBe('1个工作日');
    expect(step(made, 'report-loss')).toMatchObject({
      status: 'needed',
      fee: { amount: 5, basis: { article: '2' } },
      materials: [{ id: 'ticket-stub', basis: { article: '2' } }],
    });
    expect(step(made, 'report-loss')?.why.because.map(({ text }) => text)).toContain('在地铁丢的');
  });
});

test('versions of an entry follow each other by date, and whoever names one means the valid one', () => {
  const bundle = bundleOf(
    {
      first: 'valid: { to: 2026-11-30 }',
      second: 'after: [first]',
    },
    {
      files: [
        {
          path: 'catalogue/first-2027.yaml',
          text: `id: first-2027
version-of: first
valid: { from: 2026-12-01 }
title: { zh: 新办法, en: New }
plain: { zh: 新办法, en: New }
disclosure: { field: lost-things, item: [1, 失物, 登记], row: local, confidence: unknown }
always: true
who: resident
channels: [lost-property-desk]
fee: unknown
basis: [umbrella-rules]
sources: [{ confidence: unknown, note: 虚构 }]
reviewed: 2026-11-01
`,
        },
      ],
    },
  );
  const order = (asOf: string) =>
    plan(bundle, {}, { asOf: day(asOf), locale: 'zh-CN' })
      .steps.filter(({ status }) => status === 'needed')
      .map(({ id, after }) => [id, after]);
  expect(order('2026-11-30')).toEqual([
    ['first', []],
    ['second', ['first']],
  ]);
  expect(order('2026-12-01')).toEqual([
    ['first-2027', []],
    ['second', ['first-2027']],
  ]);
});

test('a named condition holds on the days on which it is valid', () => {
  const bundle = bundleOf(
    { step: 'when: { condition: dated }' },
    {
      files: [
        {
          path: 'conditions/dated.yaml',
          text: 'id: dated\nwhen: { fact: has-stub, operator: equal, value: true }\nvalid: { to: 2026-11-30 }\n',
        },
      ],
    },
  );
  const status = (asOf: string) =>
    plan(bundle, { 'has-stub': true }, { asOf: day(asOf), locale: 'zh-CN' }).steps[0]?.status;
  expect(status('2026-11-30')).toBe('needed');
  expect(status('2026-12-01')).toBe('notNeeded');
});
