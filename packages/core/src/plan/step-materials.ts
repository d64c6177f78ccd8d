import type { Entry, MaterialUse } from '../guide/entry.ts';
import type { Material } from '../guide/guide.ts';
import { partRule } from '../link/entry-rules.ts';
import { cite } from './cite.ts';
import { distinctCitations } from './distinct-citations.ts';
import type { PlannedMaterial, StepMaterial, Substitute } from './plan.ts';
import type { PlanContext } from './plan-context.ts';

/**
 * What one step asks for. A material whose own condition is false is left out; one whose condition is
 * open, or whose step hangs on a choice, is listed as not certain.
 */
export function materialsOfStep(
  context: PlanContext,
  entry: Entry,
  isSettled: boolean,
  producers: ReadonlyMap<string, string>,
): readonly StepMaterial[] {
  const uses = (entry.materials ?? []).flatMap((use, index) => {
    const decision =
      use.when === undefined && use.valid === undefined
        ? true
        : context.decisions[partRule(entry.id, 'materials', index)];
    return decision === false ? [] : [{ use, certain: isSettled && decision === true }];
  });
  return uses.map(({ use, certain }) =>
    stepMaterial(context, use, certain, producerOf(producers, use.use, entry), [
      ...new Set(
        uses.flatMap(({ use: other }) =>
          use['one-of'] !== undefined && other['one-of'] === use['one-of'] && other.use !== use.use
            ? [other.use]
            : [],
        ),
      ),
    ]),
  );
}

function producerOf(
  producers: ReadonlyMap<string, string>,
  material: string,
  entry: Entry,
): string | null {
  const producer = producers.get(material);
  return producer === undefined || producer === entry.id ? null : producer;
}

function stepMaterial(
  context: PlanContext,
  use: MaterialUse,
  certain: boolean,
  producedBy: string | null,
  alternatives: readonly string[],
): StepMaterial {
  const material = materialOf(context, use.use);
  return {
    id: use.use,
    title: material === undefined ? use.use : context.words(material.title),
    instead: use.instead ?? null,
    originals: use.originals ?? 1,
    copies: use.copies ?? 0,
    optional: use.optional === true,
    certain,
    producedBy,
    alternatives,
    basis: cite(context.bundle, use.basis, context.locale),
    note: use.note === undefined ? null : context.words(use.note),
  };
}

/**
 * One row a material over all steps that need it: the larger number of originals and copies, or their
 * sum where the material says so; paper is spared only where every step spares it.
 */
export function mergeMaterials(
  context: PlanContext,
  steps: readonly { readonly id: string; readonly materials: readonly StepMaterial[] }[],
): readonly PlannedMaterial[] {
  const uses = new Map<string, { readonly step: string; readonly use: StepMaterial }[]>();
  for (const step of steps) {
    for (const use of step.materials) {
      const row = uses.get(use.id);
      if (row === undefined) uses.set(use.id, [{ step: step.id, use }]);
      else row.push({ step: step.id, use });
    }
  }
  return [...uses].map(([id, row]) => {
    const material = materialOf(context, id);
    const count = material?.merge === 'sum' ? sum : largest;
    const all = row.map(({ use }) => use);
    return {
      id,
      title: all[0]?.title ?? id,
      issuedBy: material === undefined ? '' : context.words(material['issued-by']),
      originals: count(all.map(({ originals }) => originals)),
      copies: count(all.map(({ copies }) => copies)),
      instead: commonSubstitute(all),
      optional: all.every(({ optional }) => optional),
      certain: all.some(({ certain }) => certain),
      producedBy: all.find(({ producedBy }) => producedBy !== null)?.producedBy ?? null,
      alternatives: commonAlternatives(all),
      steps: [...new Set(row.map(({ step }) => step))],
      basis: distinctCitations(all.map(({ basis }) => basis)),
      note: material?.note === undefined ? null : context.words(material.note),
    };
  });
}

function commonSubstitute(uses: readonly StepMaterial[]): Substitute | null {
  const [first] = uses;
  return first !== undefined && uses.every(({ instead }) => instead !== null)
    ? first.instead
    : null;
}

/** What would do in its place everywhere: needed where one step takes nothing else. */
function commonAlternatives(uses: readonly StepMaterial[]): readonly string[] {
  const [first, ...others] = uses;
  return (first?.alternatives ?? []).filter((id) =>
    others.every(({ alternatives }) => alternatives.includes(id)),
  );
}

function materialOf({ prepared }: PlanContext, id: string): Material | undefined {
  return prepared.materials.get(id);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function largest(numbers: readonly number[]): number {
  return Math.max(0, ...numbers);
}
