import { readFile } from 'node:fs/promises';
import { fail, type Result, succeed } from '../vocabulary/issue.ts';
import type { Request } from './command.ts';

/** A neighbour in the workspace and in `node_modules` alike; copied and served, never imported. */
const builtWidget = new URL('../../../web-widget/dist/one-thing-guide.js', import.meta.url);

/** The element's file: the one of `--widget`, else the one installed. `missing-file` without it. */
export async function readWidget({ options }: Request): Promise<Result<Uint8Array>> {
  const given = options.get('widget');
  const widget = await readFile(given ?? builtWidget).catch(() => undefined);
  if (widget !== undefined) return succeed(widget);
  const reference = given ?? 'one-thing-guide.js';
  return fail([{ code: 'missing-file', severity: 'error', path: ['--widget'], reference }]);
}
