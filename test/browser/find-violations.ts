import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    readonly axe: typeof import('axe-core');
  }
}

/** To be given to `openObservedPage`; a page's Content-Security-Policy does not hold it back. */
export const axeScript: string = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds against WCAG 2.2 AA on the page as it stands, one line each; shadow roots included. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (values): Promise<readonly string[]> => {
    const { violations } = await window.axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
      preload: false,
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) =>
        `${id} (${help}) at ${JSON.stringify(target)}: ${failureSummary ?? ''}`.slice(0, 400),
      ),
    );
  }, tags);
}

/** How many pixels the page, or anything in it that does not scroll itself, is too wide. */
export async function overflowOn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
