import { type AskingFigures, askingFigures } from '../check/asking-figures.ts';
import { checkGuide } from '../check/check-guide.ts';
import type { GuideCheck } from '../check/guide-check.ts';
import { tryExample } from '../check/try-example.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import { type LoadedGuides, loadGuides } from '../load/load-guides.ts';
import type { Issue } from '../vocabulary/issue.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';

/** One guide, and what was found in it. */
export interface GuideReport {
  readonly bundle: GuideBundle;
  readonly examples: number;
  readonly asking: AskingFigures;
  readonly check: GuideCheck;
  /** Of the examples, then of the proof. */
  readonly issues: readonly Issue[];
}

/** A guides folder, and everything that was found in it. */
export interface GuidesReport {
  readonly folder: string;
  /** `undefined` where errors stand in the way of linking the guides. */
  readonly loaded: LoadedGuides | undefined;
  readonly guides: readonly GuideReport[];
  /** Those of the files, then those of each guide. */
  readonly issues: readonly Issue[];
}

/** Reads a folder, proves every guide, tries every example; `only` names the guide to look at. */
export async function reportOn(
  folder: string,
  asOf: PlainDate,
  only?: string,
): Promise<GuidesReport> {
  const result = await loadGuides(folder);
  if (!result.ok) return { folder, loaded: undefined, guides: [], issues: result.issues };
  const { library, bundles } = result.value;
  const guides = [...bundles].flatMap(([id, bundle]): readonly GuideReport[] => {
    if (only !== undefined && id !== only) return [];
    return [reportOnGuide(bundle, library, asOf)];
  });
  return {
    folder,
    loaded: result.value,
    guides,
    issues: distinct([...result.warnings, ...guides.flatMap(({ issues }) => issues)]),
  };
}

/** Proves one guide, and tries its examples. */
export function reportOnGuide(
  bundle: GuideBundle,
  library: GuideLibrary,
  asOf: PlainDate,
): GuideReport {
  const { id } = bundle.guide;
  const examples = library.guides.get(id)?.value.examples ?? [];
  const failed = examples.flatMap((example) =>
    tryExample(bundle, example).issues.map((issue) => ({
      ...issue,
      file: `things/${id}/examples/${example.id}.yaml`,
    })),
  );
  const check = checkGuide(bundle, { asOf, library });
  const asking = askingFigures(bundle, asOf);
  const issues = [...failed, ...check.findings];
  return { bundle, examples: examples.length, asking, check, issues };
}

/** Guides share entries and laws: what is wrong with those is said once. */
export function distinct(issues: readonly Issue[]): readonly Issue[] {
  const keyOf = ({ code, file, line, path, reference }: Issue): string =>
    JSON.stringify([code, file, line, path, reference]);
  return [
    ...new Map(issues.toReversed().map((issue) => [keyOf(issue), issue])).values(),
  ].toReversed();
}
