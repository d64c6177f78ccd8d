import { expect, test } from 'vitest';
import { walkersBundle } from '../core/fixtures/umbrella.ts';
import { post, testApp } from './fixtures/test-app.ts';

const app = testApp({ bundles: new Map([['walk-in-rain', walkersBundle()]]) });
const url = '/v1/guides/walk-in-rain';
const asOf = '2026-11-23';
const listed = {
  raining: true,
  walkers: [
    { 'has-umbrella': true, pockets: 4 },
    { 'has-umbrella': true, pockets: 3 },
  ],
};
const flat = {
  raining: true,
  walkers: 2,
  'walkers.0.has-umbrella': true,
  'walkers.0.pockets': 4,
  'walkers.1.has-umbrella': true,
  'walkers.1.pockets': 3,
};

test('answers about the items of a group come in a list, or one by one', async () => {
  const [one, other] = await Promise.all(
    [listed, flat].map(async (answers) =>
      (await post(app, `${url}/plan`, { answers, asOf })).json(),
    ),
  );
  expect(one).toEqual(other);
  expect(one.facts).toMatchObject({ 'all-pockets': 7 });
});

test('the interview asks of the second one once the first is answered', async () => {
  const { walkers: _, 'walkers.1.pockets': __, ...first } = { ...flat };
  const answers = { ...first, walkers: 2, 'walkers.0.born': null };
  const { 'walkers.1.has-umbrella': ___, ...asked } = answers;
  const response = await post(app, `${url}/interview`, { answers: asked, asOf, locale: 'en' });
  expect(await response.json()).toMatchObject({
    next: [{ id: 'walkers.1.born', ask: 'Person 2: On which day born?' }],
  });
});

test('a wrong answer about an item is pointed at', async () => {
  const answers = { walkers: [{ pockets: 10 }, 7] };
  const response = await post(app, `${url}/plan`, { answers, asOf });
  expect(response.status).toBe(422);
  const { errors } = await response.json();
  expect(errors.map(({ pointer }: { readonly pointer: string }) => pointer)).toEqual([
    '/answers/walkers/1',
    '/answers/walkers/0/pockets',
  ]);
});
