import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { bestEncoding } from './accept.ts';

type Encoding = 'br' | 'gzip';

/** Bytes that do not change while the server runs, compressed once, on first use. */
export interface Resource {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Of the bytes: SHA-256 in hexadecimal, or the hash that they carry themselves. */
  readonly hash: string;
  readonly encoded: (encoding: Encoding) => Promise<Uint8Array>;
}

/** How long a copy may be used unasked. `immutable`: for ever, as the URL names the content. */
export type Freshness = 'immutable' | 'revalidate';

const cacheControl: Readonly<Record<Freshness, string>> = {
  immutable: 'public, max-age=31536000, immutable',
  revalidate: 'public, no-cache',
};

const compressBrotli = promisify<Uint8Array, { params: Record<number, number> }, Uint8Array>(
  brotliCompress,
);
const compressGzip = promisify<Uint8Array, { level: number }, Uint8Array>(gzip);

export function makeResource(content: string | Uint8Array, type: string, hash?: string): Resource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const made = new Map<Encoding, Promise<Uint8Array>>();
  return {
    bytes,
    type,
    hash: hash ?? createHash('sha256').update(bytes).digest('hex'),
    encoded: (encoding) => {
      const known = made.get(encoding);
      if (known !== undefined) return known;
      const compressed =
        encoding === 'gzip'
          ? compressGzip(bytes, { level: 9 })
          : compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } });
      made.set(encoding, compressed);
      return compressed;
    },
  };
}

/**
 * Sends a resource, or 304 where the client has it. Its entity tag is `"<hash>"`; of a compressed
 * form `"<hash>.br"` or `"<hash>.gzip"`, as a strong tag stands for exact bytes (RFC 9110, 8.8.3.3).
 */
export async function sendResource(
  context: Context,
  resource: Resource,
  freshness: Freshness,
): Promise<Response> {
  const encoding = bestEncoding(context.req.header('accept-encoding'), ['br', 'gzip'] as const);
  const tag = encoding === undefined ? `"${resource.hash}"` : `"${resource.hash}.${encoding}"`;
  context.header('Cache-Control', cacheControl[freshness]);
  context.header('ETag', tag);
  context.header('Vary', 'Accept-Encoding', { append: true });
  if (matchesTag(context.req.header('if-none-match'), resource.hash))
    return context.body(null, 304);
  context.header('Content-Type', resource.type);
  if (encoding === undefined) return context.body(new Uint8Array(resource.bytes));
  context.header('Content-Encoding', encoding);
  return context.body(new Uint8Array(await resource.encoded(encoding)));
}

/** Whether `If-None-Match` names any form of the content; a proxy may have weakened the tag. */
function matchesTag(header: string | undefined, hash: string): boolean {
  if (header === undefined) return false;
  return header
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === '*' || [`"${hash}"`, `"${hash}.br"`, `"${hash}.gzip"`].includes(tag));
}
