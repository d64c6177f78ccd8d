import { expect } from 'vitest';
import { issuesAfter, type Slip } from '../fixtures/slips.ts';

/** The slip's issue is among those found, as an error. */
export function expectError(slip: Slip): void {
  const [file, , , code, path, line, hint] = slip;
  const found = issuesAfter(slip);
  const own = found.find((issue) => issue.code === code && issue.file === file);
  expect(own, JSON.stringify(found)).toMatchObject({ code, severity: 'error', line });
  expect(own?.path.join('.')).toBe(path);
  if (hint !== undefined) expect(own?.hint).toBe(hint);
}
