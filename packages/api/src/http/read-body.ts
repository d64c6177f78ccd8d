import type { Locale } from '@onething/core';
import type { Context } from 'hono';
import type { Problem } from '../problem.ts';

/** 64 KiB: a guide's answers take a few hundred bytes. */
export const maximumBodyBytes = 65_536;

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly problem: Problem;
      /** The language that the body asks for, where it could be read. */
      readonly locale?: Locale | undefined;
    };

/** Levels of nesting; a request that we understand has three. */
const maximumDepth = 16;

/** The JSON of a request's body, whose size is checked before. */
export async function readJsonBody(context: Context): Promise<Read<unknown>> {
  const type = context.req.header('content-type') ?? '';
  const encoding = context.req.header('content-encoding') ?? 'identity';
  if (!isJson(type) || encoding.toLowerCase() !== 'identity') {
    const about = isJson(type) ? `Content-Encoding: ${encoding}` : type === '' ? '—' : type;
    return {
      ok: false,
      problem: {
        kind: 'unsupported-media-type',
        about,
        headers: { 'Accept-Post': 'application/json' },
      },
    };
  }
  try {
    const bytes = await context.req.arrayBuffer();
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isDeeper(body, maximumDepth)
      ? { ok: false, problem: { kind: 'too-deep' } }
      : { ok: true, value: body };
  } catch {
    return { ok: false, problem: { kind: 'not-json' } };
  }
}

/** Goes a level at a time, as what is nested deep enough to matter would overflow the stack. */
function isDeeper(value: unknown, levels: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= levels; depth += 1) {
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}

function isJson(type: string): boolean {
  return /^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?;?$/i.test(type.trim());
}
