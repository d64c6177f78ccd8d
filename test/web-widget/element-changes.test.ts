import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { findViolations, overflowOn } from '../browser/find-violations.ts';
import { takePicture } from '../browser/take-picture.ts';
import {
  answerAll,
  answerPage,
  changeAnswer,
  elementWith,
  questionOn,
  shows,
  siteForTests,
} from './element-site.ts';

const site = siteForTests();

const dismissed = {
  'leaving-reason': 'dismissed',
  'current-work': 'none',
  'draws-pension': 'false',
  'unemployment-insurance-months': '8',
  'contribution-places': 'shanghai-only',
  'is-registered-unemployed': 'false',
};

async function openAll(guide: Locator): Promise<void> {
  for (let rounds = 0; rounds < 3; rounds += 1) {
    for (const summary of await guide.locator('.screen details:not([open]) > summary').all()) {
      if (await summary.isVisible()) await summary.click();
    }
  }
}

test('a change says what becomes different in the list, in words, and only that', async () => {
  const { page, guide } = await site.open(elementWith());
  await answerAll(guide, dismissed);
  expect(await guide.locator('[data-news="difference"]').count()).toBe(0);
  await changeAnswer(guide, 'leaving-reason', 'resigned');
  await shows(guide, 'review');
  const difference = guide.locator('[data-news="difference"]');
  const words = await difference.innerText();
  expect(words).toContain('不用办了：');
  expect(words).toContain('失业保险金');
  await takePicture(page, 'change-difference');
  expect(await findViolations(page)).toEqual([]);

  await changeAnswer(guide, 'leaving-reason', 'dismissed');
  await shows(guide, 'review');
  expect(await difference.innerText()).toContain('要办：');
  await guide.locator('.answers [data-question="current-work"] .change button').click();
  await guide.locator('.button.main').click();
  await shows(guide, 'review');
  expect(await difference.innerText()).toContain('清单没有变化');
  await guide.locator('.button.main').click();
  await shows(guide, 'plan');
  await guide.locator('.take .button:not(.main)').click();
  await shows(guide, 'review');
  expect(await difference.count()).toBe(0);
});

test('questions that come in after a change are announced with their cause, and nothing else is asked again', async () => {
  const { page, guide } = await site.open(elementWith());
  await answerAll(guide, { ...dismissed, 'leaving-reason': 'resigned' });
  await changeAnswer(guide, 'leaving-reason', 'contract-ended');
  const asked = await questionOn(guide);
  const note = guide.locator('[data-changed="cameIn"]');
  expect(await note.innerText()).toMatch(/您改了.*所以最多要多答\d题：“没有同意续签”/);
  expect(asked).toBe('refused-renewal');
  await takePicture(page, 'change-came-in');
  const again: string[] = [];
  while ((await guide.locator('form [data-question]').count()) > 0) {
    again.push(await questionOn(guide));
    await answerPage(guide, { 'refused-renewal': 'false' });
  }
  await shows(guide, 'review');
  expect(again).not.toContain('current-work');
});

test('an answer set aside names the answer that put it aside, and what brings it back', async () => {
  const { page, guide } = await site.open(elementWith());
  await answerAll(guide, {
    ...dismissed,
    'leaving-reason': 'contract-ended',
    'refused-renewal': 'true',
  });
  await changeAnswer(guide, 'leaving-reason', 'dismissed');
  await shows(guide, 'review');
  const aside = guide.locator('.aside [data-question="refused-renewal"]');
  expect(await aside.innerText()).toContain('您答了');
  expect(await aside.innerText()).toContain('会自动恢复');
  expect(await guide.locator('[data-changed="setAside"]').innerText()).toContain('先放在一边');
  await takePicture(page, 'change-set-aside');
  expect(await findViolations(page)).toEqual([]);
  await changeAnswer(guide, 'leaving-reason', 'contract-ended');
  await shows(guide, 'review');
  expect(await guide.locator('[data-changed="cameBack"]').innerText()).toContain('已恢复');
});

