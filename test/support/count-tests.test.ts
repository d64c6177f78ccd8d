import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const script = new URL('./count-tests.mjs', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'count-tests-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function counted(report: string | null, exitCode: number): string {
  const path = join(folder, 'report.json');
  rmSync(path, { force: true });
  if (report !== null) writeFileSync(path, report);
  return spawnSync(process.execPath, [script, path, String(exitCode)], { encoding: 'utf8' }).stdout;
}

test.each([
  ['all passed', '{"numPassedTests":7,"numFailedTests":0}', 0, '7 0\n'],
  ['some failed', '{"numPassedTests":5,"numFailedTests":2}', 1, '5 2\n'],
  ['a file could not be read', '{"numPassedTests":7,"numFailedTests":0}', 1, '7 1\n'],
  ['no report was written, as when the build fails', null, 1, '0 1\n'],
  ['no report was written though all went well', null, 0, '0 1\n'],
  ['the report is no JSON', 'oops', 0, '0 1\n'],
])('the merge check counts a run in which %s', (_, report, exitCode, line) => {
  expect(counted(report, exitCode)).toBe(line);
});
