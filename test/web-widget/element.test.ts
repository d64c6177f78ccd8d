import { expect, test } from 'vitest';
import {
  answerAll,
  elementWith,
  focusedId,
  type Opened,
  shows,
  siteForTests,
} from './element-site.ts';

const site = siteForTests();
const element = elementWith();

function open(body: string, css = ''): Promise<Opened> {
  return site.open(body, { css });
}

test('says that the guide did not open, and opens it on the second try', async () => {
  site.pages.delete('/bundle.json');
  const { guide } = await open(element);
  await shows(guide, 'problem');
  expect(await guide.locator('[role="alert"]').innerText()).toContain('404');

  site.pages.set('/bundle.json', { type: 'application/json', body: JSON.stringify(site.bundle) });
  await guide.locator('.button.main').click();
  await shows(guide, 'intro');
});

/** Has every part that a bundle has, and nothing in them. */
const hollow = {
  format: 1,
  hash: '',
  guide: { id: 'job-loss' },
  ...Object.fromEntries(
    ['entries', 'questions', 'facts', 'conditions', 'materials', 'channels', 'laws'].map((part) => [
      part,
      [],
    ]),
  ),
};

test.each([
  ['another version of the format', JSON.stringify({ format: 2 })],
  ['a bundle that is hollow', JSON.stringify(hollow)],
  ['a login page', '<html>'],
  ['a JSON value that is no object', 'null'],
])('refuses %s instead of showing half a guide', async (_, body) => {
  site.pages.set('/bundle.json', { type: 'application/json', body });
  const { guide } = await open(element);
  await shows(guide, 'problem');
  expect(await guide.locator('[role="alert"] p').first().innerText()).toContain('版本');
});

test('refuses a bundle of another guide than the page names', async () => {
  const { guide } = await open(
    '<one-thing-guide guide="retirement" src="/bundle.json"></one-thing-guide>',
  );
  await shows(guide, 'problem');
  expect(await guide.locator('[role="alert"]').innerText()).toContain('job-loss');
});

test('moves the focus to the heading of a new page, and to the mistakes of a refused one', async () => {
  const { guide } = await open(element);
  await shows(guide, 'intro');
  expect(await focusedId(guide)).toBeFalsy();

  await guide.locator('.button.main').click();
  await guide.locator('form').waitFor();
  expect(await focusedId(guide)).toBe('heading');

  await guide.locator('.button.main').click();
  await guide.locator('.errors').waitFor();
  expect(await focusedId(guide)).toBe('errors');

  const id = await guide.locator('form [data-question]').first().getAttribute('data-question');
  await guide.locator('.errors a').first().click();
  expect(await focusedId(guide)).toBe(id);
});

test('keeps what was typed beside its word when the language changes the order of the fields', async () => {
  const { guide } = await open(element);
  await answerAll(guide);
  await guide.locator('.answers [data-question="left-on"] .change button').click();
  await guide.locator('[name="left-on.year"]').fill('2026');
  await guide.locator('[name="left-on.day"]').fill('20');
  await guide.locator('.display button').nth(2).click();
  await guide.locator('.screen[lang="en"]').waitFor();

  expect(await guide.locator('[name="left-on.year"]').inputValue()).toBe('2026');
  expect(await guide.locator('[name="left-on.day"]').inputValue()).toBe('20');
  const order = await guide
    .locator('.date input')
    .evaluateAll((fields) => fields.map(({ id }) => id));
  expect(order).toEqual(['left-on.day', 'left-on.month', 'left-on.year']);
});

test('lets "not sure" and a typed date exclude each other', async () => {
  const { guide } = await open(element);
  await answerAll(guide);
  await guide.locator('.answers [data-question="left-on"] .change button').click();
  const unsure = guide.locator('[name="left-on.not-sure"]');
  expect(await unsure.isChecked()).toBe(true);
  await guide.locator('[name="left-on.year"]').fill('2026');
  expect(await unsure.isChecked()).toBe(false);
  await unsure.check();
  expect(await guide.locator('[name="left-on.year"]').inputValue()).toBe('');
});

test('sets an answer aside that no longer applies, says so, and brings it back', async () => {
  const { guide } = await open(element);
  await answerAll(guide, { 'leaving-reason': 'contract-ended', 'refused-renewal': 'true' });
  const counted = guide.locator('.answers [data-question="refused-renewal"]');
  const aside = guide.locator('.aside [data-question="refused-renewal"]');
  expect(await counted.count()).toBe(1);
  expect(await aside.count()).toBe(0);

  const change = async (reason: string): Promise<void> => {
    await guide.locator('.answers [data-question="leaving-reason"] .change button').click();
    await guide.locator(`input[value="${reason}"]`).check();
    await guide.locator('.button.main').click();
    await shows(guide, 'review');
  };
  await change('dismissed');
  expect(await counted.count()).toBe(0);
  expect(await aside.innerText()).toContain('是');
  await change('contract-ended');
  expect(await counted.count()).toBe(1);
});

