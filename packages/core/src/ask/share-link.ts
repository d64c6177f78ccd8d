import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { fail, type Result, succeed } from '../vocabulary/issue.ts';
import { base64Url, fromBase64Url } from './base64-url.ts';
import type { SavedInterview } from './saved-interview.ts';

/** The version of what follows it. */
const version = 'a1';

/** Longer ones are no links of ours; it also bounds what they can unfold to. */
const mostLetters = 4_096;

/**
 * A saved interview for a link: `#a1.…`, the fragment, which browsers do not send to servers. Never
 * put it into a query, where logs and referrers would keep it.
 */
export function toFragment({ guide, bundle, asOf, answers }: SavedInterview): string {
  const text = JSON.stringify([guide, bundle, asOf, answers]);
  return `#${version}.${base64Url(deflateSync(strToU8(text), { level: 9 }))}`;
}

/**
 * What a fragment holds, for `resumeInterview` to check. Fails with `invalid-value` where it is none
 * of ours, is cut off or damaged.
 */
export function fromFragment(fragment: string): Result<unknown> {
  const [start, packed = ''] = fragment.replace(/^#/, '').split('.');
  const bytes =
    start === version && fragment.length <= mostLetters ? fromBase64Url(packed) : undefined;
  const saved = bytes === undefined ? undefined : unpack(bytes);
  if (saved === undefined) {
    const reference = fragment.slice(0, 80);
    return fail([{ code: 'invalid-value', severity: 'error', path: [], reference }]);
  }
  return succeed(saved);
}

function unpack(bytes: Uint8Array): unknown {
  try {
    const read: unknown = JSON.parse(strFromU8(inflateSync(bytes)));
    if (!Array.isArray(read) || read.length !== 4) return undefined;
    const [guide, bundle, asOf, answers]: readonly unknown[] = read;
    return { format: 1, guide, bundle, asOf, answers };
  } catch {
    // Both throw at what a stranger made up; there is nothing to tell apart.
    return undefined;
  }
}
