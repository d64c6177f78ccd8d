import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findViolations } from '../browser/find-violations.ts';
import {
  answerAll,
  answerPage,
  changeAnswer,
  elementWith,
  questionOn,
  shows,
  siteForTests,
} from './element-site.ts';
import { keptOn, press } from './kept-answers.ts';

const site = siteForTests();
const whole = elementWith('links history');

/** The link that the page puts on the clipboard. */
async function linkOn(page: Page, guide: Locator): Promise<string> {
  await page.bringToFront();
  await press(guide, 'share');
  await guide.getByText('链接已复制').first().waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

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
