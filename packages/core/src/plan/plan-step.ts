import type { Entry } from '../guide/entry.ts';
import { partRule } from '../link/entry-rules.ts';
import { fixedParts } from './fixed-parts.ts';
import type { Lane, PlannedAdvice, Step, StepStatus } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import { whyOf } from './reasons.ts';
import { deadlineOfStep } from './step-deadline.ts';
import { feeOfStep } from './step-fee.ts';
import { materialsOfStep } from './step-materials.ts';

/** Where a step stands in the plan. */
export interface StepPlace {
  readonly status: StepStatus;
  readonly number: number | null;
  readonly lane: Lane | null;
  readonly after: readonly string[];
}

export function planStep(
  context: PlanContext,
  entry: Entry,
  place: StepPlace,
  producers: ReadonlyMap<string, string>,
): Step {
  const { bundle, locale, words } = context;
  return {
    id: entry.id,
    ...place,
    ...fixedParts(bundle, entry, locale),
    title: words(entry.title),
    plain: words(entry.plain),
    fee: feeOfStep(context, entry),
    who: entry.who,
    optional: entry.optional === true,
    deadline: place.status === 'notNeeded' ? null : deadlineOfStep(context, entry.deadline),
    advice: place.status === 'notNeeded' ? [] : adviceOf(context, entry),
    materials: place.status === 'notNeeded' ? [] : materialsOfStep(context, entry, producers),
    gives: entry.gives === undefined ? null : words(entry.gives),
    why: whyOf(context, entry.id, place.status),
    settledBy: place.status === 'undecided' ? settledBy(context, entry.id) : [],
    excludes: (entry.excludes ?? []).map(({ entry: other, say }) => {
      const title = context.prepared.entries.get(other)?.title;
      return { entry: other, title: title === undefined ? other : words(title), say: words(say) };
    }),
    confirm: (entry.confirm ?? []).map(words),
    reviewed: entry.reviewed,
  };
}

function adviceOf(context: PlanContext, entry: Entry): readonly PlannedAdvice[] {
  return (entry.advice ?? []).flatMap(({ when, valid, kind, say }, index) =>
    (when === undefined && valid === undefined) ||
    context.decisions[partRule(entry.id, 'advice', index)] === true
      ? [{ kind, text: context.words(say) }]
      : [],
  );
}

function settledBy(context: PlanContext, entry: string): Step['settledBy'] {
  return context.bundle.questions.flatMap(({ id, ask }) =>
    context.relevant.get(id)?.decides.includes(entry)
      ? [{ question: id, ask: context.words(ask) }]
      : [],
  );
}
