import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plan, planStyles } from '@onething/core';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../packages/core/src/cli/command-table.ts';
import { umbrellaFolder } from '../fixtures/umbrella.ts';
import { guides, runCommand as run, temporaryFolder } from './run-command.ts';

const dismissed = {
  'leaving-reason': 'dismissed',
  'left-on': '2026-11-20',
  'unemployment-insurance-months': 96,
  'is-registered-unemployed': false,
};

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
    const file = join(temporaryFolder(), 'answers.json');
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
    expect(err).toMatch(/onething|unreadable-answers/);
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
  }, 120_000); // it proves every guide of the project

  it('says that a folder is not there, with exit code 2', async () => {
    const { code, out } = await run(['check', '--guides', join(guides, 'nowhere')]);
    expect(code).toBe(2);
    expect(out).toContain('missing-folder');
  });

  it('says that a folder holds no guide, with exit code 2', async () => {
    const { code, out } = await run(['check', '--guides', temporaryFolder()]);
    expect(code).toBe(2);
    expect(out).toContain('not-a-guides-folder');
  });

  it('says how large a guide is, and how much it asks, as text and as JSON', async () => {
    const text = await run(['check', 'job-loss', '--guides', guides, '--locale', 'zh-CN']);
    expect(text.out).toMatch(/\d+个问题，\d+个事项，\d+个例子/);
    expect(text.out).toMatch(/[\d,]+种答案组合/);
    const { out } = await run(['check', 'job-loss', '--json', '--guides', guides]);
    const { guides: found } = JSON.parse(out);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      id: 'job-loss',
      distinguishable: expect.stringMatching(/^\d+$/),
    });
    expect(found[0].expected.fewest).toBeLessThanOrEqual(found[0].expected.author);
  });

  it('names the guide that is not there', async () => {
    const { code, err } = await run(['check', 'job-los', '--guides', guides]);
    expect(code).toBe(1);
    expect(err).toContain('job-loss');
  });

  it('colours only what a terminal shows', async () => {
    const args = ['check', '--guides', umbrellaFolder];
    const escape = '\u001b[';
    expect((await run(args)).out).not.toContain(escape);
    expect((await run(args, '', { colours: true })).out).toContain(escape);
  });
});

describe('onething why and why-not', () => {
  const args = (command: string, answers: unknown, ...more: readonly string[]): string[] => [
    command,
    'job-loss',
    'unemployment-benefit',
    '--guides',
    guides,
    '--answers',
    JSON.stringify(answers),
    ...more,
  ];

  it('gives the answers that decide, with their articles', async () => {
    const { code, out } = await run(args('why-not', { 'leaving-reason': 'resigned' }));
    expect(code).toBe(0);
    expect(out).toContain('not needed');
    expect(out).toMatch(/Because[\s\S]*Social Insurance Law/);
    expect(out).toContain('It would be needed with any one of these');
  });

  it('names the questions that would settle an open step', async () => {
    const { out } = await run(args('why', dismissed, '--json'));
    const reason = JSON.parse(out);
    expect(reason.status).toBe('undecided');
    expect(reason.settledBy.length).toBeGreaterThan(0);
  });

  it('suggests the nearest entry', async () => {
    const near = [
      'why',
      'job-loss',
      'unemployment-benefits',
      '--guides',
      guides,
      '--answers',
      '{}',
    ];
    const { code, err } = await run(near);
    expect(code).toBe(1);
    expect(err).toContain('"unemployment-benefit"');
  });
});

describe('onething --help', () => {
  it.each([[['--help']], [['help']], [['check', '-h']]])('%j explains', async (args) => {
    const { code, out } = await run(args);
    expect(code).toBe(0);
    expect(out).toContain('onething');
  });

  it.each(commands.map((command) => [command.name, command] as const))(
    '%s has examples that its own table reads, in both languages',
    async (name, { examples }) => {
      const help = await run([name, '--help']);
      expect(help.code).toBe(0);
      expect(help.out).toContain('Examples');
      const zh = await run([name, '--help'], '', { language: 'zh_CN.UTF-8' });
      expect(zh.out).toContain('例子');
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) expect(example).toContain(`onething ${name}`);
    },
  );
});

describe('onething plan --format', () => {
  it.each([
    ['text', '1. '],
    ['ics', 'BEGIN:VCALENDAR'],
    ['jsonld', '"@context"'],
    ['svg', '<svg'],
    ['mermaid', 'flowchart'],
  ])('%s', async (format, begins) => {
    const { code, out } = await planWith(dismissed, '--format', format);
    expect(code).toBe(0);
    expect(out).toContain(begins);
  });
});

describe('onething format', () => {
  it('names each file’s schema and writes the schemas, and finds nothing to do again', async () => {
    const folder = join(temporaryFolder(), 'guides');
    cpSync(umbrellaFolder, folder, { recursive: true });
    rmSync(join(folder, '.schemas'), { recursive: true, force: true });
    const args = ['format', '--guides', folder];
    expect((await run([...args, '--check'])).code).toBe(1);
    expect((await run(args)).code).toBe(0);
    expect(await run([...args, '--check'])).toMatchObject({ code: 0 });
    const entry = readFileSync(join(folder, 'catalogue/report-loss.yaml'), 'utf8');
    expect(entry).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.schemas\/entry\.json\n/);
    expect((await run(['check', '--guides', folder])).code).toBe(0);
  });
});

it('onething plan --district refuses a district that the guides do not have', async () => {
  const { code, err } = await planWith(dismissed, '--district', '310114x');
  expect(code).toBe(1);
  expect(err).toContain('unknown-district');
});
