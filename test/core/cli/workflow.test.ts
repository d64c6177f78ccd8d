import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { umbrellaFolder } from '../fixtures/umbrella.ts';

const page = readFileSync(new URL('../../../docs/cli.md', import.meta.url), 'utf8');
const command = fileURLToPath(new URL('../../../packages/core/bin/onething.js', import.meta.url));

let folder: string;
let work: string;

function git(...words: readonly string[]): void {
  const author = ['-c', 'user.name=An editor', '-c', 'user.email=editor@localhost'];
  execFileSync('git', [...author, ...words], { cwd: work, stdio: 'pipe' });
}

/** A repository of guides that was cloned from `origin`, with nothing changed yet. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onething-workflow-'));
  const origin = join(folder, 'origin');
  cpSync(umbrellaFolder, join(origin, 'guides'), { recursive: true });
  work = origin;
  run('npx onething format --guides guides');
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Guides');
  work = join(folder, 'clone');
  execFileSync('git', ['clone', '--quiet', origin, work], { stdio: 'pipe' });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A line as the runner's shell would run it, on the base branch `main`. */
function run(line: string): { readonly status: number | null; readonly out: string } {
  const own = line.replace(/^npx onething/, `"${process.execPath}" "${command}"`);
  const env = { ...process.env, GITHUB_BASE_REF: 'main' };
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', own], {
    cwd: work,
    env,
    encoding: 'utf8',
  });
  return { status, out: stdout + stderr };
}

/** What the workflow of the page runs, without what is not ours: the installation and the comment. */
function linesOfWorkflow(): readonly string[] {
  const lines = [...page.matchAll(/^ +- run: (npx onething .+)$/gm)].map(([, line = '']) => line);
  expect(lines.map((line) => line.split(' ')[2])).toEqual(['check', 'format', 'diff']);
  return lines;
}

function hookOfPage(): string {
  const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
  const hooks = blocks.map((text): unknown => parse(text)?.repos?.[0]?.hooks?.[0]?.entry);
  const [entry] = hooks.filter((each) => typeof each === 'string');
  if (entry === undefined) throw new Error('the page has no hook');
  return entry;
}

test('the workflow writes the comment on what a change means', { timeout: 60_000 }, () => {
  const path = join(work, 'guides/catalogue/fetch-umbrella.yaml');
  const text = readFileSync(path, 'utf8');
  const changed = text.replace('copies: 2', 'copies: 3');
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
  git('commit', '--quiet', '--all', '--message', 'Three copies');
  for (const line of linesOfWorkflow()) {
    const { status, out } = run(line);
    expect(status, `${line}\n${out}`).toBe(0);
  }
  const comment = readFileSync(join(work, 'diff.md'), 'utf8');
  expect(comment).toContain('取回雨伞');
  expect(comment).toContain('票根');
});

test('a broken guide stops the workflow and the commit, and is named', { timeout: 60_000 }, () => {
  expect(run(hookOfPage())).toMatchObject({ status: 0 });
  appendFileSync(join(work, 'guides/catalogue/fetch-umbrella.yaml'), 'together: [nothing]\n');
  for (const line of [hookOfPage(), linesOfWorkflow()[0] ?? '']) {
    const { status, out } = run(line);
    expect(status).toBe(1);
    expect(out).toContain('catalogue/fetch-umbrella.yaml:53:12: error unknown-entry');
  }
});
