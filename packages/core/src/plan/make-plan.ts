import type { Answers } from '../ask/interview.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { Decision } from '../rule/condition.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import { type Locale, localize } from '../vocabulary/text.ts';
import { answerInWords } from './answer-in-words.ts';
import { directlyAfter, orderSteps } from './order-steps.ts';
import type { AnswerInWords, Choice, Plan, PlanHeadline, Step, StepStatus } from './plan.ts';
import { type PlanContext, planContext } from './plan-context.ts';
import { planStep } from './plan-step.ts';
import { mergeMaterials } from './step-materials.ts';
import { summarize } from './summarize.ts';
import { unitInWords } from './words.ts';

export interface PlanOptions {
  /** The day for which law, amounts and days left are read. */
  readonly asOf: PlainDate;
  readonly locale: Locale;
}

/**
 * Compiles answers into the ordered list of steps, each with its status, reason and legal basis.
 * `answers` have passed `checkAnswers`; those that are missing, or `null`, leave steps undecided. The
 * same answers give the same plan, in whatever order they were given.
 */
export function plan(bundle: GuideBundle, answers: Answers, options: PlanOptions): Plan {
  const context = planContext(bundle, answers, options);
  const { prepared, locale } = context;
  const applies = (id: string): boolean => context.decisions[id] === true;
  const ordered = orderSteps(bundle.entries, applies);
  const producers = new Map(
    ordered.flatMap(({ entry }) => (entry.produces ?? []).map((id) => [id, entry.id] as const)),
  );
  const needed = ordered.map(({ entry, lane, after }, index) =>
    planStep(context, entry, { status: 'needed', number: index + 1, lane, after }, producers),
  );
  const materials = mergeMaterials(context, needed);
  return {
    guide: bundle.guide.id,
    title: localize(bundle.guide.title, locale),
    bundle: bundle.hash,
    asOf: options.asOf,
    locale,
    headline: headlineOf(context, needed),
    answers: answersInWords(context),
    summary: summarize(needed, materials, prepared.entries, bundle.channels),
    steps: [
      ...needed,
      ...othersOf(context, 'undecided', 'unknown', producers),
      ...othersOf(context, 'notNeeded', false, producers),
    ],
    choices: choicesOf(context, needed),
    materials,
    facts: Object.fromEntries(bundle.facts.map(({ id }) => [id, context.derived[id] ?? null])),
    reviewed: bundle.guide.reviewed,
  };
}

function othersOf(
  context: PlanContext,
  status: StepStatus,
  decision: Decision,
  producers: ReadonlyMap<string, string>,
): readonly Step[] {
  const mayApply = (id: string): boolean => context.decisions[id] !== false;
  return context.bundle.entries
    .filter(({ id }) => context.decisions[id] === decision)
    .map((entry) => {
      const after = directlyAfter(entry, context.prepared.entries, mayApply);
      return planStep(context, entry, { status, number: null, lane: null, after }, producers);
    });
}

function headlineOf(context: PlanContext, needed: readonly Step[]): PlanHeadline | null {
  for (const { id } of needed) {
    const headline = context.prepared.entries.get(id)?.headline;
    if (headline === undefined) continue;
    const value = context.valueOf(headline.fact);
    if (typeof value !== 'number' && typeof value !== 'string') continue;
    const fact = context.bundle.facts.find((candidate) => candidate.id === headline.fact);
    const amount = typeof value === 'number' ? value : null;
    return {
      label: context.words(headline.label),
      value: context.words({ zh: `{${headline.fact}}` }),
      unit: unitInWords(fact?.unit, amount, context.locale),
      note: headline.note === undefined ? '' : context.words(headline.note),
    };
  }
  return null;
}

function answersInWords({ bundle, answers, locale }: PlanContext): readonly AnswerInWords[] {
  return bundle.questions.flatMap((question) => {
    const value = answers[question.id];
    if (value === undefined) return [];
    return [
      {
        question: question.id,
        title: localize(question.short ?? question.ask, locale),
        answer: answerInWords(question, value, locale),
        notSure: value === null,
      },
    ];
  });
}

/** Pairs of needed steps that the law does not let one person have together. */
function choicesOf(context: PlanContext, needed: readonly Step[]): readonly Choice[] {
  const position = new Map(needed.map(({ id }, index) => [id, index]));
  const choices = new Map<string, Choice>();
  for (const { id } of needed) {
    for (const { entry: other, say } of context.prepared.entries.get(id)?.excludes ?? []) {
      if (!position.has(other)) continue;
      const entries = [id, other].sort(
        (left, right) => (position.get(left) ?? 0) - (position.get(right) ?? 0),
      );
      const key = entries.join(' ');
      if (!choices.has(key)) choices.set(key, { entries, say: context.words(say) });
    }
  }
  return [...choices.values()];
}
