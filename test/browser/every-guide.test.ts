import { fileURLToPath } from 'node:url';
import type { Answers, GuideBundle, Plan, Question } from '@onething/core';
import { loadGuides } from '@onething/core/load';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedApi, serveApi } from '../support/serve-api.mjs';
import { answerByTouch } from './answer-by-touch.ts';
import { axeScript, findViolations, overflowOn } from './find-violations.ts';
import { guideOn, planOn, type ShownStep } from './guide-page.ts';
import { launchChromium } from './launch-chromium.ts';
import { openObservedPage } from './observed-page.ts';
import { today } from './residents.ts';
import { planOfApi } from './steps-elsewhere.ts';
import { takePicture } from './take-picture.ts';

const loaded = await loadGuides(fileURLToPath(new URL('../../guides', import.meta.url)));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues.slice(0, 3)));
const { bundles, library } = loaded.value;

let api: ServedApi;
let browser: Browser;

beforeAll(async () => {
  [api, browser] = await Promise.all([serveApi(), launchChromium()]);
});

afterAll(async () => {
  await Promise.all([api.stop(), browser.close()]);
});

/** "Not sure" where that is an answer, else the first that there is. */
function anyAnswer({ kind, options = [], min, 'not-sure': notSure }: Question): Answers[string] {
  if (notSure === true) return null;
  const [first] = options;
  switch (kind) {
    case 'yes-no':
      return true;
    case 'single-choice':
      return first?.id ?? null;
    case 'multiple-choice':
      return first === undefined ? [] : [first.id];
    case 'number':
      return min ?? 1;
    case 'date':
      return '2026-11-02';
    default: {
      const impossible: never = kind;
      return impossible;
    }
  }
}

/** The guide's example with the most answers, and any answer to what it leaves open. */
function residentOf({ guide, questions }: GuideBundle): Answers {
  const examples = library.guides.get(guide.id)?.value.examples ?? [];
  const ofToday = examples.filter(({ 'as-of': asOf }) => asOf === undefined || asOf === today);
  const fullest = ofToday.toSorted(
    (one, other) => Object.keys(other.answers).length - Object.keys(one.answers).length,
  )[0];
  return {
    ...Object.fromEntries(questions.map((question) => [question.id, anyAnswer(question)])),
    ...fullest?.answers,
  };
}

function stepsOf(plan: Plan): readonly ShownStep[] {
  return plan.steps.map(({ id, status, number, title, deadline }) => ({
    id,
    status,
    number,
    title,
    deadline: status === 'needed' ? (deadline?.date ?? null) : null,
  }));
}

test.each([...bundles.values()].map((bundle) => [bundle.guide.id, bundle] as const))(
  '%s: from the first question to the plan of the API, accessible and no wider than 360 px',
  async (id, bundle) => {
    const { page, complaints, close } = await openObservedPage(browser, today, {
      width: 360,
      height: 740,
      scripts: [axeScript],
    });
    await page.goto(`${api.url}/guides/${id}?locale=zh-CN`);
    const resident = { name: id, answers: residentOf(bundle) };
    const found: string[] = [];
    const given = await answerByTouch(page, resident, async (shown, index) => {
      const name = `${index} ${shown.questions[0] ?? shown.page}`;
      if (shown.page !== 'questions') await takePicture(page, `every-${id}-${shown.page}`);
      if (shown.page === 'plan') expect(await stepsThatOverlap(page)).toEqual([]);
      await guideOn(page).evaluate((element) => {
        for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) {
          details.open = true;
        }
      });
      const overflow = await overflowOn(page);
      if (overflow > 0) found.push(`${name}: ${overflow} px too wide`);
      for (const violation of await findViolations(page)) found.push(`${name}: ${violation}`);
    });
    const made = await planOfApi(api.url, given, 'zh-CN', id);
    expect((await planOn(page)).steps).toEqual(stepsOf(made));
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  },
);

/** Steps stand below each other, whatever lane they are in. */
async function stepsThatOverlap(page: Page): Promise<readonly string[]> {
  return await guideOn(page).evaluate((element) => {
    const steps = [
      ...(element.shadowRoot?.querySelectorAll<HTMLElement>('article.step[data-step]') ?? []),
    ];
    const boxes = steps.map((step) => step.getBoundingClientRect());
    return steps.flatMap((step, at) =>
      (boxes[at]?.top ?? 0) < (boxes[at - 1]?.bottom ?? 0) - 1 ? [step.dataset.step ?? ''] : [],
    );
  });
}
