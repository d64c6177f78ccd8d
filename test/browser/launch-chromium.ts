import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';

export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error('no Chromium; "node test/browser/ensure-chromium.mjs" says what to do');
  }
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
