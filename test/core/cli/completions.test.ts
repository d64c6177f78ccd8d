import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { commands } from '../../../packages/core/src/cli/command-table.ts';
import { completions } from '../../../packages/core/src/cli/completions.ts';
import { readRequest } from '../../../packages/core/src/cli/read-request.ts';
import { umbrellaFolder } from '../fixtures/umbrella.ts';
import { guides, runCommand } from './run-command.ts';

const names = { guides: ['job-loss', 'retirement'], entries: ['unemployment-benefit'] };

test.each([
  [['pl'], ['plan']],
  [['why'], ['why', 'why-not']],
  [
    ['plan', ''],
    ['job-loss', 'retirement'],
  ],
  [['plan', 'job'], ['job-loss']],
  [['why', 'job-loss', 'une'], ['unemployment-benefit']],
  [['plan', 'job-loss', '--format', 'ma'], ['markdown']],
  [['plan', '--format', 'json', 're'], ['retirement']],
  [['plan', 'job-loss', '--fo'], ['--format']],
  [['plan', 'job-loss', '--answers', ''], []],
  [['check', '--json', '--j'], []],
  [['nothing', ''], []],
])('%j is continued by %j', (typed, expected) => {
  expect(completions(commands, typed, names)).toEqual(expected);
});

test('offers every option of every command, and nothing that the command would refuse', () => {
  for (const command of commands) {
    const offered = completions(commands, [command.name, '--'], names);
    expect(new Set(offered).size).toBe(offered.length);
    expect(offered).toEqual([...command.options.map(({ name }) => `--${name}`), '--help']);
    for (const { name, takes, kind, choices } of command.options) {
      const value = choices?.[0] ?? (kind === 'port' ? '4321' : '2026-01-01');
      const option = takes === undefined ? [`--${name}`] : [`--${name}`, value];
      const read = readRequest(command, option, 'en');
      if ('problem' in read) expect(read.problem.en).toMatch(/is missing|goes with/);
    }
  }
});

test('reads the names of the guides for the shell', async () => {
  const args = ['completion', 'words', '--guides', guides, '--', 'plan', '--guides', guides, 'job'];
  expect((await runCommand(args)).out).toBe('job-loss\n');
});

test.each(['bash', 'zsh', 'fish'])(
  'prints a script for %s that the shell can read',
  async (shell) => {
    const { code, out } = await runCommand(['completion', shell]);
    expect(code).toBe(0);
    expect(out).toContain('onething completion words --');
    const check = spawnSync(shell, ['-n'], { input: out, encoding: 'utf8' });
    if (check.error === undefined) expect(check.stderr).toBe('');
    else expect(shell).not.toBe('bash'); // every machine that runs these tests has bash
  },
);

test('offers the entries of the guide that the line names, and of no other', async () => {
  const words = (...typed: readonly string[]): ReturnType<typeof runCommand> =>
    runCommand(['completion', 'words', '--', ...typed]);
  const line = ['why', '--guides', umbrellaFolder, 'lost-umbrella'];
  expect((await words(...line, 'buy')).out).toBe('buy-umbrella\n');
  expect((await words('why', '--guides', umbrellaFolder, 'lost', '')).out).toBe('');
  expect((await words('help', 'pl')).out).toBe('plan\n');
  expect((await words('graph', '--guides', umbrellaFolder, '')).out).toBe('lost-umbrella\n');
});

test('offers nothing, and says nothing, where the guides cannot be read', async () => {
  const args = ['completion', 'words', '--', 'plan', '--guides', '/no/such/folder', ''];
  expect(await runCommand(args)).toEqual({ code: 0, out: '', err: '' });
});
