import type { Answers } from '../ask/interview.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { Decision } from '../rule/condition.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import { type Locale, localize } from '../vocabulary/text.ts';
import { choose } from './choose.ts';
import { citeAll } from './cite.ts';
import { planLength } from './critical-path.ts';
import { mergeForm } from './merge-form.ts';
import { directlyAfter, orderSteps } from './order-steps.ts';
import type { Plan, Step, StepStatus } from './plan.ts';
import { type PlanContext, planContext } from './plan-context.ts';
import { answersInWords, headlineOf } from './plan-head.ts';
import type { PlanSetting } from './plan-setting.ts';
import { planStep } from './plan-step.ts';
import { plannedChoices } from './planned-choices.ts';
import { mergeMaterials } from './step-materials.ts';
import { summarize } from './summarize.ts';

export interface PlanOptions {
  /** The day for which law, amounts and days left are read. */
  readonly asOf: PlainDate;
  readonly locale: Locale;
  /** Entries taken where several exclude each other; others, and unknown ones, make no difference. */
  readonly chosen?: readonly string[];
}

/**
 * Compiles answers into the ordered list of steps, each with its status, reason and legal basis.
 * `answers` have passed `checkAnswers`; those that are missing, or `null`, leave steps undecided. The
 * same answers give the same plan, in whatever order they were given.
 */
export function plan(bundle: GuideBundle, answers: Answers, options: PlanOptions): Plan {
  const context = planContext(bundle, answers, options);
  const { prepared, locale } = context;
  const isTrue = (id: string): boolean => context.decisions[id] === true;
  const chosen = choose(
    bundle.entries.filter(({ id }) => isTrue(id)),
    new Set(options.chosen),
  );
  const ordered = orderSteps(
    bundle.entries,
    (id) => isTrue(id) && !chosen.dropped.has(id),
    prepared.entries,
  );
  const settled = ordered.filter(({ entry }) => !chosen.hangsOn.has(entry.id));
  const numbers = new Map(settled.map(({ entry }, index) => [entry.id, index + 1]));
  const setting: PlanSetting = {
    chosen,
    numberOf: (id) => numbers.get(id) ?? null,
    producers: new Map(
      ordered.flatMap(({ entry }) => (entry.produces ?? []).map((id) => [id, entry.id] as const)),
    ),
  };
  const needed = ordered.map(({ entry, lane, after }) =>
    planStep(context, entry, { status: 'needed', lane, after }, setting),
  );
  const materials = mergeMaterials(context, needed);
  const form = mergeForm(context, needed);
  const length = planLength(settled, context.asOf, context.calendars);
  const { district } = bundle;
  return {
    guide: bundle.guide.id,
    title: localize(bundle.guide.title, locale),
    bundle: bundle.hash,
    asOf: options.asOf,
    locale,
    district:
      district === null ? null : { code: district.code, name: localize(district.name, locale) },
    headline: headlineOf(context, needed),
    answers: answersInWords(context),
    summary: summarize(
      needed.filter(({ choice }) => choice === null),
      length,
      prepared.entries,
      bundle.channels,
    ),
    steps: [
      ...needed,
      ...othersOf(context, 'undecided', 'unknown', setting),
      ...othersOf(context, 'notNeeded', false, setting),
    ],
    criticalPath: length.path,
    choices: plannedChoices(context, chosen),
    materials,
    form,
    counting: citeAll(bundle, bundle.guide.counting, locale),
    facts: Object.fromEntries(bundle.facts.map(({ id }) => [id, context.derived[id] ?? null])),
    reviewed: bundle.guide.reviewed,
  };
}

function othersOf(
  context: PlanContext,
  status: StepStatus,
  decision: Decision,
  setting: PlanSetting,
): readonly Step[] {
  const { dropped } = setting.chosen;
  const mayApply = (id: string): boolean => context.decisions[id] !== false && !dropped.has(id);
  return context.bundle.entries
    .filter(
      ({ id }) => context.decisions[id] === decision || (status === 'notNeeded' && dropped.has(id)),
    )
    .map((entry) => {
      const after = directlyAfter(entry, context.prepared.entries, mayApply);
      return planStep(context, entry, { status, lane: null, after }, setting);
    });
}
