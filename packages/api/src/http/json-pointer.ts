import type { Path } from '@onething/core';

/** A path as a JSON Pointer (RFC 6901): `['answers', 'a/b', 0]` ▶ `/answers/a~1b/0`. */
export function jsonPointer(path: Path): string {
  return path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
