import { checkAnswers } from '../ask/check-answers.ts';
import { compiled } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { Entry } from '../guide/entry.ts';
import type { Example } from '../guide/guide.ts';
import { rulesOfEntry } from '../link/entry-rules.ts';
import { rulesInputOf } from '../link/rules-input.ts';
import type { CheckContext } from './check-context.ts';
import type { Finding } from './finding.ts';
import type { EntryProof } from './guide-check.ts';

/** Which entries examples show needed, and which they show left out. */
export interface Coverage {
  readonly needed: ReadonlySet<string>;
  readonly notNeeded: ReadonlySet<string>;
}

/**
 * What the examples expect, which `tryExample` holds them to; what they leave unsaid is worked out, as
 * long as an entry is not covered.
 */
export function coverageOf(bundle: GuideBundle, examples: readonly Example[]): Coverage {
  const [needed, notNeeded] = [new Set<string>(), new Set<string>()];
  for (const { expect } of examples) {
    for (const id of expect.needed ?? []) needed.add(id);
    for (const id of Object.keys(expect['not-needed'] ?? {})) notNeeded.add(id);
  }
  const isCovered = ({ id, always }: Entry): boolean =>
    needed.has(id) && (notNeeded.has(id) || always === true);
  // The rules of what is not covered alone: an example of each birth date makes them anew.
  const rules = compiled({
    ...rulesInputOf(bundle),
    rules: bundle.entries
      .filter((entry) => !isCovered(entry))
      .flatMap((entry) => rulesOfEntry(entry).filter(({ id }) => id === entry.id)),
  });
  for (const { answers, 'as-of': asOf } of examples) {
    if (bundle.entries.every(isCovered)) break;
    const checked = checkAnswers(bundle, answers, { asOf });
    if (!checked.ok) continue;
    const decisions = rules.decide({ ...checked.value, 'as-of': asOf });
    for (const id of rules.ruleIds) {
      if (decisions[id] === true) needed.add(id);
      if (decisions[id] === false) notNeeded.add(id);
    }
  }
  return { needed, notNeeded };
}

/** Every entry that can apply is needed in some example, and left out in one where it can be. */
export function proveCoverage(
  context: CheckContext,
  proofs: readonly EntryProof[],
): readonly Finding[] {
  const { bundle, options } = context;
  const folder = options.library?.guides.get(bundle.guide.id)?.value;
  if (folder === undefined) return [];
  const covered = coverageOf(bundle, folder.examples);
  return proofs.flatMap((proof) => {
    const place = context.places('entries', proof.entry);
    const missing = (status: 'needed' | 'notNeeded'): readonly Finding[] => {
      const answers = proof[status];
      if (answers === null || covered[status].has(proof.entry)) return [];
      const witness = { answers, steps: { [proof.entry]: status } };
      const reference = `${proof.entry}: ${status}`;
      return [context.finding('entry-uncovered', 'warning', place, { reference, witness })];
    };
    return [...missing('needed'), ...missing('notNeeded')];
  });
}
