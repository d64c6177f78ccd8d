import { beforeEach, expect, test } from 'vitest';
import { answerByTouch, changeAnswer } from '../browser/answer-by-touch.ts';
import { findViolations } from '../browser/find-violations.ts';
import { planOn } from '../browser/guide-page.ts';
import { walkersBundle } from '../core/fixtures/umbrella.ts';
import { focusedId, questionOn, siteForTests } from './element-site.ts';

const site = siteForTests();
const bundle = walkersBundle();
const element =
  '<h1>t</h1><one-thing-guide guide="walk-in-rain" src="/bundle.json" as-of="2026-11-23"></one-thing-guide>';

const answers = {
  raining: true,
  walkers: 2,
  'walkers.0.born': '1990-03-01',
  'walkers.0.has-umbrella': true,
  'walkers.0.pockets': 4,
  'walkers.1.born': '2024-02-29',
  'walkers.1.has-umbrella': false,
};

beforeEach(() => {
  site.pages.set('/bundle.json', { type: 'application/json', body: JSON.stringify(bundle) });
});

test('asks of one after the other, and fewer once there are fewer', async () => {
  const { page, guide, complaints } = await site.open(element);
  const headings: string[] = [];
  await answerByTouch(page, { name: 'a walker', answers }, async (shown) => {
    expect(await findViolations(page)).toEqual([]);
    if (shown.page === 'questions') headings.push(await guide.locator('#heading').innerText());
  });
  expect(headings).toEqual([
    '下雨了吗？',
    '几个人出门？',
    '第1个人：哪天出生？',
    '第1个人：自己有伞吗？',
    '第1个人：有几个口袋？',
    '第2个人：哪天出生？',
    '第2个人：自己有伞吗？',
  ]);
  const needed = async () =>
    (await planOn(page)).steps.filter(({ status }) => status === 'needed').map(({ id }) => id);
  expect(await needed()).toEqual(['lend-small']);
  await guide.locator('.take .button:not(.main)').click();
  await guide.locator('.screen[data-page="review"]').waitFor();
  await changeAnswer(page, 'walkers', 1);
  expect(await guide.locator('dl.answers [data-question^="walkers.1."]').count()).toBe(0);
  expect(await guide.locator('dl.answers [data-question^="walkers.0."]').count()).toBe(3);
  await guide.locator('.button.main:visible').first().click();
  await guide.locator('.screen[data-page="plan"]').waitFor();
  expect(await needed()).toEqual(['walk-out']);
  expect(complaints).toEqual([]);
});

test('leads from a mistake to the field of that one', async () => {
  const { guide } = await site.open(element);
  await guide.locator('.button.main').click();
  await guide.locator('input[value="true"]').check();
  await guide.locator('.button.main').click();
  await guide.locator('[name="walkers.number"]').fill('1');
  await guide.locator('.button.main').click();
  await guide.locator('[data-question="walkers.0.born"]').waitFor();
  await guide.locator('.button.main').click();
  await guide.locator('.errors a').first().click();
  expect(await focusedId(guide)).toBe('walkers.0.born.year');
  expect(await questionOn(guide)).toBe('walkers.0.born');
});
