import type { Browser, Page } from 'playwright-core';

export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly body: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** A page and everything that must not happen on it. */
export interface ObservedPage {
  readonly page: Page;
  /** Errors and warnings of the console, uncaught errors, and broken Content-Security-Policy. */
  readonly complaints: readonly string[];
  readonly requests: readonly SentRequest[];
  readonly close: () => Promise<void>;
}

export interface PageOptions {
  readonly width: number;
  readonly height: number;
  readonly locale?: string;
  /** Scripts that run before those of the page, by path. */
  readonly scripts?: readonly string[];
}

/** A phone of a resident in Shanghai, at ten in the morning of `day`. */
export async function openObservedPage(
  browser: Browser,
  day: string,
  { width, height, locale = 'zh-CN', scripts = [] }: PageOptions,
): Promise<ObservedPage> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: SentRequest[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => {
    complaints.push(`uncaught: ${error.message}`);
  });
  page.on('requestfailed', (request) => {
    complaints.push(`request failed: ${request.url()}`);
  });
  page.on('websocket', (socket) => {
    complaints.push(`web socket: ${socket.url()}`);
  });
  page.on('request', (request) => {
    requests.push({
      method: request.method(),
      url: request.url(),
      body: request.postData(),
      headers: request.headers(),
    });
  });
  await page.exposeFunction('reportViolation', (violation: string) => {
    complaints.push(`policy: ${violation}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'reportViolation');
      if (typeof report === 'function') {
        report(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
      }
    });
  });
  for (const path of scripts) await page.addInitScript({ path });
  await page.clock.setFixedTime(`${day}T10:00:00+08:00`);
  return { page, complaints, requests, close: () => context.close() };
}
