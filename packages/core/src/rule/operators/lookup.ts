import { fail, type Issue, type Path, type Result, succeed } from '../../vocabulary/issue.ts';
import type { FactScalar } from '../condition.ts';
import type { Table } from '../derivation.ts';
import { unknownName } from '../rule-issue.ts';
import type { LookupKey, LookupRow } from '../term.ts';

/**
 * A table's rows by the keys named: the column `x`, exact, or the range `x-from` to `x-to`. The
 * result is `column`, or the table's last. Fails with `unknown-column`.
 */
export function tableOf(
  table: Table,
  keys: readonly string[],
  column: string | undefined,
  path: Path,
): Result<{ readonly rows: readonly LookupRow[] }> {
  const issues: Issue[] = [];
  const at = (name: string): number => table.columns.indexOf(name);
  const keyNames = table.columns.map((name) => name.replace(/-(from|to)$/, ''));
  for (const key of keys) {
    if (at(key) < 0 && at(`${key}-from`) < 0 && at(`${key}-to`) < 0) {
      issues.push(unknownName('unknown-column', [...path, 'by', key], key, keyNames));
    }
  }
  const result = column === undefined ? table.columns.length - 1 : at(column);
  if (column !== undefined && result < 0) {
    issues.push(unknownName('unknown-column', [...path, 'column'], column, table.columns));
  }
  if (issues.length > 0) return fail(issues);
  return succeed({
    rows: table.rows.map((row) => ({
      keys: keys.map((key) =>
        at(key) >= 0
          ? keyBetween(row[at(key)], row[at(key)])
          : keyBetween(row[at(`${key}-from`)], row[at(`${key}-to`)]),
      ),
      result: row[result] ?? null,
    })),
  });
}

function keyBetween(
  from: FactScalar | null | undefined,
  to: FactScalar | null | undefined,
): LookupKey {
  return {
    ...(isGiven(from) ? { from } : {}),
    ...(isGiven(to) ? { to } : {}),
  };
}

function isGiven(value: FactScalar | null | undefined): value is FactScalar {
  return value !== undefined && value !== null && value !== '';
}
