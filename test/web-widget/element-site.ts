import { fileURLToPath } from 'node:url';
import type { GuideBundle } from '@onething/core';
import { loadGuides } from '@onething/core/load';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { axeScript } from '../browser/find-violations.ts';
import { launchChromium } from '../browser/launch-chromium.ts';
import { buildElement } from './build-element.ts';
import { type PageServer, type Served, servePages } from './serve-pages.ts';

export interface Opened {
  readonly page: Page;
  readonly guide: Locator;
  /** Console errors, uncaught errors and refusals of the policy. */
  readonly complaints: readonly string[];
}

/** A site with a strict policy, the element's script and the bundle of *job-loss*. */
export interface ElementSite {
  readonly url: string;
  readonly bundle: GuideBundle;
  /** What is served, by path; put right before every test. */
  readonly pages: Map<string, Served>;
  /** A page with this body, on a phone of its own unless a context is given. */
  readonly open: (body: string, options?: OpenOptions) => Promise<Opened>;
  readonly newContext: () => Promise<BrowserContext>;
}

export interface OpenOptions {
  readonly css?: string;
  readonly language?: string;
  readonly fragment?: string;
  readonly context?: BrowserContext;
}

interface Running {
  readonly script: string;
  readonly bundle: GuideBundle;
  readonly browser: Browser;
  readonly server: PageServer;
}

/** The site of a file's tests: opened before the first of them, closed after the last. */
export function siteForTests(): ElementSite {
  let opened: Running | undefined;
  const running = (): Running => {
    if (opened === undefined) throw new Error('the site is open while a test runs');
    return opened;
  };
  const pages = new Map<string, Served>();
  const newContext = (): Promise<BrowserContext> => phone(running().browser);
  beforeAll(async () => {
    opened = await run(pages);
  });
  beforeEach(() => {
    const { script, bundle } = running();
    pages.clear();
    pages.set('/element.js', { type: 'text/javascript', body: script });
    pages.set('/bundle.json', { type: 'application/json', body: JSON.stringify(bundle) });
    pages.set('/favicon.ico', { type: 'image/x-icon', body: '' });
  });
  afterAll(async () => {
    await Promise.all([opened?.browser.close(), opened?.server.stop()]);
  });
  return {
    get url() {
      return running().server.url;
    },
    get bundle() {
      return running().bundle;
    },
    pages,
    newContext,
    open: async (body, { css = '', language = 'zh-CN', fragment = '', context } = {}) => {
      pages.set('/host.css', { type: 'text/css', body: css });
      pages.set('/', {
        type: 'text/html',
        body: `<!doctype html><html lang="${language}"><head><title>t</title>
          <link rel="stylesheet" href="/host.css"><script type="module" src="/element.js"></script>
          </head><body><main>${body}</main></body></html>`,
      });
      const page = await (context ?? (await newContext())).newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${running().server.url}/${fragment}`);
      return { page, guide: page.locator('one-thing-guide').first(), complaints };
    },
  };
}

async function run(pages: ReadonlyMap<string, Served>): Promise<Running> {
  const folder = fileURLToPath(new URL('../../guides', import.meta.url));
  const [script, loaded, browser] = await Promise.all([
    buildElement(),
    loadGuides(folder),
    launchChromium(),
  ]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues.slice(0, 3)));
  const bundle = loaded.value.bundles.get('job-loss');
  if (bundle === undefined) throw new Error('no guide "job-loss"');
  return { script, bundle, browser, server: await servePages((path) => pages.get(path)) };
}

async function phone(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await context.addInitScript({ path: axeScript });
  return context;
}

/** The element with the guide *job-loss* on 23 November 2026, and whatever attributes more. */
export function elementWith(attributes = ''): string {
  return `<one-thing-guide guide="job-loss" src="/bundle.json" as-of="2026-11-23" ${attributes}></one-thing-guide>`;
}

export async function shows(guide: Locator, name: string): Promise<void> {
  await guide.locator(`.screen[data-page="${name}"]`).waitFor();
}

/** The id of what has the focus inside the element. */
export async function focusedId(guide: Locator): Promise<string | undefined> {
  return guide.evaluate((host) => host.shadowRoot?.activeElement?.id);
}

/** The question shown first on the page. */
export async function questionOn(guide: Locator): Promise<string> {
  const question = guide.locator('form [data-question]').first();
  await question.waitFor();
  return (await question.getAttribute('data-question')) ?? '';
}

/** Answers "not sure" to every question of the page, but for the given choices and (first) typed fields. */
export async function answerPage(
  guide: Locator,
  answers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const before = await questionOn(guide);
  for (const fieldset of await guide.locator('form [data-question]').all()) {
    const id = (await fieldset.getAttribute('data-question')) ?? '';
    const chosen = answers[id];
    const typed = fieldset.locator('input[type="text"]').first();
    if (chosen === undefined) await fieldset.locator('.unsure input').check();
    else if ((await typed.count()) > 0) await typed.fill(chosen);
    else await fieldset.locator(`input[value="${chosen}"]`).check();
  }
  await guide.locator('.button.main').click();
  await guide.locator(`form [data-question="${before}"]`).waitFor({ state: 'detached' });
}

/** From the introduction to the review, as `answerPage` answers. */
export async function answerAll(
  guide: Locator,
  answers: Readonly<Record<string, string>> = {},
): Promise<void> {
  await guide.locator('.button.main').click();
  await questionOn(guide);
  const question = guide.locator('form [data-question]');
  for (let pagesSeen = 0; pagesSeen < 20 && (await question.count()) > 0; pagesSeen += 1) {
    await answerPage(guide, answers);
  }
  await shows(guide, 'review');
}

/** From the review: another answer to a question of choices. */
export async function changeAnswer(guide: Locator, question: string, value: string): Promise<void> {
  await guide.locator(`.answers [data-question="${question}"] .change button`).click();
  await guide.locator(`input[value="${value}"]`).check();
  await guide.locator('.button.main').click();
}
