import type { Path } from '../vocabulary/issue.ts';
import { ruleIssue } from './rule-issue.ts';
import type { RuleScope } from './rule-scope.ts';

const step = /^(?:\.?([\p{L}\p{N}_$-]+)|\['([^']+)'\]|\["([^"]+)"\])/u;

/**
 * The id of the part that `path` names in an object fact: `$.address.district`, `address.district`
 * and `$['address']['district']` are one. Other paths (a wildcard, a filter, a position, a path into
 * something that is no object) are `unsupported-condition`.
 */
export function factOfPath(
  scope: RuleScope,
  read: { readonly fact: string; readonly path?: string },
  at: Path,
): string | undefined {
  if (read.path === undefined || read.path === '') return read.fact;
  const steps =
    typeof read.path === 'string' && scope.isObject(read.fact) ? stepsOf(read.path) : undefined;
  if (steps === undefined) {
    scope.issues.push(ruleIssue('unsupported-condition', [...at, 'path'], read.path));
    return undefined;
  }
  return [read.fact, ...steps].join('.');
}

/** The keys on a definite path; `undefined` for any other. */
function stepsOf(path: string): readonly string[] | undefined {
  // json-rules-engine finds nothing at a path that begins with a dot.
  if (path.startsWith('.')) return undefined;
  let rest = path.replace(/^\$/, '');
  const steps: string[] = [];
  while (rest !== '') {
    const found = step.exec(rest);
    const key = found?.[1] ?? found?.[2] ?? found?.[3];
    if (found === null || key === undefined) return undefined;
    steps.push(key);
    rest = rest.slice(found[0].length);
  }
  return steps.length === 0 ? undefined : steps;
}
