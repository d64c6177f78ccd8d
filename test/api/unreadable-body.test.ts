import { describe, expect, test } from 'vitest';
import { problemOf } from './fixtures/problem-of.ts';
import { post, testApp } from './fixtures/test-app.ts';

const app = testApp();
const path = '/v1/guides/lost-umbrella/interview';

describe('a body that cannot be read', () => {
  test.each(['', '{', '{"answers":}', 'answers=1', '{"answers":{}} x'])(
    '%j is not JSON',
    async (body) => {
      const response = await post(app, path, body);
      expect(response.status).toBe(400);
      expect(await problemOf(response)).toMatchObject({ type: '/problems/not-json', errors: [] });
    },
  );

  test('bytes that are not UTF-8', async () => {
    const bytes = new Blob([new Uint8Array([0x22, 0xc3, 0x28, 0x22])]);
    expect((await post(app, path, bytes)).status).toBe(400);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/jsonp',
    'application/json; charset=gbk',
  ])('%s is another type', async (type) => {
    const response = await post(app, path, '{"answers":{}}', { 'Content-Type': type });
    expect(response.status).toBe(415);
    expect(response.headers.get('Accept-Post')).toBe('application/json');
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ type: '/problems/unsupported-media-type' });
    expect(problem).toHaveProperty('detail', expect.stringContaining(type));
  });

  test('a compressed body', async () => {
    const response = await post(app, path, '{"answers":{}}', { 'Content-Encoding': 'gzip' });
    expect(response.status).toBe(415);
  });

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON;charset="UTF-8"',
  ])('%s is taken', async (type) => {
    const response = await post(app, path, '{"answers":{}}', { 'Content-Type': type });
    expect(response.status).toBe(200);
  });

  test('64 KiB are read, one byte more is not', async () => {
    const fits = '{"answers":{}}'.padEnd(65_536);
    expect((await post(app, path, fits)).status).toBe(200);
    const response = await post(app, path, `${fits} `);
    expect(response.status).toBe(413);
    expect(await problemOf(response)).toMatchObject({ type: '/problems/body-too-large' });
  });

  test.each([20, 30_000])('%i lists within each other', async (depth) => {
    const nested = `{"answers":{"price":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
    const response = await post(app, path, nested);
    expect(response.status).toBe(422);
    expect(await problemOf(response)).toMatchObject({ type: '/problems/too-deep' });
  });

  test('few lists within each other are a wrong answer like any other', async () => {
    const response = await post(app, path, { answers: { price: [[[20]]] } });
    expect(await problemOf(response)).toMatchObject({
      errors: [{ pointer: '/answers/price', code: 'wrong-type' }],
    });
  });
});
