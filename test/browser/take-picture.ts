import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';

const folder = new URL('./shots/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });

/** The largest picture that most viewers open. */
const tallest = 12_000;

/** Of the whole page, to be looked at; `test/browser/shots` is not kept in git. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.screenshot({
    path: `${folder}${name}.png`,
    fullPage: height <= tallest,
    animations: 'disabled',
  });
}
