import { interview, whySetAside } from '@onething/core';
import { expect, test } from 'vitest';
import { InterviewSchema } from '../../packages/api/src/view/interview-view.ts';
import { post, testApp, today } from './fixtures/test-app.ts';
import { day, umbrellaBundle } from './fixtures/umbrella-bundle.ts';

const app = testApp();
const path = '/v1/guides/lost-umbrella/interview';

test('begins with the first question, in words, with the steps that it can change', async () => {
  const response = await post(app, path, { answers: {}, locale: 'en' });
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Language')).toBe('en');
  const body = await response.json();
  expect(body).toMatchObject({
    guide: 'lost-umbrella',
    bundle: umbrellaBundle.hash,
    asOf: today,
    locale: 'en',
    done: false,
    asked: [],
    needed: [],
    notNeeded: [],
  });
  expect(body.next).toHaveLength(1);
  expect(body.next[0]).toMatchObject({
    id: 'lost-on',
    ask: 'When was it lost?',
    latest: today,
    changes: [{ id: 'report-loss', title: 'Report the loss' }],
  });
  expect(body.remaining.min).toBeLessThanOrEqual(body.remaining.max);
});

test('an interview that follows `next` ends, and then nothing is left to ask', async () => {
  const given: Readonly<Record<string, unknown>> = {
    'lost-on': '2026-11-20',
    'lost-where': 'metro',
    'has-ticket': true,
    price: 20,
    marks: ['name'],
  };
  const answers: Record<string, unknown> = {};
  let body = await (await post(app, path, { answers })).json();
  for (let page = 0; !body.done && page < 10; page += 1) {
    for (const { id } of body.next) answers[id] = given[id];
    body = await (await post(app, path, { answers })).json();
  }
  expect(body).toMatchObject({
    done: true,
    next: [],
    undecided: [],
    remaining: { min: 0, max: 0 },
  });
  expect(body.needed.map(({ id }: { id: string }) => id)).toEqual([
    'report-loss',
    'fetch-umbrella',
    'buy-umbrella',
  ]);
});

test('agrees with core, and sets aside what no longer counts', async () => {
  const answers = { 'lost-where': 'park', 'has-ticket': true, price: 10 };
  const body = await (await post(app, path, { answers })).json();
  const core = interview(umbrellaBundle, answers, { asOf: day(today) });
  expect(body).toMatchObject({
    asked: core.asked,
    answers: core.answers,
    setAside: core.setAside,
    remaining: core.remaining,
  });
  expect(body.setAside).toEqual({ 'has-ticket': true });
  expect(body.whySetAside).toEqual(
    whySetAside(umbrellaBundle, answers, { asOf: day(today), locale: 'zh-CN' }),
  );
  expect(body.whySetAside).toMatchObject([
    {
      question: 'has-ticket',
      because: [{ question: 'lost-where', value: 'park' }],
      bringsBack: [{ question: 'lost-where', value: 'metro' }],
    },
  ]);
});

test('asks in the order that is expected to take the fewest questions, where the body says so', async () => {
  const questions = umbrellaBundle.questions.map((question) =>
    question.id === 'lost-on' ? { ...question, last: true } : question,
  );
  const bundle = { ...umbrellaBundle, hash: 'ef'.repeat(32), questions };
  const weighted = testApp({ bundles: new Map([[bundle.guide.id, bundle]]) });
  const nextIn = async (own: object): Promise<string> => {
    const body = await (await post(weighted, path, { answers: {}, ...own })).json();
    return body.next[0].id;
  };
  expect(await nextIn({})).toBe('lost-on');
  expect(await nextIn({ strategy: 'author' })).toBe('lost-on');
  expect(await nextIn({ strategy: 'fewest' })).not.toBe('lost-on');
});

test('refuses an order of asking that there is not, and says which there are', async () => {
  const response = await post(app, path, { answers: {}, strategy: 'shortest' });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    errors: [{ pointer: '/strategy', code: 'invalid-value' }],
  });
});

test('is what its description says', async () => {
  for (const answers of [
    {},
    { 'lost-on': null, marks: ['none'] },
    { 'lost-where': 'park', 'has-ticket': true },
  ]) {
    const body: unknown = await (await post(app, path, { answers })).json();
    expect(await InterviewSchema['~standard'].validate(body)).not.toHaveProperty('issues');
  }
});

test('is never stored', async () => {
  const response = await post(app, path, { answers: {} });
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(response.headers.get('ETag')).toBeNull();
});
