import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plan, planStyles } from '@onething/core';
import { describe, expect, it } from 'vitest';
import { main } from '../../../packages/core/src/cli/main.ts';

const guides = fileURLToPath(new URL('../../../guides', import.meta.url));
const dismissed = {
  'leaving-reason': 'dismissed',
  'left-on': '2026-11-20',
  'unemployment-insurance-months': 96,
  'is-registered-unemployed': false,
};

async function run(
  args: readonly string[],
  input = '',
): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readInput: async () => input,
    today: () => '2026-11-23',
    language: 'en_GB.UTF-8',
  });
  return { code, out, err };
}

function planWith(answers: unknown, ...more: readonly string[]): ReturnType<typeof run> {
  return run([
    'plan',
    'job-loss',
    '--guides',
    guides,
    '--answers',
    JSON.stringify(answers),
    ...more,
  ]);
}

describe('onething plan', () => {
  it('prints the plan as JSON, for today unless told otherwise', async () => {
    const { code, out, err } = await planWith(dismissed);
    expect([code, err]).toEqual([0, '']);
    const plan: Plan = JSON.parse(out);
    expect(plan).toMatchObject({ guide: 'job-loss', asOf: '2026-11-23', locale: 'zh-CN' });
    expect(plan.facts['benefit-months']).toBe(16);
    const later: Plan = JSON.parse((await planWith(dismissed, '--as-of', '2026-12-01')).out);
    expect(later.asOf).toBe('2026-12-01');
  });

  it('reads answers from a file and from standard input alike', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'onething-')), 'answers.json');
    writeFileSync(file, JSON.stringify(dismissed));
    const args = ['plan', 'job-loss', '--guides', guides, '--answers'];
    const fromFile = await run([...args, file]);
    const fromInput = await run([...args, '-'], JSON.stringify(dismissed));
    expect(fromFile.code).toBe(0);
    expect(fromInput).toEqual(fromFile);
    expect(fromFile.out).toBe((await planWith(dismissed)).out);
  });

  it('renders Markdown and HTML in either language', async () => {
    const markdown = await planWith(dismissed, '--format', 'markdown', '--locale', 'en');
    expect(markdown.out).toMatch(/^# .*Your list/);
    const html = await planWith(dismissed, '--format', 'html');
    expect(html.out).toContain('<html lang="zh-CN">');
    expect(html.out).toContain(`<style>${planStyles}</style>`);
    expect(html.out).not.toMatch(/<script|style="|onclick|https?:\/\/[^"]*\.(js|css)/);
  });

  it.each([
    [{ 'left-onn': '2026-11-20' }, 'unknown-question', 'left-on'],
    [{ 'leaving-reason': 'dismised' }, 'unknown-option', 'dismissed'],
    [{ 'left-on': '2026-02-30' }, 'invalid-date', 'YYYY-MM-DD'],
    [{ 'left-on': '2027-11-20' }, 'value-out-of-range', '2026-11-23'],
    [{ 'unemployment-insurance-months': -1 }, 'value-out-of-range', '0'],
    [{ 'unemployment-insurance-months': '96' }, 'wrong-type', '0'],
    [{ 'is-registered-unemployed': 'yes' }, 'wrong-type', 'true'],
    [[], 'answers-not-an-object', ''],
  ])('names what is wrong with %j', async (answers, code, hint) => {
    // An array does not begin with a brace: it comes by standard input.
    const result = await run(
      ['plan', 'job-loss', '--guides', guides, '--answers', '-', '--locale', 'en'],
      JSON.stringify(answers),
    );
    expect(result.code).toBe(1);
    expect(result.out).toBe('');
    expect(result.err).toContain(code);
    expect(result.err).toContain(hint);
  });

  it('collects every wrong answer', async () => {
    const { err } = await planWith({ 'left-on': '2026-02-30', 'leaving-reason': 'x', nothing: 1 });
    expect(err.trim().split('\n')).toHaveLength(3);
  });

  it('suggests the nearest guide', async () => {
    const result = await run([
      'plan',
      'job-los',
      '--guides',
      guides,
      '--answers',
      '{}',
      '--locale',
      'en',
    ]);
    expect(result.code).toBe(1);
    expect(result.err).toContain('job-loss');
  });

  it.each([
    [['plan']],
    [['plan', 'job-loss']],
    [['plan', 'job-loss', '--answers', '{"left-on":']],
    [['plan', 'job-loss', '--answers', 'no-such-file.json']],
    [['plan', 'job-loss', '--answers', '{}', '--as-of', '2026-02-30']],
    [['plan', 'job-loss', '--answers', '{}', '--locale', 'fr']],
    [['plan', 'job-loss', '--answers', '{}', '--format', 'pdf']],
    [['plan', 'job-loss', '--answers', '{}', '--colour']],
    [['plan', 'job-loss', 'retirement', '--answers', '{}']],
    [['plam']],
    [[]],
  ])('refuses %j with exit code 2 and says how to use it', async (args) => {
    const { code, out, err } = await run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('onething');
  });

  it('cannot be fooled by names that every object has', async () => {
    expect((await run(['constructor'])).code).toBe(2);
    expect((await planWith({ constructor: 1 })).err).toContain('unknown-question');
    const polluted = '{"__proto__": {"left-on": "2026-11-20"}}';
    const args = ['plan', 'job-loss', '--guides', guides, '--answers', polluted];
    expect((await run(args)).err).toContain('unknown-question');
    const { code } = await run(['plan', 'job-loss', '--answers', '{}', '--format', 'toString']);
    expect(code).toBe(2);
  });
});

describe('onething check', () => {
  it('passes the guides of the project', async () => {
    const { code, out } = await run(['check', '--guides', guides]);
    expect(out).toContain('0 errors');
    expect(code).toBe(0);
  });

  it('says that a folder is not there, with exit code 2', async () => {
    const { code, out } = await run(['check', '--guides', join(guides, 'nowhere')]);
    expect(code).toBe(2);
    expect(out).toContain('missing-folder');
  });
});

describe('onething --help', () => {
  it.each([[['--help']], [['plan', '--help']], [['check', '-h']]])('%j explains', async (args) => {
    const { code, out } = await run(args);
    expect(code).toBe(0);
    expect(out).toContain('onething');
  });
});
