import type { Entry, FieldUse } from '../guide/entry.ts';
import type { FormField } from '../guide/guide.ts';
import { partRule } from '../link/entry-rules.ts';
import { cite } from './cite.ts';
import { distinctCitations } from './distinct-citations.ts';
import type { PlanContext } from './plan-context.ts';
import type { PlannedField, StepField } from './step-parts.ts';

/** The fields that one step's form has; one whose own condition is false is left out. */
export function fieldsOfStep(
  context: PlanContext,
  entry: Entry,
  isSettled: boolean,
): readonly StepField[] {
  return (entry.form ?? []).flatMap((use, index) => {
    const decision =
      use.when === undefined && use.valid === undefined
        ? true
        : context.decisions[partRule(entry.id, 'form', index)];
    if (decision === false) return [];
    return [stepField(context, use, isSettled && decision === true)];
  });
}

function stepField(context: PlanContext, use: FieldUse, certain: boolean): StepField {
  const field = fieldOf(context, use.use);
  return {
    id: use.use,
    title: field === undefined ? use.use : context.words(field.title),
    optional: use.optional === true,
    certain,
    basis: use.basis === undefined ? null : cite(context.bundle, use.basis, context.locale),
    note: use.note === undefined ? null : context.words(use.note),
  };
}

/** One row a field over all steps that need it, filled in where its answer is known. */
export function mergeForm(
  context: PlanContext,
  steps: readonly { readonly id: string; readonly form: readonly StepField[] }[],
): readonly PlannedField[] {
  const uses = new Map<string, { readonly step: string; readonly use: StepField }[]>();
  for (const { id, form } of steps) {
    for (const use of form) {
      const row = uses.get(use.id);
      if (row === undefined) uses.set(use.id, [{ step: id, use }]);
      else row.push({ step: id, use });
    }
  }
  return [...uses].map(([id, row]) => {
    const field = fieldOf(context, id);
    const all = row.map(({ use }) => use);
    return {
      id,
      title: all[0]?.title ?? id,
      kind: field?.kind ?? 'text',
      value: field?.from === undefined ? null : context.valueInWords(field.from),
      from: field?.from ?? null,
      optional: all.every(({ optional }) => optional),
      certain: all.some(({ certain }) => certain),
      steps: [...new Set(row.map(({ step }) => step))],
      basis: distinctCitations(all.flatMap(({ basis }) => basis ?? [])),
      note: field?.note === undefined ? null : context.words(field.note),
    };
  });
}

function fieldOf({ prepared }: PlanContext, id: string): FormField | undefined {
  return prepared.fields.get(id);
}
