import type { Plan } from '@onething/core';

/** The number of a step, by id; `null` for one that is not needed or not decided. */
export function stepNumber(plan: Plan, id: string): number | null {
  return plan.steps.find((step) => step.id === id)?.number ?? null;
}

export function stepNumbers(plan: Plan, ids: readonly string[]): readonly number[] {
  return ids.flatMap((id) => stepNumber(plan, id) ?? []).sort((left, right) => left - right);
}
