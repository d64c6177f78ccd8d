import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../packages/api/src/http/request-log.ts';
import { post, testApp } from './fixtures/test-app.ts';

const app = testApp();
const plan = '/v1/guides/lost-umbrella/plan';

describe('security headers', () => {
  test.each(['/v1/guides', '/healthz', '/', '/guides/lost-umbrella', '/docs', '/nowhere'])(
    '%s has them all',
    async (path) => {
      const { headers } = await app.request(path);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'/);
      expect(headers.get('Content-Security-Policy')).not.toContain('unsafe');
      expect(headers.get('Strict-Transport-Security')).toBeNull();
    },
  );

  test.each([
    ['https://api.example/v1/guides', {}, true],
    ['http://api.example/v1/guides', { 'X-Forwarded-Proto': 'https' }, true],
    ['http://api.example/v1/guides', {}, false],
    ['https://localhost:8787/v1/guides', {}, false],
    ['https://127.0.0.1/v1/guides', {}, false],
  ])('%s %o: stay with HTTPS? %s', async (address, headers, strict) => {
    const response = await app.request(address, { headers });
    expect(response.headers.has('Strict-Transport-Security')).toBe(strict);
  });
});

describe('other sites', () => {
  test.each(['/v1/guides', '/v1/guides/lost-umbrella/bundle', '/assets/one-thing-guide.js'])(
    'may read %s',
    async (path) => {
      const { headers } = await app.request(path, {
        headers: { Origin: 'https://district.example' },
      });
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    },
  );

  test('may post JSON after asking first', async () => {
    const response = await app.request(plan, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://district.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Access-Control-Allow-Methods')).toContain('POST');
    expect(response.headers.get('Access-Control-Allow-Headers')).toContain('Content-Type');
  });

  test('may read the problems that they cause', async () => {
    const response = await post(app, plan, { answers: { price: 501 } });
    expect(response.status).toBe(422);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  test.each(['/', '/guides/lost-umbrella', '/healthz'])('may not read %s', async (path) => {
    const { headers } = await app.request(path);
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  });
});

test('the log knows of a request its method, path, status and time, and nothing else', async () => {
  const entries: LogEntry[] = [];
  const logged = testApp({ log: (entry) => entries.push(entry) });
  await post(logged, `${plan}?note=private`, { answers: { 'lost-on': '2026-11-20' } });
  await post(logged, plan, { answers: { 'lost-wher': 'private' } });
  expect(entries).toEqual([
    { method: 'POST', path: plan, status: 200, milliseconds: expect.any(Number) },
    { method: 'POST', path: plan, status: 422, milliseconds: expect.any(Number) },
  ]);
});
