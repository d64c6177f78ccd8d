import { type Answers, answersThatCount } from '../ask/interview.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { type PlanOptions, plan } from '../plan/make-plan.ts';
import type { Plan, PlanHeadline, PlannedMaterial, Step, StepStatus } from '../plan/plan.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';

/** A thing of one plan beside the same thing of another; `null` where a plan does not have it. */
export interface Changed<Thing> {
  readonly id: string;
  readonly title: string;
  readonly before: Thing | null;
  readonly after: Thing | null;
}

/** What is different between two plans of one guide; everything that is not named is the same. */
export interface PlanDifference {
  readonly steps: readonly Changed<StepStatus>[];
  /** Rows of the merged list. */
  readonly materials: readonly Changed<PlannedMaterial>[];
  /** Deadlines of the steps that are not left out. */
  readonly dates: readonly Changed<PlainDate>[];
  /** `null` where both have the same. */
  readonly headline: {
    readonly before: PlanHeadline | null;
    readonly after: PlanHeadline | null;
  } | null;
}

/**
 * What other answers would change: step by step, material by material, date by date. `changed` are
 * answers to put in place of the present ones; both have passed `checkAnswers`. Answers that do not
 * count are left out of both plans.
 */
export function whatIf(
  bundle: GuideBundle,
  answers: Answers,
  changed: Answers,
  options: PlanOptions,
): PlanDifference {
  const planOf = (given: Answers): Plan =>
    plan(bundle, answersThatCount(bundle, given, options.asOf), options);
  return planDifference(planOf(answers), planOf({ ...answers, ...changed }));
}

/** The difference between two plans of one guide in one language; lists in the order of the second. */
export function planDifference(before: Plan, after: Plan): PlanDifference {
  const dateOf = ({ status, deadline }: Step): PlainDate | null =>
    status === 'notNeeded' ? null : (deadline?.date ?? null);
  return {
    steps: changes(before.steps, after.steps, ({ status }) => status),
    materials: changes(before.materials, after.materials, (material) => material, withoutNumbers),
    dates: changes(before.steps, after.steps, dateOf),
    headline:
      JSON.stringify(before.headline) === JSON.stringify(after.headline)
        ? null
        : { before: before.headline, after: after.headline },
  };
}

/** Which steps ask for a material, and what their numbers are, is said by the steps. */
function withoutNumbers({ steps: _, producedBy: __, ...material }: PlannedMaterial): unknown {
  return material;
}

function changes<Item extends { readonly id: string; readonly title: string }, Thing>(
  before: readonly Item[],
  after: readonly Item[],
  thingOf: (item: Item) => Thing | null,
  compared: (thing: Thing) => unknown = (thing) => thing,
): readonly Changed<Thing>[] {
  const was = new Map(before.map((item) => [item.id, item]));
  const is = new Map(after.map((item) => [item.id, item]));
  const gone = before.filter(({ id }) => !is.has(id));
  return [...after, ...gone].flatMap(({ id, title }) => {
    const [one, other] = [was.get(id), is.get(id)].map((item) =>
      item === undefined ? null : thingOf(item),
    );
    const text = (thing: Thing | null | undefined): string =>
      JSON.stringify(thing === null || thing === undefined ? null : compared(thing));
    return text(one) === text(other)
      ? []
      : [{ id, title, before: one ?? null, after: other ?? null }];
  });
}
