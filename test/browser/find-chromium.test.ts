import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findChromium } from './find-chromium.mjs';

const folder = mkdtempSync(join(tmpdir(), 'find-chromium-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function program(path: string): string {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, '#!/bin/sh\n', { mode: 0o755 });
  return full;
}

describe('the search for a browser', () => {
  test('takes the one that CHROME_PATH names before all others', () => {
    const named = program('named/my-chrome');
    const onPath = dirname(program('path-a/chromium'));
    expect(findChromium({ CHROME_PATH: named, PATH: onPath })).toBe(named);
  });

  test('finds none where CHROME_PATH names nothing, rather than another one in silence', () => {
    const onPath = dirname(program('path-b/chromium'));
    expect(findChromium({ CHROME_PATH: join(folder, 'nothing'), PATH: onPath })).toBeUndefined();
  });

  test('looks along the PATH in its order', () => {
    const first = program('path-c/google-chrome');
    const second = program('path-d/chromium');
    const path = [dirname(first), dirname(second)].join(':');
    expect(findChromium({ PATH: path })).toBe(first);
  });
});
