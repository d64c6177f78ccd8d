import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Answers, Locale, Plan } from '@onething/core';
import { today } from './residents.ts';

const root = new URL('../../', import.meta.url).pathname;
const run = promisify(execFile);

/** The plan as the API makes it. */
export async function planOfApi(
  url: string,
  answers: Answers,
  locale: Locale,
  guide = 'job-loss',
): Promise<Plan> {
  const response = await fetch(`${url}/v1/guides/${guide}/plan`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ answers, asOf: today, locale }),
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return response.json();
}

/** The plan as the command line makes it. */
export async function planOfCommand(answers: Answers, locale: Locale): Promise<Plan> {
  const command = ['packages/core/bin/onething.js', 'plan', 'job-loss', '--format', 'json'];
  const options = ['--as-of', today, '--locale', locale, '--answers', JSON.stringify(answers)];
  const { stdout } = await run(process.execPath, [...command, ...options], { cwd: root });
  return JSON.parse(stdout);
}
