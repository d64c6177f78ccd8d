import { PassThrough } from 'node:stream';
import type { Plan } from '@onething/core';
import { describe, expect, test } from 'vitest';
import { umbrellaFolder } from '../fixtures/umbrella.ts';
import { guides, type Outcome, runCommand } from './run-command.ts';

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
