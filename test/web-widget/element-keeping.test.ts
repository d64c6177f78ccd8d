import { describe, expect, test } from 'vitest';
import { findViolations } from '../browser/find-violations.ts';
import {
  answerAll,
  answerPage,
  changeAnswer,
  elementWith,
  focusedId,
  questionOn,
  shows,
  siteForTests,
} from './element-site.ts';
import { keptOn, press } from './kept-answers.ts';

const site = siteForTests();
const whole = elementWith('links history');

describe('the browser', () => {
  test('goes back and forward through the questions, and loses no answer', async () => {
    const { page, guide, complaints } = await site.open(whole);
    await guide.locator('.button.main').click();
    const seen: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      seen.push(await questionOn(guide));
      await answerPage(guide, { 'leaving-reason': 'dismissed' });
    }
    const fourth = await questionOn(guide);

    for (const question of [...seen].reverse()) {
      await page.goBack();
      await guide.locator(`form [data-question="${question}"]`).waitFor();
      expect(await focusedId(guide)).toBe('heading');
      expect(await guide.locator('input:checked').count()).toBeGreaterThan(0);
    }
    expect(await guide.locator('input:checked').getAttribute('value')).toBe('dismissed');
    await page.goBack();
    await shows(guide, 'intro');
    for (const question of [...seen, fourth]) {
      await page.goForward();
      await guide.locator(`form [data-question="${question}"]`).waitFor();
    }
    expect(complaints).toEqual([]);
  });

  test('takes the page’s own way back as its own: nobody has to go back twice', async () => {
    const { page, guide } = await site.open(whole);
    await guide.locator('.button.main').click();
    const first = await questionOn(guide);
    await answerPage(guide, { 'leaving-reason': 'dismissed' });
    await guide.locator('.back').click();
    await guide.locator(`form [data-question="${first}"]`).waitFor();
    await page.goBack();
    await shows(guide, 'intro');
  });

  test('goes back from the plan to the answers, and forward to the plan', async () => {
    const { page, guide } = await site.open(whole);
    await answerAll(guide, { 'leaving-reason': 'dismissed' });
    await guide.locator('.button.main').click();
    await shows(guide, 'plan');
    await page.goBack();
    await shows(guide, 'review');
    await page.goForward();
    await shows(guide, 'plan');
  });

  test('leaves the history of the host page alone where the element is not told to use it', async () => {
    const { page, guide } = await site.open(elementWith());
    const before = await page.evaluate(() => history.length);
    await answerAll(guide, { 'leaving-reason': 'dismissed' });
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect((await keptOn(page)).state).toBeNull();
  });

  test('keeps the place, the answers and the ticks when it reloads', async () => {
    const { page, guide, complaints } = await site.open(whole);
    await answerAll(guide, { 'leaving-reason': 'dismissed' });
    await guide.locator('.button.main').click();
    await shows(guide, 'plan');
    const box = guide.locator('[data-status="needed"] .check.inline input').first();
    await box.check();
    await page.reload();
    await shows(guide, 'plan');
    expect(await box.isChecked()).toBe(true);
    expect(await guide.locator('#notice').count()).toBe(0);

    await page.goBack();
    await shows(guide, 'review');
    await page.goBack();
    const last = await questionOn(guide);
    await page.reload();
    expect(await questionOn(guide)).toBe(last);
    expect(complaints).toEqual([]);
  });

  test('keeps answers in the tab only: not on the device, in the address or in the history', async () => {
    const { page, guide } = await site.open(whole);
    await answerAll(guide, { 'leaving-reason': 'dismissed' });
    const kept = await keptOn(page);
    expect(kept).toMatchObject({ tab: ['onething:job-loss'], device: [], cookie: '' });
    expect(kept.address).toBe(`${site.url}/`);
    expect(kept.state).toEqual({ onething: expect.any(Number) });

    const other = await site.open(whole, { context: page.context() });
    await shows(other.guide, 'intro');
    expect(await other.guide.locator('#notice').count()).toBe(0);
  });
});

