import type { Entry } from '../guide/entry.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import type { Issue, IssueCode } from '../vocabulary/issue.ts';
import { issueAt } from './reference.ts';

/**
 * Each circle of entries once, named from its first entry on: steps that wait for each other, and
 * entries that replace each other, of which none would be left.
 */
export function checkCircles(library: GuideLibrary): readonly Issue[] {
  return [
    ...circlesOf(library, 'after', 'cyclic-prerequisite'),
    ...circlesOf(library, 'replaces', 'cyclic-replacement'),
  ];
}

function circlesOf(
  { entries }: GuideLibrary,
  key: keyof Pick<Entry, 'after' | 'replaces'>,
  code: IssueCode,
): readonly Issue[] {
  const issues: Issue[] = [];
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    const entry = entries.get(id);
    if (entry === undefined || done.has(id)) return;
    for (const [index, next] of (entry.value[key] ?? []).entries()) {
      const start = [...trail, id].indexOf(next);
      if (start === -1) visit(next, [...trail, id]);
      else {
        const reference = [...[...trail, id].slice(start), next].join(' → ');
        issues.push(issueAt(entry.source, code, [key, index], { reference }));
      }
    }
    done.add(id);
  };
  for (const id of entries.keys()) visit(id, []);
  return issues;
}
