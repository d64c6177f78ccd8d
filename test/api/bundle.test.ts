import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { testApp } from './fixtures/test-app.ts';
import { umbrellaBundle } from './fixtures/umbrella-bundle.ts';

const app = testApp();
const { hash } = umbrellaBundle;
const path = '/v1/guides/lost-umbrella/bundle';

describe('freshness', () => {
  test('without a hash, a copy is asked about each time', async () => {
    const response = await app.request(path);
    expect(response.headers.get('Cache-Control')).toBe('public, no-cache');
    expect(response.headers.get('ETag')).toBe(`"${hash}"`);
    expect(await response.json()).toEqual(umbrellaBundle);
  });

  test.each([`${path}/${hash}`, `${path}?hash=${hash}`])('%s is immutable', async (address) => {
    const response = await app.request(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  });

  test.each([`${path}/${'0'.repeat(64)}`, `${path}?hash=old`])(
    '%s, a version that is gone, is a problem that names the present one',
    async (address) => {
      const response = await app.request(address);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({
        type: '/problems/unknown-bundle',
        errors: [{ parameter: 'hash', code: 'unknown-bundle', hint: hash }],
      });
    },
  );
});

describe('If-None-Match', () => {
  test.each([
    [`"${hash}"`, 304],
    [`W/"${hash}"`, 304],
    [`"other", "${hash}"`, 304],
    [`"${hash}.br"`, 304],
    ['*', 304],
    ['"other"', 200],
    [hash, 200],
  ])('%s ▶ %i', async (tag, status) => {
    const response = await app.request(path, { headers: { 'If-None-Match': tag } });
    expect(response.status).toBe(status);
    expect(response.headers.get('ETag')).toBe(`"${hash}"`);
    if (status === 304) {
      expect(await response.text()).toBe('');
      expect(response.headers.get('Content-Type')).toBeNull();
    }
  });
});

describe('compression', () => {
  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('%s arrives whole, under a tag of its own', async (coding, decompress) => {
    const response = await app.request(path, { headers: { 'Accept-Encoding': coding } });
    expect(response.headers.get('Content-Encoding')).toBe(coding);
    expect(response.headers.get('ETag')).toBe(`"${hash}.${coding}"`);
    expect(response.headers.get('Vary')).toContain('Accept-Encoding');
    const sent = Buffer.from(await response.arrayBuffer());
    const plain = decompress(sent);
    expect(sent.length).toBeLessThan(plain.length / 2);
    expect(JSON.parse(plain.toString())).toEqual(umbrellaBundle);
  });

  test('is not applied for a client that refuses it', async () => {
    const response = await app.request(path, { headers: { 'Accept-Encoding': 'identity' } });
    expect(response.headers.get('Content-Encoding')).toBeNull();
    expect(response.headers.get('Vary')).toContain('Accept-Encoding');
  });
});

test('HEAD has the headers and no body', async () => {
  const response = await app.request(path, { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(response.headers.get('ETag')).toBe(`"${hash}"`);
  expect(await response.text()).toBe('');
});
