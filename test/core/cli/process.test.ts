import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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

/** The words that a process that goes on has printed, once they contain `wanted`. */
async function printed(child: ChildProcess, wanted: RegExp): Promise<RegExpExecArray> {
  let seen = '';
  for await (const chunk of child.stdout ?? []) {
    seen += String(chunk);
    const found = wanted.exec(seen);
    if (found !== null) return found;
  }
  throw new Error(`it ended, having printed ${seen}`);
}

describe('onething dev, as a process', () => {
  const args = ['dev', '--guides', umbrellaFolder, '--locale', 'en', '--port'];
  const start = (port: string): ChildProcess =>
    spawn(process.execPath, [bin, ...args, port], { stdio: ['ignore', 'pipe', 'pipe'] });

  test('proves beside serving, refuses a port that is taken, and ends when it is told to', async () => {
    const child = start('0');
    const ended = once(child, 'exit');
    const [base, port = ''] = await printed(child, /http:\/\/127\.0\.0\.1:(\d+)/);
    const events = (await fetch(`${base}/events`)).body ?? [];
    for await (const chunk of events) {
      if (new TextDecoder().decode(chunk).includes('event: proved')) break;
    }
    expect(await (await fetch(base)).text()).toContain('data-proved');
    expect(onething([...args, port])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('port-not-free'),
    });
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });
});

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
