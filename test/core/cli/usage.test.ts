import { describe, expect, it } from 'vitest';
import { commands } from '../../../packages/core/src/cli/command-table.ts';
import { runCommand as run } from './run-command.ts';

describe('a command line', () => {
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

describe('what stands on which stream', () => {
  it('a command that there is none of: the nearest one, on the error stream', async () => {
    const { code, out, err } = await run(['chek']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('there is no command "chek". Did you mean check?');
    const zh = await run(['chek'], '', { language: 'zh_CN.UTF-8' });
    expect(zh.err).toContain('没有“chek”这个命令。是不是想写 check？');
    expect((await run(['xyzzyxyzzy'])).err).not.toContain('Did you mean');
  });

  it('help that was asked for goes to the output, and nothing to the error stream', async () => {
    for (const args of [['help'], ['help', 'plan'], ['plan', '--help'], ['plan', '-h']]) {
      expect(await run(args)).toMatchObject({ code: 0, err: '' });
    }
    expect((await run(['help', 'plan'])).out).toBe((await run(['plan', '--help'])).out);
    expect((await run(['help', 'plan'])).out).toMatch(
      /^onething plan GUIDE --answers JSON\|FILE\|- \[options\]\n/,
    );
    expect((await run(['help', 'check'])).out).toMatch(/^onething check \[GUIDE\] \[options\]\n/);
    expect((await run(['help'])).out).toContain('Exit code: 0 done; 1 problems found; 2 wrong');
    const { out, err } = await run([]);
    expect([out, err]).toEqual(['', (await run(['help'])).out]);
  });

  it.each<readonly [args: readonly string[], problem: string]>([
    [['plan'], 'GUIDE is missing.'],
    [['plan', 'x'], '--answers is missing.'],
    [['plan', 'x', '--answers'], '--answers needs JSON|FILE|- after it.'],
    [['plan', 'x', '--answers', '--locale', 'en'], '--answers needs JSON|FILE|- after it.'],
    [['plan', 'x', '--answers', '{}', '--locale', 'fr'], '--locale is one of zh-CN, en, not "fr".'],
    [['plan', 'x', '--answers', '{}', '--as-of', '2026-02-30'], 'a day that exists'],
    [['plan', 'x', '--answer', '{}'], 'no option --answer. Did you mean --answers?'],
    [['plan', 'x', '-a', '{}'], 'There is no option -a.'],
    [['check', '--json=yes'], '--json takes no value.'],
    [['check', 'x', 'y', 'z'], '"y z" is more than the command takes.'],
    [['completion', 'tcsh'], 'SHELL is one of bash, zsh, fish, words, not "tcsh".'],
  ])('%j: %s', async (args, problem) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(problem);
    expect(err).toContain(`onething ${args[0]} `);
    expect(err).toContain(`See onething ${args[0]} --help.`);
  });

  it('takes a value after =, also one that begins with hyphens', async () => {
    expect((await run(['plan', 'x', '--guides=--x', '--answers={}'])).err).toContain('/--x');
  });
});
