import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { main } from '../../../packages/core/src/cli/main.ts';
import type { Terminal } from '../../../packages/core/src/cli/terminal.ts';

export const guides: string = fileURLToPath(new URL('../../../guides', import.meta.url));

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in this process, on 23 November 2026, in English unless told otherwise. */
export async function runCommand(
  args: readonly string[],
  input = '',
  more: Partial<Terminal> = {},
): Promise<Outcome> {
  let [out, err] = ['', ''];
  const code = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readInput: async () => input,
    today: () => '2026-11-23',
    language: 'en_GB.UTF-8',
    colours: false,
    isInteractive: false,
    streams: { input: new PassThrough(), output: new PassThrough() },
    ...more,
  });
  return { code, out, err };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'onething-'));
}
