import type { GuideLibrary } from '../guide/guide-library.ts';
import type { Issue } from '../vocabulary/issue.ts';
import { issueAt } from './reference.ts';

/** A step that waits for itself: each cycle of `after` once, named from its first entry on. */
export function checkPrerequisites({ entries }: GuideLibrary): readonly Issue[] {
  const issues: Issue[] = [];
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    const entry = entries.get(id);
    if (entry === undefined || done.has(id)) return;
    for (const [index, before] of (entry.value.after ?? []).entries()) {
      const start = [...trail, id].indexOf(before);
      if (start === -1) visit(before, [...trail, id]);
      else {
        const reference = [...[...trail, id].slice(start), before].join(' → ');
        issues.push(issueAt(entry.source, 'cyclic-prerequisite', ['after', index], { reference }));
      }
    }
    done.add(id);
  };
  for (const id of entries.keys()) visit(id, []);
  return issues;
}
