import { type Answers, type GuideBundle, type Plan, plan } from '@onething/core';
import { day } from './official-calendars.ts';

const asOf = day('2026-11-23');

/** The plan of 23 November 2026. */
export function planOf(
  bundle: GuideBundle,
  answers: Answers = {},
  chosen: readonly string[] = [],
): Plan {
  return plan(bundle, answers, { asOf, locale: 'zh-CN', chosen });
}

export function stepOf(made: Plan, id: string): Plan['steps'][number] {
  const step = made.steps.find((candidate) => candidate.id === id);
  if (step === undefined) throw new Error(`no step ${id}`);
  return step;
}

/** The needed steps, each with its number. */
export function numbers(made: Plan): readonly (readonly [string, number | null])[] {
  return made.steps
    .filter(({ status }) => status === 'needed')
    .map(({ id, number }) => [id, number]);
}
