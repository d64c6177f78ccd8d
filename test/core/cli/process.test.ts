import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { umbrellaFolder } from '../fixtures/umbrella.ts';
import { guides } from './run-command.ts';

const bin = fileURLToPath(new URL('../../../packages/core/bin/onething.js', import.meta.url));

function onething(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    input,
    env: { PATH: process.env.PATH, ...env },
  });
}

describe('the process', () => {
  test('speaks the language of the environment', () => {
    expect(onething(['--help'], { LANG: 'zh_CN.UTF-8' }).stdout).toContain('命令');
    expect(onething(['--help'], { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }).stdout).toContain('COMMAND');
  });

  test('reads answers from a pipe, and writes no colours into one', () => {
    const args = ['plan', 'job-loss', '--guides', guides, '--answers', '-', '--format', 'markdown'];
    const { status, stdout, stderr } = onething(args, {}, '{"leaving-reason":"dismissed"}');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('# ');
    expect(onething(['check', '--guides', umbrellaFolder]).stdout).not.toContain('\u001b[');
  });

  test('ends with the exit code', () => {
    expect(onething(['check', '--guides', umbrellaFolder]).status).toBe(0);
    expect(onething(['plan', 'job-los', '--guides', guides, '--answers', '{}']).status).toBe(1);
    expect(onething(['chek']).status).toBe(2);
  });
});
