import { guideToJsonLd } from '@onething/core';
import { describe, expect, test } from 'vitest';
import { testApp } from './fixtures/test-app.ts';
import { day, umbrellaBundle } from './fixtures/umbrella-bundle.ts';

const app = testApp();

describe('GET /v1/guides', () => {
  test('lists the guides in Chinese, with the address of each bundle', async () => {
    const response = await app.request('/v1/guides');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Language')).toBe('zh-CN');
    const { guides } = await response.json();
    expect(guides.map(({ id }: { id: string }) => id)).toEqual(['lost-umbrella', 'lost-bicycle']);
    expect(guides[0]).toEqual({
      id: 'lost-umbrella',
      title: '丢伞一件事',
      heading: '伞丢了 <怎么办>',
      lead: '看看该去哪里找。',
      for: 'person',
      reviewed: '2026-11-01',
      bundle: {
        hash: umbrellaBundle.hash,
        href: `/v1/guides/lost-umbrella/bundle/${umbrellaBundle.hash}`,
      },
    });
  });

  test.each([
    ['/v1/guides', { 'Accept-Language': 'en-GB' }],
    ['/v1/guides?locale=en', { 'Accept-Language': 'zh-CN' }],
  ])('%s in English: the address goes before the header', async (path, headers) => {
    const response = await app.request(path, { headers });
    expect(response.headers.get('Content-Language')).toBe('en');
    expect(response.headers.get('Vary')).toContain('Accept-Language');
    expect((await response.json()).guides[0].title).toBe('A lost umbrella');
  });

  test('answers 304 to a client that has it', async () => {
    const tag = (await app.request('/v1/guides')).headers.get('ETag') ?? '';
    const again = await app.request('/v1/guides', { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    const other = await app.request('/v1/guides?locale=en', { headers: { 'If-None-Match': tag } });
    expect(other.status).toBe(200);
  });

  test('the address of a bundle leads to that bundle', async () => {
    const { guides } = await (await app.request('/v1/guides')).json();
    const bundle = await (await app.request(guides[0].bundle.href)).json();
    expect(bundle).toEqual(umbrellaBundle);
  });
});

describe('GET /v1/guides/{id}', () => {
  test('shows every question with its options, its bounds as days', async () => {
    const guide = await (await app.request('/v1/guides/lost-umbrella?locale=en')).json();
    expect(guide.questions).toHaveLength(5);
    expect(guide.questions[0]).toMatchObject({
      id: 'lost-on',
      kind: 'date',
      ask: 'When was it lost?',
      earliest: '2020-01-01',
      latest: '2026-11-23',
      notSure: true,
    });
    expect(guide.questions[4].options[2]).toEqual({
      id: 'none',
      label: 'None',
      hint: null,
      exclusive: true,
    });
    expect(guide.entries[0]).toEqual({ id: 'report-loss', title: 'Report the loss' });
    expect(guide.prepare).toEqual(['The day it was lost']);
    expect(guide.introHtml).toBe('<p>An umbrella was lost.</p>');
  });
});

test('a day that moves the bounds of a question is a new version of the guide', async () => {
  let now = day('2026-11-23');
  const moving = testApp({ today: () => now });
  const before = await moving.request('/v1/guides/lost-umbrella');
  now = day('2026-11-24');
  const after = await moving.request('/v1/guides/lost-umbrella');
  expect(after.headers.get('ETag')).not.toBe(before.headers.get('ETag'));
  expect((await after.json()).questions[0].latest).toBe('2026-11-24');
});

test('GET /healthz says that it runs and with how many guides', async () => {
  const response = await app.request('/healthz');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(await response.json()).toEqual({ status: 'ok', guides: 2 });
});

describe('a guide as JSON-LD', () => {
  const path = '/v1/guides/lost-umbrella';

  test('has the address by which it was asked for', async () => {
    const headers = { Accept: 'application/ld+json' };
    const response = await app.request(path, { headers });
    expect(response.headers.get('Content-Type')).toBe('application/ld+json');
    expect(response.headers.get('Vary')).toContain('Accept');
    const base = `http://localhost${path}`;
    expect(await response.json()).toEqual(guideToJsonLd(umbrellaBundle, { base }));
    const elsewhere = await app.request(`https://office.example${path}`, { headers });
    expect((await elsewhere.json())['@graph'][0]['@id']).toBe(`https://office.example${path}`);
  });

  test('is not modified while its tag is the same', async () => {
    const headers = { Accept: 'application/ld+json' };
    const tag = (await app.request(path, { headers })).headers.get('ETag') ?? '';
    const again = await app.request(path, { headers: { ...headers, 'If-None-Match': tag } });
    expect(again.status).toBe(304);
  });

  test('is one of two formats', async () => {
    const response = await app.request(path, { headers: { Accept: 'text/turtle' } });
    expect(response.status).toBe(406);
    expect(await response.json()).toMatchObject({
      errors: [{ parameter: 'Accept', hint: 'application/json, application/ld+json' }],
    });
  });
});
