import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findViolations } from '../browser/find-violations.ts';
import {
  answerAll,
  answerPage,
  type ElementSite,
  elementWith,
  focusedId,
  openSite,
  questionOn,
  shows,
} from './element-site.ts';

let site: ElementSite;
const whole = elementWith('links history');

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  await site.close();
});

beforeEach(() => {
  site.reset();
});

interface Kept {
  readonly tab: readonly string[];
  readonly device: readonly string[];
  readonly cookie: string;
  readonly address: string;
  readonly state: unknown;
}

/** Everything that a browser may keep of a page. */
async function keptOn(page: Page): Promise<Kept> {
  return page.evaluate(() => ({
    tab: Object.keys(sessionStorage),
    device: Object.keys(localStorage),
    cookie: document.cookie,
    address: location.href,
    state: history.state,
  }));
}

async function press(guide: Locator, action: string): Promise<void> {
  const folded = guide.locator('details.keep:not([open]) > summary');
  if ((await guide.locator(`[data-do="${action}"]:visible`).count()) === 0) await folded.click();
  await guide.locator(`[data-do="${action}"]`).first().click();
}

async function changeAnswer(guide: Locator, question: string, value: string): Promise<void> {
  await guide.locator(`.answers [data-question="${question}"] .change button`).click();
  await guide.locator(`input[value="${value}"]`).check();
  await guide.locator('.button.main').click();
}

