import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';

const folder = new URL('./shots/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });

/** Of the whole page, to be looked at; `test/browser/shots` is not kept in git. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: true, animations: 'disabled' });
}
