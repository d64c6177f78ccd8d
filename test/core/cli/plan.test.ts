import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plan, planStyles } from '@onething/core';
import { describe, expect, it } from 'vitest';
import { umbrellaFolder } from '../fixtures/umbrella.ts';
import { guides, type Outcome, runCommand as run, temporaryFolder } from './run-command.ts';

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

it('onething plan --district refuses a district that the guides do not have', async () => {
  const { code, err } = await planWith(dismissed, '--district', '310114x');
  expect(code).toBe(1);
  expect(err).toContain('unknown-district');
});

describe('onething plan, by its options', () => {
  const umbrella = (...more: readonly string[]): Promise<Outcome> =>
    run([
      ...['plan', 'lost-umbrella', '--guides', umbrellaFolder],
      ...['--answers', '{"lost-where":"metro","lost-on":"2026-11-20"}', ...more],
    ]);

  it('is JSON where no form is named, and Chinese whatever the terminal speaks', async () => {
    const { out } = await umbrella();
    expect(out).toBe((await umbrella('--format', 'json', '--locale', 'zh-CN')).out);
    expect(JSON.parse(out)).toMatchObject({ locale: 'zh-CN', guide: 'lost-umbrella' });
  });

  it('follows a district where one is named', async () => {
    const [city, district] = [await umbrella(), await umbrella('--district', '999999')];
    const note = '虚构区当天就找。';
    expect(city.out).not.toContain(note);
    expect(district.out).toContain(note);
  });

  it('names its linked data by the address it is given, else by the guide', async () => {
    const base = 'https://office.example/umbrella';
    expect((await umbrella('--format', 'jsonld', '--base', base)).out).toContain(`"${base}`);
    expect((await umbrella('--format', 'jsonld')).out).toContain(
      '"urn:onething:guide:lost-umbrella',
    );
  });

  it('stamps a calendar with the day on which it is made, not with the day of the rules', async () => {
    const { out } = await umbrella('--format', 'ics', '--as-of', '2026-11-21');
    expect(out).toContain('DTSTAMP:20261123T');
    expect(out).not.toContain('DTSTAMP:20261121T');
  });

  it('explains the words of the glossary in Markdown and HTML', async () => {
    const folder = join(temporaryFolder(), 'guides');
    cpSync(umbrellaFolder, folder, { recursive: true });
    const source = '{ confidence: unknown, note: 虚构 }';
    writeFileSync(
      join(folder, 'glossary.yaml'),
      `terms:\n  - { term: { zh: 司机 }, plain: { zh: 开车的人 } }\nsources: [${source}]\n`,
    );
    for (const format of ['markdown', 'html']) {
      const args = ['plan', 'lost-umbrella', '--guides', folder, '--answers', '{}'];
      expect((await run([...args, '--format', format])).out).toContain('开车的人');
    }
  });
});
