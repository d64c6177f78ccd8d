import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isProblemKind } from '../../packages/api/src/problem-texts.ts';
import { problemOf } from './fixtures/problem-of.ts';
import { post, testApp } from './fixtures/test-app.ts';

const interview = '/v1/guides/lost-umbrella/interview';
const plan = '/v1/guides/lost-umbrella/plan';

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
      const response = await post(watched, plan, JSON.stringify(posted));
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
  const response = await post(broken, interview, { answers: {} });
  expect(response.status).toBe(500);
  expect(JSON.stringify(await problemOf(response))).not.toContain('secret');
  expect(faults).toEqual([new Error('secret')]);
});

test('the type of every problem leads to its explanation', async () => {
  const app = testApp();
  const responses = await Promise.all([
    app.request('/nowhere'),
    post(app, interview, '{'),
    post(app, interview, { answers: { price: 501 } }),
    post(app, interview, { answers: { price: 501, 'lost-on': 1 } }),
  ]);
  for (const response of responses) {
    const { type, title } = await response.json();
    expect(isProblemKind(type.replace('/problems/', ''))).toBe(true);
    const page = await app.request(type);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(`<h1>${title}</h1>`);
  }
});
