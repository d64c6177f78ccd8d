import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import {
  type ProcessParts,
  processTerminal,
} from '../../../packages/core/src/cli/process-terminal.ts';

/** Streams of a process, each a terminal or a pipe. */
function parts(
  env: ProcessParts['env'],
  { asks = true, shows = true }: { readonly asks?: boolean; readonly shows?: boolean } = {},
): ProcessParts {
  return {
    stdin: Object.assign(new PassThrough(), { isTTY: asks }),
    stdout: Object.assign(new PassThrough(), { isTTY: shows }),
    stderr: new PassThrough(),
    env,
  };
}

describe('the terminal of a process', () => {
  test.each<readonly [shows: boolean, env: ProcessParts['env'], colours: boolean]>([
    [true, {}, true],
    [true, { TERM: 'xterm' }, true],
    [true, { NO_COLOR: '' }, true],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '0' }, false],
    [true, { TERM: 'dumb' }, false],
    [false, {}, false],
    [false, { TERM: 'xterm' }, false],
  ])('that shows itself to a person (%s), with %j, has colours: %s', (shows, env, colours) => {
    expect(processTerminal(parts(env, { shows })).colours).toBe(colours);
  });

  test.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
    [false, false, false],
  ])('with a keyboard (%s) and a screen (%s) can ask a person: %s', (asks, shows, can) => {
    expect(processTerminal(parts({}, { asks, shows })).isInteractive).toBe(can);
  });

  test.each([
    [{ LC_ALL: 'zh_CN.UTF-8', LC_MESSAGES: 'de', LANG: 'en' }, 'zh_CN.UTF-8'],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_CN', LANG: 'en' }, 'zh_CN'],
    [{ LANG: 'en_GB.UTF-8' }, 'en_GB.UTF-8'],
    [{}, ''],
  ])('in %j speaks "%s"', (env, language) => {
    expect(processTerminal(parts(env)).language).toBe(language);
  });

  test('reads its input to the end, and keeps output and errors apart', async () => {
    const from = { ...parts({}), stdin: Readable.from(['一', '件事']) };
    const terminal = processTerminal(from);
    expect(await terminal.readInput()).toBe('一件事');
    terminal.out('out');
    terminal.err('err');
    from.stdout.end();
    from.stderr.end();
    expect(await text(from.stdout as PassThrough)).toBe('out');
    expect(await text(from.stderr as PassThrough)).toBe('err');
    expect(terminal.streams).toEqual({ input: from.stdin, output: from.stdout });
  });

  test('has the day of the machine’s own time zone', () => {
    // Told twice, since midnight may come between.
    const day = (): string => new Date().toLocaleDateString('sv-SE');
    const before = day();
    const told = processTerminal(parts({})).today();
    expect([before, day()]).toContain(told);
  });
});