test('the plan gives the answers behind each step with their articles, and what a step left out would take', async () => {
  const { page, guide, complaints } = await site.open(elementWith());
  await answerAll(guide, { ...dismissed, 'leaving-reason': 'resigned' });
  await guide.locator('.button.main').click();
  await shows(guide, 'plan');
  const step = guide.locator('[data-status="needed"][data-step="unemployment-registration"]');
  await step.locator('details.more > summary').click();
  await expect.poll(() => step.innerText()).toContain('由这些答案决定');

  await guide.locator('.unneeded > summary').click();
  const benefit = guide.locator('.unneeded [data-step="unemployment-benefit"]');
  await benefit.locator('details > summary').click();
  await benefit.locator('.would').waitFor();
  const reason = await benefit.locator('.would').innerText();
  expect(reason).toContain('才要办');
  expect(reason).toContain('您答的是');
  expect(reason).toMatch(/第.+条/);
  await openAll(guide);
  await takePicture(page, 'plan-reasons');
  expect(await overflowOn(page)).toBe(0);
  expect(await findViolations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a page with several questions shows those that matter, as the answers have it', async () => {
  const [first, ...others] = site.bundle.questions.map(({ id }) => id);
  expect([first, others[0]]).toEqual(['leaving-reason', 'refused-renewal']);
  const ask = [[first], others.slice(0, 4), ...others.slice(4).map((id) => [id])];
  site.pages.set('/bundle.json', {
    type: 'application/json',
    body: JSON.stringify({
      ...site.bundle,
      hash: 'grouped',
      guide: { ...site.bundle.guide, ask },
    }),
  });
  const shownAfter = async (reason: string): Promise<readonly (string | null)[]> => {
    const { page, guide } = await site.open(elementWith());
    await guide.locator('.button.main').click();
    await answerPage(guide, { 'leaving-reason': reason });
    const questions = await guide.locator('form [data-question]').all();
    if (reason === 'contract-ended') expect(await findViolations(page)).toEqual([]);
    return Promise.all(questions.map((question) => question.getAttribute('data-question')));
  };
  expect(await shownAfter('contract-ended')).toContain('refused-renewal');
  const ofDismissed = await shownAfter('dismissed');
  expect(ofDismissed).not.toContain('refused-renewal');
  expect(ofDismissed.length).toBeGreaterThan(1);
});

test('"not sure" says at the question what then happens', async () => {
  const { guide } = await site.open(elementWith());
  await guide.locator('.button.main').click();
  for (let pages = 0; pages < 12; pages += 1) {
    if ((await guide.locator('.unsure').count()) > 0) break;
    await answerPage(guide, dismissed);
  }
  expect(await guide.locator('.unsure').first().innerText()).toMatch(/可能标成“待定”|以后可以补答/);
});

test.each([
  { look: 'plain', attributes: '' },
  { look: 'large print', attributes: 'text="large"' },
  { look: 'high contrast', attributes: 'theme="contrast"' },
  { look: 'dark, large print', attributes: 'theme="dark" text="large"' },
])(
  'what is said about answers is accessible and fits 360 px: $look',
  async ({ look, attributes }) => {
    const { page, guide, complaints } = await site.open(elementWith(`links history ${attributes}`));
    const found: string[] = [];
    const inspect = async (name: string): Promise<void> => {
      await openAll(guide);
      await takePicture(page, `answers-${look.replaceAll(/\W+/g, '-')}-${name}`);
      const overflow = await overflowOn(page);
      if (overflow > 0) found.push(`${name}: ${overflow} px too wide`);
      for (const violation of await findViolations(page)) found.push(`${name}: ${violation}`);
    };
    await answerAll(guide, {
      ...dismissed,
      'leaving-reason': 'contract-ended',
      'refused-renewal': 'true',
    });
    await changeAnswer(guide, 'leaving-reason', 'resigned');
    await shows(guide, 'review');
    await guide.locator('details.keep > summary').click();
    await guide.locator('[data-do="save"]').click();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () =>
        Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await guide.locator('[data-do="share"]').click();
    const link = await guide.locator('.link-field').inputValue();
    await inspect('review');
    const other = await site.open(elementWith(`links history ${attributes}`), {
      fragment: new URL(link).hash,
    });
    await other.guide.locator('[data-do="take"]').waitFor();
    await openAll(other.guide);
    await takePicture(other.page, `answers-${look.replaceAll(/\W+/g, '-')}-offer`);
    for (const violation of await findViolations(other.page)) found.push(`offer: ${violation}`);
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

test('saving, sharing, changing and clearing need no pointer', async () => {
  const { page, guide } = await site.open(elementWith('links history'));
  const focus = (): Promise<{
    readonly name: string;
    readonly tag: string;
    readonly shown: boolean;
  }> =>
    guide.evaluate((host) => {
      const target = host.shadowRoot?.activeElement;
      const style = target === null || target === undefined ? undefined : getComputedStyle(target);
      return {
        name: target?.getAttribute('data-do') ?? target?.closest('details')?.className ?? '',
        tag: target?.tagName ?? '',
        shown: style !== undefined && style.outlineStyle !== 'none',
      };
    });
  const tabTo = async (wanted: (name: string, tag: string) => boolean): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      const { name, tag, shown } = await focus();
      if (!wanted(name, tag)) continue;
      expect(shown).toBe(true);
      return;
    }
    throw new Error('the keyboard does not get there');
  };
  await answerAll(guide, dismissed);
  await tabTo((name, tag) => tag === 'SUMMARY' && name.includes('keep'));
  await page.keyboard.press('Enter');
  await tabTo((name) => name === 'save');
  await page.keyboard.press('Enter');
  await tabTo((name) => name === 'delete');
  await page.keyboard.press('Enter');
  await guide.locator('#notice').waitFor();
  await tabTo((name) => name === 'clear');
  await page.keyboard.press('Enter');
  await shows(guide, 'intro');
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
});