/** The link that the page puts on the clipboard. */
async function linkOn(page: Page, guide: Locator): Promise<string> {
  await page.bringToFront();
  await press(guide, 'share');
  await guide.getByText('链接已复制').first().waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

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

describe('a link with answers', () => {
  const answers = { 'leaving-reason': 'dismissed', 'current-work': 'none' };

  async function made(): Promise<{ readonly link: string }> {
    const { page, guide } = await site.open(whole);
    await answerAll(guide, answers);
    await guide.locator('details.keep > summary').click();
    const panel = await guide.locator('details.keep').innerText();
    expect(panel).toContain('谁拿到链接，谁就能看到您的答案');
    return { link: await linkOn(page, guide) };
  }

  test('carries them in the fragment only, packed', async () => {
    const { link } = await made();
    const url = new URL(link);
    expect([url.origin + url.pathname, url.search]).toEqual([`${site.url}/`, '']);
    expect(url.hash).toMatch(/^#a1\.[\w-]+$/);
    expect(decodeURIComponent(link)).not.toMatch(/leaving|dismissed/);
  });

  test('is shown to be copied by hand where the browser does not allow copying', async () => {
    const { page, guide } = await site.open(whole);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () =>
        Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await answerAll(guide, answers);
    await press(guide, 'share');
    expect(await guide.locator('.link-field').inputValue()).toContain('#a1.');
    await changeAnswer(guide, 'leaving-reason', 'resigned');
    await shows(guide, 'review');
    expect(await guide.locator('.link-field').count()).toBe(0);
  });

  test('says what it brings, and changes nothing until the reader takes it', async () => {
    const { link } = await made();
    const { page, guide, complaints } = await site.open(whole, { fragment: new URL(link).hash });
    await guide.locator('[data-do="take"]').waitFor();
    expect((await keptOn(page)).address).toBe(`${site.url}/`);
    const offer = guide.locator('#notice');
    expect(await offer.innerText()).toContain('也许是别人填的');
    await offer.locator('summary').click();
    expect(await offer.innerText()).toContain('2026年11月23日');
    expect(await findViolations(page)).toEqual([]);
    await offer.locator('[data-do="drop"]').click();
    await offer.waitFor({ state: 'detached' });
    await guide.locator('.button.main').click();
    await questionOn(guide);
    expect(await guide.locator('input:checked').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('fills the answers in, marked as such until the reader gives them', async () => {
    const { link } = await made();
    const { guide } = await site.open(whole, { fragment: new URL(link).hash });
    await guide.locator('[data-do="take"]').click();
    await shows(guide, 'review');
    const reason = guide.locator('.answers [data-question="leaving-reason"]');
    expect(await reason.innerText()).toContain('事先填好');
    await changeAnswer(guide, 'leaving-reason', 'resigned');
    await shows(guide, 'review');
    expect(await reason.innerText()).not.toContain('事先填好');
  });

  test('does not put itself in the place of answers that were given', async () => {
    const { link } = await made();
    const { page, guide } = await site.open(whole);
    await guide.locator('.button.main').click();
    await answerPage(guide, { 'leaving-reason': 'resigned' });
    const here = await questionOn(guide);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, new URL(link).hash);
    await guide.locator('[data-do="drop"]').waitFor();
    expect(await guide.locator('#notice').innerText()).toContain('换掉您现在的答案');
    await guide.locator('[data-do="drop"]').click();
    expect(await questionOn(guide)).toBe(here);
    await guide.locator('.back').click();
    await guide.locator('[data-question="leaving-reason"]').waitFor();
    expect(await guide.locator('input:checked').getAttribute('value')).toBe('resigned');
  });

  test.each([
    ['that is cut off', '#a1.q1YqSy0qzszPU7IyNDQ'],
    ['of a later version', '#a9.AAAA'],
  ])('%s is refused in words', async (_, fragment) => {
    const { guide } = await site.open(whole, { fragment });
    await guide.locator('#notice').waitFor();
    expect(await guide.locator('#notice').innerText()).toContain('读不出来');
    await shows(guide, 'intro');
  });

  test('is left to the host page where the element does not make links', async () => {
    const { link } = await made();
    const { hash } = new URL(link);
    const { page, guide } = await site.open(elementWith(), { fragment: hash });
    await shows(guide, 'intro');
    expect(page.url()).toBe(`${site.url}/${hash}`);
    expect(await guide.locator('#notice').count()).toBe(0);
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

describe('answers known beforehand', () => {
  const known = {
    'leaving-reason': 'dismissed',
    'current-work': 'none',
    'left-on': 'soon',
    nothing: 1,
  };

  test.each(['attribute', 'property'])(
    'as an %s are shown, marked and can be changed',
    async (way) => {
      const attribute = `prefilled='${JSON.stringify(known)}'`;
      const { page, guide, complaints } = await site.open(
        elementWith(way === 'attribute' ? attribute : ''),
      );
      await shows(guide, 'intro');
      if (way === 'property') {
        await guide.evaluate((host, values) => Object.assign(host, { prefilled: values }), known);
      }
      await guide.locator('.filled').waitFor();
      expect(await guide.locator('.filled').innerText()).toContain('2个答案');
      await answerAll(guide, {});
      const reason = guide.locator('.answers [data-question="leaving-reason"]');
      expect(await reason.innerText()).toContain('事先填好');
      expect(await findViolations(page)).toEqual([]);
      await reason.locator('.change button').click();
      expect(await guide.locator('input:checked').getAttribute('value')).toBe('dismissed');
      expect(await guide.locator('fieldset').innerText()).toContain('事先填好');
      await guide.locator('input[value="resigned"]').check();
      await guide.locator('.button.main').click();
      for (let index = 0; index < 5 && (await guide.locator('form').count()) > 0; index += 1) {
        await answerPage(guide);
      }
      expect(await reason.innerText()).not.toContain('事先填好');
      expect(complaints).toEqual([]);
    },
  );

  test('that do not fit are told to the host page, by question and code only', async () => {
    const { page, guide } = await site.open(elementWith());
    await shows(guide, 'intro');
    const detail: unknown = await guide.evaluate(
      (host, values) =>
        new Promise((resolve) => {
          host.addEventListener('onething-prefill', (event) => {
            resolve(event instanceof CustomEvent ? event.detail : null);
          });
          Object.assign(host, { prefilled: values });
        }),
      known,
    );
    expect(detail).toMatchObject({
      guide: 'job-loss',
      taken: ['leaving-reason', 'current-work'],
      refused: [
        { question: 'left-on', codes: [expect.any(String)] },
        { question: 'nothing', codes: [expect.any(String)] },
      ],
    });
    expect(JSON.stringify(detail)).not.toMatch(/dismissed|soon/);
    await page.close();
  });

  test('in an attribute that is no JSON are taken for none', async () => {
    const { guide, complaints } = await site.open(elementWith('prefilled="{"'));
    await shows(guide, 'intro');
    expect(await guide.locator('.filled').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
