import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Terminal } from './terminal.ts';

/** What of a process a terminal is made from. */
export interface ProcessParts {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The terminal, or the pipes, of this process. */
export function processTerminal(from: ProcessParts = process): Terminal {
  const { stdin, stdout, stderr, env } = from;
  return {
    out: (words) => void stdout.write(words),
    err: (words) => void stderr.write(words),
    readInput: () => text(stdin),
    today: localToday,
    language: env.LC_ALL || env.LC_MESSAGES || env.LANG || '',
    colours: stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    isInteractive: stdin.isTTY === true && stdout.isTTY === true,
    streams: { input: stdin, output: stdout },
  };
}

/** The calendar day of the machine's own time zone. */
function localToday(): string {
  const now = new Date();
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
