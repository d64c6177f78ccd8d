import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { partsOfGuide } from '../check/guide-parts.ts';
import { compileGuide } from '../compile/compile-guide.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { GuideLibrary, Placed } from '../guide/guide-library.ts';
import { linkedFromFiles } from '../load/load-guides.ts';
import { rememberingReader, type SourceFile } from '../parse/read-yaml.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import { type GuideReport, reportOnGuide } from './guides-report.ts';

/** Files as they were at one moment, whose guides are to be proved for a day. */
export interface ProofWork {
  /** Names the moment. */
  readonly version: string;
  readonly files: readonly SourceFile[];
  readonly day: PlainDate;
}

/** What came of proving one guide; a proof that broke down is a mistake of ours. */
export interface Proof {
  readonly version: string;
  readonly guide: string;
  readonly outcome: GuideReport | { readonly failure: string };
}

interface Wishes {
  /** Asked before each guide: whether the work is still wanted. */
  readonly isWanted: () => boolean;
  /** Asked before each guide: which one somebody waits for. */
  readonly first: () => string | undefined;
  readonly found: (proof: Proof) => void;
}

/**
 * Proves the guides of one version of the files after the other, each guide only where something that
 * its report rests on has changed since. Between two guides others have their turn.
 */
export function guideProofs(): (work: ProofWork, wishes: Wishes) => Promise<void> {
  const readYaml = rememberingReader();
  const known = new Map<string, { readonly key: string; readonly report: GuideReport }>();
  const reportOf = (bundle: GuideBundle, library: GuideLibrary, work: ProofWork): GuideReport => {
    const { id } = bundle.guide;
    const key = keyOf(bundle, library, work);
    const before = known.get(id);
    if (before?.key === key) return before.report;
    const report = reportOnGuide(bundle, library, work.day);
    known.set(id, { key, report });
    return report;
  };
  return async (work, { isWanted, first, found }) => {
    const linked = linkedFromFiles(work.files, [], '', readYaml);
    if (!linked.ok) return;
    const { library } = linked.value;
    const left = new Set(library.guides.keys());
    for (;;) {
      await nextTurn();
      const wanted = first();
      const [next] = left;
      const id = wanted !== undefined && left.has(wanted) ? wanted : next;
      if (id === undefined || !isWanted()) return;
      left.delete(id);
      const bundle = compileGuide(linked.value.linked, id);
      if (bundle === undefined) continue;
      const outcome = orFailure(() => reportOf(bundle, library, work));
      found({ version: work.version, guide: id, outcome });
    }
  };
}

function orFailure(report: () => GuideReport): Proof['outcome'] {
  try {
    return report();
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Of all that a report is made from: the bundle, and the texts in which findings are placed. */
function keyOf(bundle: GuideBundle, library: GuideLibrary, { files, day }: ProofWork): string {
  const own = `things/${bundle.guide.id}/`;
  const named = new Set(['glossary.yaml']);
  for (const { kind, id } of partsOfGuide(bundle)) {
    const parts: ReadonlyMap<string, Placed<unknown>> = library[kind];
    named.add(parts.get(id)?.source.file ?? '');
  }
  for (const { source } of library.calendars.values()) named.add(source.file);
  const hash = createHash('sha256').update(`${bundle.hash} ${day}`);
  for (const { path, text } of files) {
    if (named.has(path) || path.startsWith(own)) hash.update(`\0${path}\0${text}`);
  }
  return hash.digest('hex');
}
