import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedApi, serveApi } from '../support/serve-api.mjs';
import { answerByTouch } from './answer-by-touch.ts';
import { axeScript, findViolations, overflowOn } from './find-violations.ts';
import { guideOn, shownAfter } from './guide-page.ts';
import { launchChromium } from './launch-chromium.ts';
import { type ObservedPage, openObservedPage } from './observed-page.ts';
import { dismissed, today, unsure } from './residents.ts';
import { takePicture } from './take-picture.ts';

let api: ServedApi;
let browser: Browser;

beforeAll(async () => {
  [api, browser] = await Promise.all([serveApi(), launchChromium()]);
});

afterAll(async () => {
  await Promise.all([api.stop(), browser.close()]);
});

async function open(path: string, width: number): Promise<ObservedPage> {
  const scripts = [axeScript];
  const observed = await openObservedPage(browser, today, { width, height: 740, scripts });
  await observed.page.goto(`${api.url}${path}`);
  return observed;
}

/** Switched on by the buttons that a reader has. */
const looks = [
  { look: 'plain', press: [] },
  { look: 'large print', press: ['large'] },
  { look: 'high contrast', press: ['contrast'] },
  { look: 'large print in high contrast', press: ['large', 'contrast'] },
] as const;

const buttons = { large: 0, contrast: 1 } as const;

describe.each(['/guides/job-loss?locale=zh-CN', '/demo/district?guide=job-loss&locale=zh-CN'])(
  '%s',
  (path) => {
    test.each(looks)(
      'every page in $look: accessible, and no wider than 360 px',
      async ({ look, press }) => {
        const { page, complaints, close } = await open(path, 360);
        await shownAfter(page, null);
        for (const name of press) {
          await guideOn(page).locator('.display button').nth(buttons[name]).click();
        }
        const place = path.startsWith('/demo') ? 'district' : 'guide';
        const found: string[] = [];
        await answerByTouch(page, unsure, async (shown, index) => {
          const name = `${index} ${shown.questions[0] ?? shown.page}`;
          if (shown.page !== 'questions' || index < 2) {
            await takePicture(
              page,
              `${place}-${look.replaceAll(' ', '-')}-${name.replace(' ', '-')}`,
            );
          }
          await guideOn(page).evaluate((element) => {
            for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) {
              details.open = true;
            }
          });
          const overflow = await overflowOn(page);
          if (overflow > 0) found.push(`${name}: ${overflow} px too wide`);
          for (const violation of await findViolations(page)) found.push(`${name}: ${violation}`);
        });
        expect(found).toEqual([]);
        expect(complaints).toEqual([]);
        await close();
      },
    );
  },
);

describe.each(['/', '/docs', '/guides/job-los', '/?locale=en', '/catalogue', '/coverage'])(
  '%s',
  (path) => {
    test('is accessible, and no wider than 360 px', async () => {
      const { page, close } = await open(path, 360);
      await takePicture(page, `site${path.replaceAll(/\W+/g, '-')}`);
      expect(await findViolations(page)).toEqual([]);
      expect(await overflowOn(page)).toBe(0);
      await close();
    });
  },
);

test('a fault that is put inside the element is found, in each of the ways of looking', async () => {
  const { page, complaints, close } = await open('/guides/job-loss?locale=zh-CN', 360);
  await shownAfter(page, null);
  await guideOn(page).evaluate((element) => {
    const picture = document.createElement('img');
    picture.width = 600;
    picture.setAttribute('style', 'color: red');
    element.shadowRoot?.querySelector('.page')?.append(picture);
  });
  expect(await findViolations(page)).toEqual([expect.stringMatching(/^image-alt/)]);
  expect(await overflowOn(page)).toBeGreaterThan(0);
  await expect.poll(() => complaints).toContainEqual(expect.stringMatching(/^policy: style-src/));
  await close();
});

test('large print fits 320 px, which is 400 % on a wide screen', async () => {
  const { page, close } = await open('/guides/job-loss?locale=zh-CN', 320);
  await shownAfter(page, null);
  await guideOn(page).locator('.display button').nth(buttons.large).click();
  const wide: string[] = [];
  await answerByTouch(page, dismissed, async (shown, index) => {
    const overflow = await overflowOn(page);
    if (overflow > 0) wide.push(`${index} ${shown.page}: ${overflow} px`);
  });
  expect(wide).toEqual([]);
  await close();
});

test('the mistakes page says what is wrong, leads to the field, and is accessible', async () => {
  const { page, close } = await open('/guides/job-loss?locale=zh-CN', 360);
  const intro = await shownAfter(page, null);
  await guideOn(page).locator('.button.main').click();
  const question = await shownAfter(page, intro);
  await guideOn(page).locator('.button.main').click();
  const refused = await shownAfter(page, question);

  expect(refused.questions).toEqual(question.questions);
  expect(refused.wrong).not.toBe('');
  expect(await findViolations(page)).toEqual([]);
  await takePicture(page, 'mistake');
  await close();
});

test.each([
  { width: 1280, name: 'desktop' },
  { width: 768, name: 'tablet' },
])('the plan fills a $name without a violation', async ({ width, name }) => {
  const { page, close } = await open('/guides/job-loss?locale=zh-CN', width);
  await answerByTouch(page, dismissed, async (shown, index) => {
    if (index < 2 || shown.page !== 'questions')
      await takePicture(page, `${name}-${index}-${shown.page}`);
  });
  expect(await findViolations(page)).toEqual([]);
  expect(await overflowOn(page)).toBe(0);
  await close();
});
