import { describe, expect, it } from 'vitest';
import { umbrellaFolder } from '../fixtures/umbrella.ts';
import { guides, type Outcome, runCommand as run } from './run-command.ts';

const dismissed = { 'leaving-reason': 'dismissed', 'left-on': '2026-11-20' };

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

describe('onething why and why-not, by their options', () => {
  const ask = (command: string, ...more: readonly string[]): Promise<Outcome> =>
    run([command, 'lost-umbrella', ...more, '--guides', umbrellaFolder]);
  const inThePark = ['--answers', '{"lost-where":"park"}'];

  it('why says what is, why-not also what would change it', async () => {
    const [why, whyNot] = [
      JSON.parse((await ask('why', 'search-seats', ...inThePark, '--json')).out),
      JSON.parse((await ask('why-not', 'search-seats', ...inThePark, '--json')).out),
    ];
    expect(why).toMatchObject({ status: 'notNeeded', changes: [] });
    expect(whyNot.status).toBe('notNeeded');
    expect(whyNot.changes.length).toBeGreaterThan(0);
  });

  it('speak the language that is asked for', async () => {
    const args = ['search-seats', ...inThePark, '--locale'];
    expect((await ask('why', ...args, 'zh-CN')).out).toContain('请人找座位：不用办');
    expect((await ask('why', ...args, 'en')).out).toContain('Have the seats searched: not needed');
  });

  it('colour only what a terminal shows', async () => {
    const args = ['why', 'lost-umbrella', 'search-seats', '--guides', umbrellaFolder, ...inThePark];
    expect((await run(args)).out).not.toContain('\u001b[');
    expect((await run(args, '', { colours: true })).out).toContain('\u001b[1m');
  });

  it('refuse a district that is none, and a day that the answers do not reach', async () => {
    const district = await ask('why', 'search-seats', ...inThePark, '--district', '999998');
    expect(district.code).toBe(1);
    expect(district.err).toContain('"999999"');
    const early = ['--answers', '{"lost-on":"2026-11-20"}', '--as-of', '2026-11-01'];
    expect((await ask('why', 'search-seats', ...early)).err).toContain('value-out-of-range');
  });

  it('say as JSON what stands in the way, where JSON was asked for', async () => {
    const { code, out, err } = await ask('why', 'search-seat', ...inThePark, '--json');
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject({
      issues: [{ code: 'unknown-entry', reference: 'search-seat', hint: 'search-seats' }],
    });
  });
});
