import type { Plan } from '@onething/core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedApi, serveApi } from '../support/serve-api.mjs';
import { answerByKeyboard } from './answer-by-keyboard.ts';
import { answerByTouch, changeAnswer } from './answer-by-touch.ts';
import {
  guideOn,
  planOn,
  type ShownPlan,
  type ShownStep,
  shownAfter,
  shownOn,
} from './guide-page.ts';
import { launchChromium } from './launch-chromium.ts';
import { type ObservedPage, openObservedPage } from './observed-page.ts';
import { dismissed, residents, resigned, today } from './residents.ts';
import { planOfApi, planOfCommand } from './steps-elsewhere.ts';
import { takePicture } from './take-picture.ts';

const phone = { width: 360, height: 740 };

let api: ServedApi;
let browser: Browser;

beforeAll(async () => {
  [api, browser] = await Promise.all([serveApi(), launchChromium()]);
});

afterAll(async () => {
  await Promise.all([api.stop(), browser.close()]);
});

async function openGuide(path = '/guides/job-loss?locale=zh-CN'): Promise<ObservedPage> {
  const observed = await openObservedPage(browser, today, phone);
  await observed.page.goto(`${api.url}${path}`);
  return observed;
}

/** The steps of a plan as the page shows them. */
function stepsOf(plan: Plan): readonly ShownStep[] {
  return plan.steps.map(({ id, status, number, title, deadline }) => ({
    id,
    status,
    number,
    title,
    deadline: status === 'needed' ? (deadline?.date ?? null) : null,
  }));
}

describe.each(residents)('$name, on a phone', (resident) => {
  test('comes from the first question to the plan that the API and the command line make', async () => {
    const { page, complaints, close } = await openGuide();
    const given = await answerByTouch(page, resident, async (shown, index) => {
      const number = String(index).padStart(2, '0');
      const name = shown.questions[0] ?? shown.page;
      await takePicture(page, `${resident.name}-${number}-${name}`);
    });
    const shown = await planOn(page);
    const [ofApi, ofCommand] = await Promise.all([
      planOfApi(api.url, given, 'zh-CN'),
      planOfCommand(given, 'zh-CN'),
    ]);

    expect(ofCommand).toEqual(ofApi);
    expect(shown.steps).toEqual(stepsOf(ofApi));
    expect(shown.steps.length).toBeGreaterThan(5);
    expect(shown.materials).toEqual(ofApi.materials.map(({ id }) => id));
    expect(complaints).toEqual([]);
    await close();
  });

  test('sends no answer anywhere, and leaves none outside the tab', async () => {
    const { page, requests, close } = await openGuide();
    await shownAfter(page, null);
    const before = requests.length;
    await answerByTouch(page, resident);

    expect(requests.slice(before)).toEqual([]);
    for (const { method, url, body } of requests) {
      expect([method, body]).toEqual(['GET', null]);
      expect(url.startsWith(`${api.url}/`)).toBe(true);
      expect(new URL(url).search).toMatch(/^(\?locale=zh-CN)?$/);
    }
    expect(page.url()).toBe(`${api.url}/guides/job-loss?locale=zh-CN`);
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).length,
      cookie: document.cookie,
      state: history.state,
    }));
    expect(kept).toEqual({
      local: 0,
      session: ['onething:job-loss'],
      databases: 0,
      cookie: '',
      state: { onething: expect.any(Number) },
    });

    await guideOn(page).locator('details.keep > summary').click();
    await guideOn(page).locator('[data-do="clear"]').click();
    expect((await shownAfter(page, { page: 'plan', questions: [], wrong: '' })).page).toBe('intro');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await close();
  });
});

test('three residents get three different plans', async () => {
  const plans = await Promise.all(
    residents.map(({ answers }) => planOfApi(api.url, answers, 'zh-CN')),
  );
  const kinds = plans.map(({ steps }) => steps.map(({ id, status }) => `${id} ${status}`).join());
  expect(new Set(kinds).size).toBe(3);
});

test('a resident comes to the same plan by keyboard alone, and always sees where the focus is', async () => {
  const { page, complaints, close } = await openGuide();
  const given = await answerByKeyboard(page, dismissed);

  expect((await planOn(page)).steps).toEqual(stepsOf(await planOfApi(api.url, given, 'zh-CN')));
  expect(complaints).toEqual([]);
  await close();
});

test('the plan is the same in English, word for word with the API', async () => {
  const { page, complaints, close } = await openGuide('/guides/job-loss?locale=en');
  const given = await answerByTouch(page, dismissed);
  await takePicture(page, 'english-plan');

  expect((await planOn(page)).steps).toEqual(stepsOf(await planOfApi(api.url, given, 'en')));
  expect(complaints).toEqual([]);
  await close();
});

test('an answer that is changed after the plan, and changed back, leaves no trace', async () => {
  const { page, close } = await openGuide();
  const planAfter = async (reason: string): Promise<ShownPlan> => {
    const plan = await shownOn(page);
    await guideOn(page).locator('.take .button:not(.main)').click();
    await shownAfter(page, plan);
    await changeAnswer(page, 'leaving-reason', reason);
    await answerByTouch(page, dismissed);
    return planOn(page);
  };
  await answerByTouch(page, dismissed);
  const first = await planOn(page);

  expect(await planAfter('resigned')).not.toEqual(first);
  expect(await planAfter('dismissed')).toEqual(first);
  await close();
});

test('the same guide works inside a page of another site', async () => {
  const { page, complaints, close } = await openGuide('/demo/district?guide=job-loss&locale=zh-CN');
  const given = await answerByTouch(page, resigned);
  await takePicture(page, 'district-plan');

  expect((await planOn(page)).steps).toEqual(stepsOf(await planOfApi(api.url, given, 'zh-CN')));
  expect(complaints).toEqual([]);
  await close();
});
