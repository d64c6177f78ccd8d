import { fileURLToPath } from 'node:url';
import { type Answers, type GuideBundle, parsePlainDate, plan } from '@onething/core';
import { loadGuides } from '@onething/core/load';
import { describe, expect, test } from 'vitest';

const loaded = await loadGuides(fileURLToPath(new URL('../../guides', import.meta.url)));
const found = loaded.ok ? loaded.value.bundles.get('information-request') : undefined;
if (found === undefined) throw new Error('information-request does not load');
const bundle: GuideBundle = found;
const asOf = parsePlainDate('2026-11-26');
if (asOf === undefined) throw new Error('no day');

const facts = (answers: Answers) => plan(bundle, answers, { asOf, locale: 'zh-CN' }).facts;

describe('the fee by requests (国办函〔2020〕109号)', () => {
  test.each([
    [0, 0],
    [10, 0],
    [11, 100],
    [30, 2_000],
    [31, 2_200],
    [40, 4_000],
    [41, 4_300],
    [50, 7_000],
    [51, 7_400],
  ])('%i requests a month cost %i yuan', (items, yuan) => {
    expect(facts({ 'request-items': items })['fee-by-items']).toBe(yuan);
  });

  test('charges each request at the rate of its own band', () => {
    let yuan = 0;
    for (let item = 1; item <= 200; item += 1) {
      yuan += item <= 10 ? 0 : item <= 30 ? 100 : 100 + 100 * Math.ceil((item - 30) / 10);
      expect(facts({ 'request-items': item })['fee-by-items']).toBe(yuan);
    }
  });
});

describe('the fee by pages (国办函〔2020〕109号)', () => {
  test.each([
    [0, 0],
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2_700],
    [201, 2_740],
    [300, 6_700],
  ])('%i pages cost %i yuan', (pages, yuan) => {
    expect(facts({ 'request-pages': pages })['fee-by-pages']).toBe(yuan);
  });

  test('charges each page at the rate of its own band', () => {
    let yuan = 0;
    for (let page = 1; page <= 260; page += 1) {
      yuan += page <= 30 ? 0 : page <= 100 ? 10 : page <= 200 ? 20 : 40;
      expect(facts({ 'request-pages': page })['fee-by-pages']).toBe(yuan);
    }
  });
});

describe('the last day of the reply (政府信息公开条例, article 33)', () => {
  const due = (received: string, thirdParty: number, extended: boolean) =>
    facts({
      'request-received-on': received,
      'third-party-days': thirdParty,
      'reply-is-extended': extended,
    })['reply-due-date'];

  // The worked examples of the official calendars.
  test.each([
    ['2025-09-15', false, '2025-10-17'],
    ['2025-09-15', true, '2025-11-14'],
    ['2026-02-02', false, '2026-03-06'],
    ['2026-09-14', false, '2026-10-16'],
    ['2024-09-10', false, '2024-10-14'],
  ])('received %s, extended %s: %s', (received, extended, day) => {
    expect(due(received, 0, extended)).toBe(day);
  });

  test('20 working days of asking others put it off as an extension does', () => {
    expect(due('2025-09-15', 20, false)).toBe(due('2025-09-15', 0, true));
  });

  test('is unknown where the holidays of a year on the way are not published', () => {
    expect(due('2026-12-02', 0, false)).toBe('2026-12-30');
    expect(due('2026-12-02', 0, true)).toBeNull();
  });
});
