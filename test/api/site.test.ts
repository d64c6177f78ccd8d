import { describe, expect, test } from 'vitest';
import { assets, testApp } from './fixtures/test-app.ts';
import { umbrellaBundle } from './fixtures/umbrella-bundle.ts';

const app = testApp();

async function pageAt(
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const response = await app.request(path, { headers });
  expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
  return response.text();
}

const pages = [
  '/',
  '/guides/lost-umbrella',
  '/demo/district',
  '/demo/district?guide=lost-bicycle',
  '/catalogue',
  '/catalogue?q=umbrella&locale=en&status=listed',
  '/coverage',
  '/docs',
  '/problems/not-json',
  '/guides/x',
];

describe.each(pages)('%s', (path) => {
  test('has nothing inline and nothing from elsewhere', async () => {
    const page = await pageAt(path);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc="\/)/);
    for (const [, address] of page.matchAll(/(?:src|href)="([^"]*)"/g)) {
      expect(address).toMatch(/^[/#]/);
    }
  });

  test('leads to pages and files that exist', async () => {
    const page = await pageAt(path);
    const addresses = new Set(
      [...page.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map(([, address = '']) => address),
    );
    expect(addresses.size).toBeGreaterThan(0);
    for (const address of addresses) {
      expect([address, (await app.request(address)).status]).toEqual([address, 200]);
    }
  });

  test('has one language, one title, one main part, and ids once', async () => {
    const page = await pageAt(path);
    expect(page.match(/<html lang="(zh-CN|en)">/g)).toHaveLength(1);
    expect(page).toMatch(/<title>[^<]+<\/title>/);
    expect(page.match(/<main[ >]/g)).toHaveLength(1);
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe('the list of guides', () => {
  test('is in Chinese first, in English where asked for', async () => {
    expect(await pageAt('/')).toContain('<html lang="zh-CN">');
    expect(await pageAt('/')).toContain('丢伞一件事');
    for (const page of [
      await pageAt('/?locale=en'),
      await pageAt('/', { 'Accept-Language': 'en' }),
    ]) {
      expect(page).toContain('<html lang="en">');
      expect(page).toContain('A lost umbrella');
    }
  });

  test('escapes what a guide says', async () => {
    const page = await pageAt('/?locale=en');
    expect(page).toContain('&lt;what now&gt;');
    expect(page).not.toContain('<what now>');
  });

  test('says so where there are none', async () => {
    const response = await testApp({ bundles: new Map() }).request('/?locale=en');
    expect(await response.text()).toContain('There are no guides yet.');
  });
});

describe('a guide', () => {
  test('is the element, on the bundle of this version, in the language of the page', async () => {
    const page = await pageAt('/guides/lost-umbrella?locale=en');
    const src = `/v1/guides/lost-umbrella/bundle/${umbrellaBundle.hash}`;
    expect(page).toContain(
      `<one-thing-guide guide="lost-umbrella" src="${src}" links history locale="en">`,
    );
  });

  test('lists its matters where scripts are off', async () => {
    const page = await pageAt('/guides/lost-umbrella?locale=en');
    const fallback = page.slice(page.indexOf('<noscript>'), page.indexOf('</noscript>'));
    expect(fallback).toContain('Report the loss');
  });

  test.each([
    ['2026-12-24', ' as-of="2026-12-24"'],
    ['2026-02-30', ''],
    ['"><b>', ''],
  ])('?asOf=%s', async (asOf, attribute) => {
    const page = await pageAt(`/guides/lost-umbrella?asOf=${encodeURIComponent(asOf)}`);
    expect(page).toContain(` locale="zh-CN"${attribute}></one-thing-guide>`);
  });

  test('that does not exist is a page that names the nearest', async () => {
    const response = await app.request('/guides/lost-umbrela?locale=en');
    expect(response.status).toBe(404);
    const page = await response.text();
    expect(page).toContain('There is no such page');
    expect(page).toContain('<a href="/guides/lost-umbrella?locale=en">A lost umbrella</a>');
  });

  test('says what to do where the element is not built', async () => {
    const unbuilt = testApp({ assets: { ...assets, widget: undefined } });
    const page = await (await unbuilt.request('/guides/lost-umbrella?locale=en')).text();
    expect(page).toContain('npm run build');
    expect(page).not.toContain('<script');
    expect((await unbuilt.request('/assets/one-thing-guide.js')).status).toBe(404);
  });
});

test('the district is fictional, and says so in both languages', async () => {
  expect(await pageAt('/demo/district')).toContain('虚构区并不存在');
  expect(await pageAt('/demo/district?locale=en')).toContain('Fictional District does not exist');
});

describe('assets', () => {
  test.each(['/', '/guides/lost-umbrella', '/demo/district'])(
    'those of %s never change',
    async (path) => {
      const page = await pageAt(path);
      const addresses = [...page.matchAll(/"(\/assets\/[^"]*)"/g)].map(
        ([, address = '']) => address,
      );
      expect(addresses.length).toBeGreaterThan(0);
      for (const address of addresses) {
        const { headers } = await app.request(address);
        expect(headers.get('Cache-Control')).toContain('immutable');
      }
    },
  );

  test('the element is also at an address that stays, for other sites', async () => {
    const response = await app.request('/assets/one-thing-guide.js');
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('public, no-cache');
    const tag = response.headers.get('ETag') ?? '';
    const again = await app.request('/assets/one-thing-guide.js', {
      headers: { 'If-None-Match': tag },
    });
    expect(again.status).toBe(304);
  });
});
