import { describe, expect, test } from 'vitest';
import { problemOf } from './fixtures/problem-of.ts';
import { post, testApp } from './fixtures/test-app.ts';

const app = testApp();
const path = '/v1/guides/lost-umbrella/interview';

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