test('settles an open step in the plan, without leaving it', async () => {
  const { guide } = await open(element);
  await answerAll(guide, {
    'leaving-reason': 'dismissed',
    'current-work': 'none',
    'draws-pension': 'false',
    'unemployment-insurance-months': '8',
    'contribution-places': 'shanghai-only',
    'is-registered-unemployed': 'false',
    'time-to-retirement': 'three-years-or-more',
  });
  await guide.locator('.button.main').click();
  await shows(guide, 'plan');
  const settle = guide.locator('.settle[data-question="has-skill-certificate"]');
  const settled = await settle.evaluate((target) =>
    target.closest('[data-step]')?.getAttribute('data-step'),
  );
  await settle.locator('button').first().click();
  await settle.waitFor({ state: 'detached' });
  await shows(guide, 'plan');
  const answer = guide.locator('.answers [data-question="has-skill-certificate"] dd').first();
  expect(await answer.textContent()).toBe('是');
  expect(await focusedId(guide)).toBe(`step.${settled}`);
});

test('folds a step that is done, and brings it back', async () => {
  const { guide } = await open(element);
  await answerAll(guide, { 'leaving-reason': 'dismissed' });
  await guide.locator('.button.main').click();
  const step = guide.locator('[data-status="needed"]').first();
  const box = step.locator('.check.inline input');
  const lines = await step.locator('p').count();
  await box.check();
  expect(await step.locator('.node').innerText()).toBe('✓');
  expect(await step.locator('.facts').count()).toBe(0);
  await box.uncheck();
  expect(await step.locator('p').count()).toBe(lines);
});

test('tells the host that something happened, never what was answered', async () => {
  const { page, guide } = await open(element);
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const name of ['onething-answer', 'onething-plan']) {
      document.addEventListener(name, (event) => {
        if (event instanceof CustomEvent) heard.push([name, event.detail]);
      });
    }
  });
  await answerAll(guide, { 'leaving-reason': 'dismissed' });
  await guide.locator('.button.main').click();
  await shows(guide, 'plan');
  const heard: unknown = await page.evaluate(() => Reflect.get(window, 'heard'));
  expect(heard).toContainEqual([
    'onething-answer',
    { guide: 'job-loss', bundle: site.bundle.hash, answered: 1 },
  ]);
  expect(heard).toContainEqual(['onething-plan', { guide: 'job-loss', bundle: site.bundle.hash }]);
  expect(JSON.stringify(heard)).not.toContain('dismissed');
});

test('takes the colours of a district, but not where a reader needs others', async () => {
  const css = 'one-thing-guide { --ot-accent: rgb(36, 80, 143); }';
  const { guide, complaints } = await open(element, css);
  const button = guide.locator('.button.main');
  const colour = (): Promise<string> =>
    button.evaluate((target) => getComputedStyle(target).backgroundColor);
  await button.waitFor();
  expect(await colour()).toBe('rgb(36, 80, 143)');
  await guide.locator('.display button').nth(1).click();
  await guide.locator('.screen[data-theme="contrast"]').waitFor();
  await expect.poll(colour).toBe('rgb(255, 225, 74)');
  expect(complaints).toEqual([]);
});

test('stands several times on a page, each with its own answers', async () => {
  const { page, complaints } = await open(element + element);
  const [first, second] = [
    page.locator('one-thing-guide').nth(0),
    page.locator('one-thing-guide').nth(1),
  ];
  await first.locator('.button.main').click();
  await second.locator('.button.main').click();
  await first.locator('input[value="dismissed"]').check();
  await second.locator('input[value="resigned"]').check();
  expect(await first.locator('input[value="dismissed"]').isChecked()).toBe(true);
  await first.locator('.button.main').click();
  await first.locator('input[value="dismissed"]').waitFor({ state: 'detached' });
  expect(await second.locator('input[value="resigned"]').isChecked()).toBe(true);
  expect(complaints).toEqual([]);
});

test('prints the plan without the page around it, and leaves the page as it was', async () => {
  const { page, guide, complaints } = await open(
    `<header id="site">site</header><div><nav id="beside">nav</nav>${element}</div>`,
  );
  await answerAll(guide, { 'leaving-reason': 'dismissed' });
  await guide.locator('.button.main').click();
  await shows(guide, 'plan');
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await guide.locator('.take .button.main').click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#site').isVisible()).toBe(false);
  expect(await page.locator('#beside').isVisible()).toBe(false);
  expect(await guide.locator('.sheet').isVisible()).toBe(true);
  expect(await guide.locator('.screen').isVisible()).toBe(false);

  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  expect(await page.locator('#site').isVisible()).toBe(true);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  expect(complaints).toEqual([]);
});

test('forgets every answer when it starts again', async () => {
  const { guide } = await open(element);
  await answerAll(guide, { 'leaving-reason': 'dismissed' });
  await guide.locator('.keep summary').click();
  await guide.locator('[data-do="clear"]').click();
  await shows(guide, 'intro');
  await guide.locator('.button.main').click();
  await guide.locator('form').waitFor();
  expect(await guide.locator('input:checked').count()).toBe(0);
});
