import { describe, expect, test } from 'vitest';
import { problemOf } from './fixtures/problem-of.ts';
import { testApp } from './fixtures/test-app.ts';

const app = testApp();

describe('the wrong place', () => {
  test.each([
    ['GET', '/v1/guides/lost-umbrela'],
    ['GET', '/v1/guides/lost-umbrela/bundle'],
    ['POST', '/v1/guides/lost-umbrela/interview'],
    ['POST', '/v1/guides/lost-umbrela/plan'],
  ])('%s %s names the nearest guide', async (method, address) => {
    const response = await app.request(address, { method });
    expect(response.status).toBe(404);
    expect(await problemOf(response)).toMatchObject({
      type: '/problems/unknown-guide',
      errors: [{ parameter: 'id', code: 'unknown-guide', hint: 'lost-umbrella' }],
    });
  });

  test.each(['/v2/guides', '/v1', '/v1/guides/', '/assets/nothing.js', '/problems/nothing'])(
    '%s is no path',
    async (address) => {
      const response = await app.request(address);
      expect(response.status).toBe(404);
      expect(await problemOf(response)).toMatchObject({ type: '/problems/unknown-path' });
    },
  );

  test.each([
    ['DELETE', '/v1/guides', 'GET, HEAD, OPTIONS'],
    ['POST', '/v1/guides/lost-umbrella', 'GET, HEAD, OPTIONS'],
    ['GET', '/v1/guides/lost-umbrella/plan', 'OPTIONS, POST'],
    ['PUT', '/v1/guides/lost-umbrella/interview', 'OPTIONS, POST'],
    ['POST', '/openapi.json', 'GET, HEAD, OPTIONS'],
    ['PATCH', '/', 'GET, HEAD, OPTIONS'],
  ])('%s %s is not a method of it', async (method, address, allow) => {
    const response = await app.request(address, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe(allow);
    expect(await problemOf(response)).toMatchObject({ type: '/problems/method-not-allowed' });
  });

  test('OPTIONS lists the methods', async () => {
    const response = await app.request('/healthz', { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
  });

  test('a language that we do not have', async () => {
    const response = await app.request('/v1/guides?locale=zh-TW');
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toMatchObject({
      type: '/problems/unknown-locale',
      errors: [{ parameter: 'locale', hint: 'zh-CN, en' }],
    });
  });

  test('a format that we do not have', async () => {
    const response = await app.request('/v1/guides', { headers: { Accept: 'application/xml' } });
    expect(response.status).toBe(406);
    expect(await problemOf(response)).toMatchObject({
      type: '/problems/not-acceptable',
      errors: [{ parameter: 'Accept', hint: 'application/json' }],
    });
  });
});