describe('a reader', () => {
  test('saves, finds the answers again in another tab, and deletes them', async () => {
    const { page, guide } = await site.open(whole);
    await answerAll(guide, { 'leaving-reason': 'dismissed' });
    await press(guide, 'save');
    await guide.locator('[data-do="delete"]').waitFor();
    expect((await keptOn(page)).device).toEqual(['onething:job-loss']);

    const later = await site.open(whole, { context: page.context() });
    await later.guide.locator('[data-do="take"]').waitFor();
    expect(await findViolations(later.page)).toEqual([]);
    await later.guide.locator('[data-do="take"]').click();
    await shows(later.guide, 'review');
    const reason = later.guide.locator('.answers [data-question="leaving-reason"] dd').first();
    expect(await reason.innerText()).toContain('辞退');

    await press(later.guide, 'delete');
    await expect.poll(async () => (await keptOn(page)).device).toEqual([]);
    expect(await later.guide.locator('#notice').innerText()).toContain('已经删除');
    await shows(later.guide, 'review');
  });

  test('is told that the saved answers are older than the present ones', async () => {
    const { guide } = await site.open(whole);
    await answerAll(guide, { 'leaving-reason': 'dismissed' });
    await press(guide, 'save');
    await changeAnswer(guide, 'leaving-reason', 'resigned');
    await shows(guide, 'review');
    await guide.locator('details.keep > summary').click();
    expect(await guide.locator('details.keep').innerText()).toContain('改动以前');
  });

  test('clears everything on a shared device, with one button', async () => {
    const { page, guide } = await site.open(whole);
    await answerAll(guide, { 'leaving-reason': 'dismissed' });
    await press(guide, 'save');
    await press(guide, 'clear');
    await shows(guide, 'intro');
    expect(await keptOn(page)).toMatchObject({ tab: [], device: [] });
    await page.goBack();
    await questionOn(guide);
    expect(await guide.locator('input:checked').count()).toBe(0);
    await page.reload();
    await guide.locator('.screen').waitFor();
    expect(JSON.stringify(await page.evaluate(() => ({ ...sessionStorage })))).not.toContain(
      'dismissed',
    );
  });

  test('keeps nothing where the host says so, and is told what a reload does', async () => {
    const { page, guide } = await site.open(elementWith('storage="none"'));
    await guide.locator('.before').waitFor();
    expect(await guide.locator('.before').innerText()).toContain('刷新或关掉页面，答案就没有了');
    await answerAll(guide, { 'leaving-reason': 'dismissed' });
    expect(await keptOn(page)).toMatchObject({ tab: [], device: [] });
    expect(await guide.locator('[data-do="save"], [data-do="share"]').count()).toBe(0);
  });

  test('goes on where the browser refuses to keep anything, and is told', async () => {
    const context = await site.newContext();
    await context.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    const { guide, complaints } = await site.open(whole, { context });
    await answerAll(guide, { 'leaving-reason': 'dismissed' });
    await guide.locator('details.keep > summary').click();
    expect(await guide.locator('details.keep').innerText()).toContain('不让网页保存');
    await guide.locator('.button.main').click();
    await shows(guide, 'plan');
    expect(complaints).toEqual([]);
  });

  test('of two elements with one guide has one that keeps answers', async () => {
    const { page } = await site.open(whole + whole);
    const [first, second] = [
      page.locator('one-thing-guide').nth(0),
      page.locator('one-thing-guide').nth(1),
    ];
    await answerAll(first, { 'leaving-reason': 'dismissed' });
    await answerAll(second, { 'leaving-reason': 'resigned' });
    const kept = JSON.stringify(await page.evaluate(() => ({ ...sessionStorage })));
    expect(kept).toContain('dismissed');
    expect(kept).not.toContain('resigned');
  });
});

test('a newer guide keeps what fits of the saved answers, and says what does not', async () => {
  const { page, guide } = await site.open(whole);
  await answerAll(guide, {
    'leaving-reason': 'dismissed',
    'unemployment-insurance-months': '8',
    'current-work': 'none',
  });
  await press(guide, 'save');
  await guide.locator('[data-do="delete"]').waitFor();
  const questions = site.bundle.questions.map((question) =>
    question.id === 'unemployment-insurance-months' ? { ...question, max: 12 } : question,
  );
  site.pages.set('/bundle.json', {
    type: 'application/json',
    body: JSON.stringify({ ...site.bundle, hash: 'newer', questions }),
  });

  const later = await site.open(whole, { context: page.context() });
  await later.guide.locator('[data-do="take"]').click();
  await questionOn(later.guide);
  const notice = await later.guide.locator('#notice').innerText();
  expect(notice).toContain('指南后来更新过');
  expect(notice).toContain('有1个答案现在用不了');
  expect(await questionOn(later.guide)).toBe('unemployment-insurance-months');
});
