import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isProblemKind } from '../../packages/api/src/problem-texts.ts';
import { ProblemSchema } from '../../packages/api/src/schema/problem-schema.ts';
import { post, testApp } from './fixtures/test-app.ts';

const app = testApp();
const path = '/v1/guides/lost-umbrella/interview';

/** The problem of a response, whose shape is checked on the way. */
async function problemOf(response: Response): Promise<unknown> {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  const body: unknown = await response.json();
  expect(await ProblemSchema['~standard'].validate(body)).not.toHaveProperty('issues');
  expect(body).toMatchObject({ status: response.status });
  return body;
}

describe('one wrong answer', () => {
  test.each([
    [
      'a question that does not exist',
      { 'lost-wher': 'metro' },
      '/answers/lost-wher',
      'unknown-question',
      'lost-where',
    ],
    [
      'an option that does not exist',
      { 'lost-where': 'metr' },
      '/answers/lost-where',
      'unknown-option',
      'metro',
    ],
    [
      'one such option of several',
      { marks: ['name', 'stiker'] },
      '/answers/marks/1',
      'unknown-option',
      'sticker',
    ],
    [
      'a day that does not exist',
      { 'lost-on': '2026-02-30' },
      '/answers/lost-on',
      'invalid-date',
      'YYYY-MM-DD',
    ],
    [
      'a day that is no day',
      { 'lost-on': 'yesterday' },
      '/answers/lost-on',
      'invalid-date',
      'YYYY-MM-DD',
    ],
    [
      'a day after the day asked for',
      { 'lost-on': '2026-11-24' },
      '/answers/lost-on',
      'value-out-of-range',
      '2020-01-01 – 2026-11-23',
    ],
    [
      'a day before the earliest',
      { 'lost-on': '2019-12-31' },
      '/answers/lost-on',
      'value-out-of-range',
      '2020-01-01 – 2026-11-23',
    ],
    ['a number that is too large', { price: 501 }, '/answers/price', 'value-out-of-range', '0–500'],
    ['a number below zero', { price: -1 }, '/answers/price', 'value-out-of-range', '0–500'],
    ['a number that is not whole', { price: 1.5 }, '/answers/price', 'value-out-of-range', '0–500'],
    ['a number in quotes', { price: '20' }, '/answers/price', 'wrong-type', '0–500'],
    ['yes in quotes', { 'has-ticket': 'true' }, '/answers/has-ticket', 'wrong-type', 'true, false'],
    [
      '"none" beside others',
      { marks: ['name', 'none'] },
      '/answers/marks',
      'invalid-value',
      'none',
    ],
    [
      'an object',
      { 'lost-where': { metro: true } },
      '/answers/lost-where',
      'wrong-type',
      'metro, park',
    ],
  ])('%s', async (_, answers, pointer, code, hint) => {
    const response = await post(app, path, { answers });
    expect(response.status).toBe(422);
    expect(await problemOf(response)).toMatchObject({
      type: `/problems/${code}`,
      errors: [{ pointer, code, hint }],
    });
  });

  test('"not sure" where it is not allowed', async () => {
    const problem = await problemOf(await post(app, path, { answers: { price: null } }));
    expect(problem).toMatchObject({
      type: '/problems/not-sure-not-allowed',
      errors: [{ pointer: '/answers/price' }],
    });
  });

  test('a number too large for JSON numbers', async () => {
    const response = await post(app, path, '{"answers":{"price":1e999}}');
    expect(await problemOf(response)).toMatchObject({
      errors: [{ pointer: '/answers/price', code: 'value-out-of-range' }],
    });
  });
});

