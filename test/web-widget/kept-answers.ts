import type { Locator, Page } from 'playwright-core';

interface Kept {
  readonly tab: readonly string[];
  readonly device: readonly string[];
  readonly cookie: string;
  readonly address: string;
  readonly state: unknown;
}

/** Everything that a browser may keep of a page. */
export async function keptOn(page: Page): Promise<Kept> {
  return page.evaluate(() => ({
    tab: Object.keys(sessionStorage),
    device: Object.keys(localStorage),
    cookie: document.cookie,
    address: location.href,
    state: history.state,
  }));
}

/** Presses the button of the action, unfolding what it stands in. */
export async function press(guide: Locator, action: string): Promise<void> {
  const folded = guide.locator('details.keep:not([open]) > summary');
  if ((await guide.locator(`[data-do="${action}"]:visible`).count()) === 0) await folded.click();
  await guide.locator(`[data-do="${action}"]`).first().click();
}
