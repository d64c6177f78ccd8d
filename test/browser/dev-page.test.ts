import { once } from 'node:events';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { devServer } from '../../packages/core/src/cli/dev-server.ts';
import { type DevState, devState } from '../../packages/core/src/cli/dev-state.ts';
import { ownProver } from '../../packages/core/src/cli/prover.ts';
import { plainDateOf } from '../../packages/core/src/vocabulary/plain-date.ts';
import { temporaryFolder } from '../core/cli/run-command.ts';
import { umbrellaFolder } from '../core/fixtures/umbrella.ts';
import { launchChromium } from './launch-chromium.ts';

const element = new URL('../../packages/web-widget/dist/one-thing-guide.js', import.meta.url);

let browser: Browser;
let state: DevState;
let server: Server;
let folder = '';
let base = '';

beforeAll(async () => {
  browser = await launchChromium();
  folder = join(temporaryFolder(), 'guides');
  cpSync(umbrellaFolder, folder, { recursive: true });
  state = devState(folder, () => plainDateOf(2026, 11, 23), ownProver());
  const made = devServer({ state, widget: readFileSync(element), locale: 'en' });
  server = made;
  await once(made.listen(0, '127.0.0.1'), 'listening');
  base = `http://127.0.0.1:${(made.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await state.close();
  rmSync(folder, { recursive: true });
});

function save(path: string, change: (text: string) => string): void {
  const file = join(folder, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** Marks the document, and tells later whether it is still the same one. */
async function mark(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => document.body.setAttribute('data-mark', ''));
  return async () => (await page.locator('body[data-mark]').count()) === 1;
}

test('the author’s page follows the files by itself: the preview first, then the findings', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  await page.goto(base);
  const preview = page.frameLocator('iframe');
  await preview.getByText('See where to look for it.').first().waitFor();
  await page.locator('main[data-proved] .counts').waitFor();

  save('things/lost-umbrella/guide.yaml', (text) =>
    text.replace('See where to look for it.', 'Look where it may be.'),
  );
  await preview.getByText('Look where it may be.').first().waitFor();
  // Findings come into the page as it stands: an author who tries the preview is not thrown back.
  const isSame = await mark(page);
  await page.locator('main[data-proved] .counts').waitFor();
  expect(await isSame()).toBe(true);

  save('catalogue/report-loss.yaml', (text) => `${text}\ncolour: red\n`);
  await page.getByText('unknown-key').waitFor();
  save('catalogue/report-loss.yaml', (text) => text.replace('\ncolour: red\n', ''));
  await preview.getByText('Look where it may be.').first().waitFor();
  expect(await page.getByText('unknown-key').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.close();
});
