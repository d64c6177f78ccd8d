import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Plan } from '@onething/core';
import { describe, expect, test } from 'vitest';
import { umbrellaFolder } from '../fixtures/umbrella.ts';
import { guides, type Outcome, runCommand, temporaryFolder } from './run-command.ts';

const told = [
  ...['dismissed', '2026-11-20', 'none', 'false'],
  ...['8年', 'shanghai-only', 'false', 'false', '~', 'false'],
];

function ask(lines: readonly string[], ...more: readonly string[]): Promise<Outcome> {
  return runCommand(['ask', 'job-loss', '--guides', guides, ...more], lines.join('\n'));
}

/** Answers whatever is asked as `told` does, then confirms. */
async function answeredAll(...more: readonly string[]): Promise<Outcome> {
  const answers = {
    'leaving-reason': 'dismissed',
    'left-on': '2026-11-20',
    'current-work': 'none',
    'draws-pension': false,
    'unemployment-insurance-months': 96,
    'contribution-places': 'shanghai-only',
    'is-registered-unemployed': false,
    'has-skill-certificate': false,
    'time-to-retirement': null,
  };
  return ask([':done'], '--answers', JSON.stringify(answers), ...more);
}

describe('onething ask, through a pipe', () => {
  test('asks what is open, one line an answer, and says why it asks', async () => {
    const { code, err } = await ask(['?', 'dismissed', '2026-02-30', '2026-11-20', '<', '~']);
    expect(code).toBe(1);
    expect(err).toContain('The answer matters for:');
    expect(err).toMatch(/There is no day "2026-02-30"/);
    expect(err.match(/When did you leave|day did you leave|> ~/g)?.length).toBeGreaterThan(1);
    expect(err).toContain('Left before the end');
  });

  test('begins with what is known, and ends with the plan of the answers', async () => {
    const { code, out } = await answeredAll('--json');
    expect(code).toBe(0);
    const plan: Plan = JSON.parse(out);
    const same = await runCommand([
      'plan',
      'job-loss',
      ...['--guides', guides, '--locale', 'en', '--answers'],
      JSON.stringify({ 'leaving-reason': 'dismissed' }),
    ]);
    expect(plan.guide).toBe(JSON.parse(same.out).guide);
    expect(plan.facts['benefit-months']).toBe(16);
    expect((await answeredAll()).out).toMatch(/^# .*Your list/);
  });

  test('takes a change back to the review, and sets aside what no longer counts', async () => {
    const { err } = await ask(
      ['leaving-reason', 'resigned', ':done'],
      '--answers',
      JSON.stringify({
        'leaving-reason': 'contract-ended',
        'refused-renewal': true,
        'left-on': '2026-11-20',
        'current-work': 'none',
        'draws-pension': false,
        'unemployment-insurance-months': 96,
        'contribution-places': 'shanghai-only',
        'is-registered-unemployed': false,
        'has-skill-certificate': false,
        'time-to-retirement': null,
      }),
    );
    expect(err).toContain('No longer needed for now:');
  });

  test('reads months as years and months', async () => {
    const { err } = await ask(told);
    expect(err).toContain('> 8年');
    expect(err).not.toMatch(/cannot be "8年"/);
  });
});

describe('onething ask, by its options', () => {
  const asking = (lines: readonly string[], ...more: readonly string[]): Promise<Outcome> =>
    runCommand(['ask', 'lost-umbrella', '--guides', umbrellaFolder, ...more], lines.join('\n'));

  test('makes the plan that plan makes, for the day it is told, in the language asked for', async () => {
    const answers = {
      ...{ 'lost-where': 'metro', 'lost-on': '2026-11-20', 'has-stub': true },
      ...{ 'seats-passed': 2, marks: ['name'] },
    };
    const options = ['--as-of', '2026-11-21', '--locale', 'zh-CN', '--answers'];
    const { code, out } = await asking([':done'], ...options, JSON.stringify(answers), '--json');
    expect(code).toBe(0);
    const args = ['plan', 'lost-umbrella', '--guides', umbrellaFolder, ...options];
    expect(out).toBe((await runCommand([...args, JSON.stringify(answers)])).out);
  });

  test('asks in the order of fewest questions where told to', async () => {
    const first = async (...more: readonly string[]): Promise<string> =>
      (await asking([], ...more)).err.split('\n')[1] ?? '';
    expect(await first('--strategy', 'author')).toBe(await first());
    const order = async (...more: readonly string[]): Promise<string> =>
      (await runCommand(['ask', 'job-loss', '--guides', guides, ...more])).err;
    expect(await order('--strategy', 'fewest')).not.toBe(await order());
  });

  test('takes options by number, several at once, and says ? to what is none', async () => {
    const { err, out, code } = await asking(
      ['4 apples', '1', '2026-11-20', 'yes?', 'false', '3', 'name, sticker', ':done'],
      '--json',
    );
    expect(err).toContain('> 4 apples\n?\n');
    expect(err).toContain('> yes?\n?\n');
    expect(code).toBe(0);
    expect(JSON.parse(out).guide).toBe('lost-umbrella');
  });

  test('goes back to the question before, and takes another answer to it', async () => {
    const rest = ['2026-11-20', 'true', '2', 'name', ':done'];
    const { code, out, err } = await asking(['metro', '<', 'bus', ...rest], '--json');
    expect(code).toBe(0);
    expect(err.match(/Where was it lost\?/g)?.length).toBeGreaterThan(1);
    expect(err).toContain('1 answered');
    const { out: straight } = await asking(['bus', ...rest], '--json');
    expect(out).toBe(straight);
  });

  test('says why it asks: what the answer decides, and by which article', async () => {
    const { err } = await asking(['?', '?']);
    expect(err).toContain('The answer matters for: ');
    expect(err).toMatch(/Basis: Umbrella Rules Article \d/);
  });

  test('offers "not sure" only where the question allows it', async () => {
    const { err } = await asking(['metro', '2026-11-20', 'true', '2']);
    const asked = (question: string): string =>
      err.split(question).at(1)?.split('\n> ').at(0) ?? '';
    expect(asked('Where was it lost?')).toContain('Not sure (:not-sure)');
    expect(asked('What marks does it have?')).toContain('A sticker (sticker)');
    expect(asked('What marks does it have?')).not.toContain('Not sure');
  });

  test('adds years and months up', async () => {
    const folder = join(temporaryFolder(), 'guides');
    cpSync(umbrellaFolder, folder, { recursive: true });
    const file = join(folder, 'questions/seats-passed.yaml');
    const months = readFileSync(file, 'utf8').replace(
      'max: 20\nunit: item',
      'max: 30\nunit: month',
    );
    writeFileSync(file, months);
    const known = { 'lost-where': 'metro', 'lost-on': '2026-11-20', 'has-stub': true, marks: [] };
    const args = ['ask', 'lost-umbrella', '--guides', folder, '--answers', JSON.stringify(known)];
    const review = async (line: string): Promise<string> =>
      (await runCommand(args, `${line}\nname\n`)).err.split('Please check your answers')[1] ?? '';
    expect(await review('2年3个月')).toContain('In how many seats');
    expect(await review('2年3个月')).toBe((await review('27')).replace('> 27', '> 2年3个月'));
    expect(await review('2年')).toBe((await review('24')).replace('> 24', '> 2年'));
    expect(await review('2年')).not.toBe(await review('27'));
  });

  test('takes "not sure" only where the question allows it', async () => {
    const folder = join(temporaryFolder(), 'guides');
    cpSync(umbrellaFolder, folder, { recursive: true });
    const file = join(folder, 'questions/seats-passed.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('not-sure: true\n', ''));
    const known = { 'lost-where': 'metro', 'lost-on': '2026-11-20', 'has-stub': true };
    const args = ['ask', 'lost-umbrella', '--guides', folder, '--answers', JSON.stringify(known)];
    const { err } = await runCommand(args, '~\n2\n');
    const [, refused = ''] = err.split('> ~\n');
    expect(refused).not.toBe('');
    expect(refused.split('> 2')[0]).not.toContain('answered');
    const allowed = await runCommand(
      ['ask', 'lost-umbrella', '--guides', umbrellaFolder, ...args.slice(4)],
      '~\n',
    );
    expect(allowed.err.split('> ~\n')[1]).toContain('answered');
  });

  test('names what is wrong with the answers it is given, and asks nothing', async () => {
    const { code, out, err } = await asking(['1'], '--answers', '{"lost-where":"train"}');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('unknown-option');
    expect(err).not.toContain('Where was it lost?');
  });
});

test('onething ask, with keys: Enter takes the first option, Escape leaves', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let seen = '';
  output.on('data', (chunk: Buffer) => {
    seen += chunk.toString();
  });
  // A prompt takes keys once it is drawn: Enter until the second one is there, then Escape.
  const timer = setInterval(() => {
    input.write(seen.includes('1 answered') ? '\u001b' : '\r');
  }, 150);
  const { code, err } = await runCommand(['ask', 'lost-umbrella', '--guides', umbrellaFolder], '', {
    isInteractive: true,
    streams: { input, output },
  });
  clearInterval(timer);
  expect(seen).toContain('Why do you ask?');
  expect(seen).toContain('1 answered');
  expect(err).toContain('Left before the end');
  expect(code).toBe(1);
});
