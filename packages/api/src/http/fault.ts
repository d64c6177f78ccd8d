import type { Issue } from '@onething/core';

/** Something wrong in a body: where, what was found (cut short), and what would do. */
export function fault(
  code: Issue['code'],
  path: Issue['path'],
  found: unknown,
  expected: string,
): Issue {
  const reference = typeof found === 'string' ? found : (JSON.stringify(found) ?? '');
  return { code, severity: 'error', path, reference: reference.slice(0, 80), expected };
}