describe('the rest of the body', () => {
  test.each([
    ['a misspelled field', { answers: {}, asof: '2026-11-23' }, '/asof', 'unknown-key', 'asOf'],
    ['no answers', {}, '/answers', 'missing-key', 'answers'],
    ['answers in a list', { answers: [] }, '/answers', 'answers-not-an-object', undefined],
    ['answers that are null', { answers: null }, '/answers', 'answers-not-an-object', undefined],
    ['a list as body', [], '', 'wrong-type', '{ "answers": { … } }'],
    ['a string as body', '"answers"', '', 'wrong-type', '{ "answers": { … } }'],
    ['null as body', 'null', '', 'wrong-type', '{ "answers": { … } }'],
    [
      'a day that does not exist',
      { answers: {}, asOf: '2026-02-30' },
      '/asOf',
      'invalid-date',
      'YYYY-MM-DD, 2000-01-01 – 2099-12-31',
    ],
    [
      'a day far away',
      { answers: {}, asOf: '2100-01-01' },
      '/asOf',
      'value-out-of-range',
      'YYYY-MM-DD, 2000-01-01 – 2099-12-31',
    ],
    [
      'a number for a day',
      { answers: {}, asOf: 20261123 },
      '/asOf',
      'wrong-type',
      'YYYY-MM-DD, 2000-01-01 – 2099-12-31',
    ],
    [
      'a language that we do not have',
      { answers: {}, locale: 'fr' },
      '/locale',
      'invalid-value',
      'zh-CN, en',
    ],
  ])('%s', async (_, body, pointer, code, hint) => {
    const response = await post(app, path, body);
    expect(response.status).toBe(422);
    expect(await problemOf(response)).toMatchObject({
      type: `/problems/${code}`,
      errors: [{ pointer, code, ...(hint === undefined ? {} : { hint }) }],
    });
  });

  test('everything that is wrong is said at once', async () => {
    const body = {
      answers: { 'lost-on': '2026-02-30', 'lost-wher': 'metro', price: 9999 },
      asOf: 'today',
      lang: 'en',
    };
    const problem = await problemOf(await post(app, path, body, { 'Accept-Language': 'en' }));
    expect(problem).toMatchObject({
      type: '/problems/invalid-request',
      detail: '5 places are wrong.',
      errors: [
        { pointer: '/lang', code: 'unknown-key' },
        { pointer: '/asOf', code: 'invalid-date' },
        { pointer: '/answers/lost-on', code: 'invalid-date' },
        { pointer: '/answers/lost-wher', code: 'unknown-question' },
        { pointer: '/answers/price', code: 'value-out-of-range' },
      ],
    });
  });

  test('the problem is in the language of the body, else of the request', async () => {
    const wrong = { answers: { price: 501 } };
    const texts = await Promise.all(
      [
        post(app, path, wrong),
        post(app, path, wrong, { 'Accept-Language': 'en' }),
        post(app, path, { ...wrong, locale: 'zh-CN' }, { 'Accept-Language': 'en' }),
      ].map(async (response) => (await response).json()),
    );
    expect(texts.map(({ title }) => title)).toEqual(['超出范围', 'Out of range', '超出范围']);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'the name %s is unknown like any other, and touches nothing',
    async (name) => {
      const asField = await post(app, path, `{"answers":{},"${name}":{"polluted":true}}`);
      expect(await problemOf(asField)).toMatchObject({
        errors: [{ pointer: `/${name}`, code: 'unknown-key' }],
      });
      const asQuestion = await post(app, path, `{"answers":{"${name}":{"polluted":true}}}`);
      expect(await problemOf(asQuestion)).toMatchObject({
        errors: [{ pointer: `/answers/${name}`, code: 'unknown-question' }],
      });
      expect({}).not.toHaveProperty('polluted');
    },
  );
});

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

test('whatever JSON is posted, the answer is a plan or a problem, never a fault of ours', async () => {
  const faults: unknown[] = [];
  const watched = testApp({ report: (fault) => faults.push(fault) });
  const ids = fc.constantFrom('lost-on', 'lost-where', 'has-ticket', 'price', 'marks');
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('metro', '2026-11-20', true, 20, null, ['name']),
  );
  const body = fc.oneof(
    fc.record({ answers: fc.dictionary(ids, value) }),
    fc.record({ answers: fc.jsonValue(), asOf: fc.jsonValue(), locale: fc.jsonValue() }),
    fc.jsonValue(),
  );
  await fc.assert(
    fc.asyncProperty(body, async (posted) => {
      const response = await post(
        watched,
        path.replace('interview', 'plan'),
        JSON.stringify(posted),
      );
      expect([200, 422]).toContain(response.status);
      if (response.status === 422) await problemOf(response);
    }),
    { numRuns: 150 },
  );
  expect(faults).toEqual([]);
});

test('a fault of ours is told to the operator, and nothing of it to the client', async () => {
  const faults: unknown[] = [];
  const broken = testApp({
    today: () => {
      throw new Error('secret');
    },
    report: (fault) => faults.push(fault),
  });
  const response = await post(broken, path, { answers: {} });
  expect(response.status).toBe(500);
  expect(JSON.stringify(await problemOf(response))).not.toContain('secret');
  expect(faults).toEqual([new Error('secret')]);
});

test('the type of every problem leads to its explanation', async () => {
  const responses = await Promise.all([
    app.request('/nowhere'),
    post(app, path, '{'),
    post(app, path, { answers: { price: 501 } }),
    post(app, path, { answers: { price: 501, 'lost-on': 1 } }),
  ]);
  for (const response of responses) {
    const { type, title } = await response.json();
    expect(isProblemKind(type.replace('/problems/', ''))).toBe(true);
    const page = await app.request(type);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(`<h1>${title}</h1>`);
  }
});
