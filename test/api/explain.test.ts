import { plan, planDifference, whyNot } from '@onething/core';
import { describe, expect, test } from 'vitest';
import {
  PlanDifferenceSchema,
  StepReasonSchema,
} from '../../packages/api/src/schema/reason-schema.ts';
import { post, testApp, today } from './fixtures/test-app.ts';
import { day, umbrellaBundle } from './fixtures/umbrella-bundle.ts';

const app = testApp();
const explain = '/v1/guides/lost-umbrella/explain';
const compare = '/v1/guides/lost-umbrella/compare';
const options = { asOf: day(today), locale: 'en' } as const;
const answers = { 'lost-on': '2026-11-20', 'lost-where': 'park', price: 20 };

describe('the reasons of a step', () => {
  test.each([
    ['needed', 'report-loss'],
    ['notNeeded', 'fetch-umbrella'],
    ['undecided', 'buy-umbrella'],
  ])('that is %s are those of core', async (status, step) => {
    const given = { ...answers, ...(status === 'undecided' ? { price: 60 } : {}) };
    const response = await post(app, explain, { answers: given, step, locale: 'en' });
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const body: unknown = await response.json();
    expect(body).toEqual(whyNot(umbrellaBundle, step, given, options));
    expect(body).toMatchObject({ step, status });
    expect(await StepReasonSchema['~standard'].validate(body)).not.toHaveProperty('issues');
  });

  test('say what would have to be different for one left out', async () => {
    const response = await post(app, explain, { answers, step: 'fetch-umbrella', locale: 'en' });
    expect(await response.json()).toMatchObject({
      because: [{ question: 'lost-where', value: 'park', answer: 'In a park' }],
      changes: [
        [
          { question: 'lost-where', value: 'park', to: 'metro' },
          { question: 'has-ticket', value: null, to: true },
        ],
      ],
    });
  });

  test.each([
    ['that is misspelt', { step: 'report-los' }, 'unknown-entry', 'report-loss'],
    ['that is no id', { step: 7 }, 'wrong-type', ''],
    ['that is not named', {}, 'missing-key', ''],
  ])('of a step %s are refused', async (_, own, code, hint) => {
    const response = await post(app, explain, { answers, ...own });
    expect(response.status).toBe(422);
    const { errors } = await response.json();
    expect(errors).toMatchObject([{ pointer: '/step', code }]);
    expect(JSON.stringify(errors)).toContain(hint);
  });
});

describe('what if', () => {
  const changed = { 'lost-where': 'metro', 'has-ticket': true };

  test('is the difference between the two plans', async () => {
    const response = await post(app, compare, { answers, changed, locale: 'en' });
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const body: unknown = await response.json();
    expect(body).toEqual(
      planDifference(
        plan(umbrellaBundle, answers, options),
        plan(umbrellaBundle, { ...answers, ...changed }, options),
      ),
    );
    expect(body).toMatchObject({
      steps: [{ id: 'fetch-umbrella', before: 'notNeeded', after: 'needed' }],
    });
    expect(await PlanDifferenceSchema['~standard'].validate(body)).not.toHaveProperty('issues');
  });

  test('nothing changes, there is no difference', async () => {
    const body = await (await post(app, compare, { answers, changed: {} })).json();
    expect(body).toEqual({ steps: [], materials: [], dates: [], headline: null });
  });

  test.each([
    [{ changed: { 'lost-where': 'metr' } }, '/changed/lost-where', 'unknown-option'],
    [{ changed: [] }, '/changed', 'answers-not-an-object'],
    [{}, '/changed', 'missing-key'],
    [{ changed: {}, change: {} }, '/change', 'unknown-key'],
  ])('%j is refused at its place', async (own, pointer, code) => {
    const response = await post(app, compare, { answers, ...own });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ pointer, code }] });
  });

  test('a wrong answer among those given is reported once, at its own place', async () => {
    const response = await post(app, compare, {
      answers: { 'lost-where': 'metr' },
      changed: { price: -1 },
    });
    const { errors } = await response.json();
    expect(errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/answers/lost-where',
      '/changed/price',
    ]);
  });
});
