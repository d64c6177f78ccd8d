import { checkAnswers } from '../ask/check-answers.ts';
import type { Answers } from '../ask/interview.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { Entry } from '../guide/entry.ts';
import { appliesWhen } from '../link/entry-rules.ts';
import { plan } from '../plan/make-plan.ts';
import type { Plan, StepStatus } from '../plan/plan.ts';
import type { Diagram } from '../rule/diagrams.ts';
import type { Issue, Severity } from '../vocabulary/issue.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import { type AnswerSpace, answerSpace, type Truth } from './answer-space.ts';
import { findAnswers } from './find-answers.ts';
import type { Finding, Witness } from './finding.ts';
import type { CheckOptions } from './guide-check.ts';
import { type Place, type Places, placesIn } from './places.ts';

/** What every proof of one guide works on. */
export interface CheckContext {
  readonly bundle: GuideBundle;
  readonly asOf: PlainDate;
  readonly options: CheckOptions;
  readonly space: AnswerSpace;
  readonly places: Places;
  /** By entry; absent where the condition is too large for a diagram. */
  readonly applies: ReadonlyMap<string, Truth>;
  readonly entries: ReadonlyMap<string, Entry>;
  /** The real plan of some answers; `undefined` where they are refused. */
  readonly planOf: (answers: Answers) => Plan | undefined;
  /** How many plans were made. */
  readonly plans: () => number;
  /**
   * Answers that make `goal` true, with what the plan makes of `entries`: `none` where there are none,
   * `unconfirmed` where `expected` says that the plan has it otherwise.
   */
  readonly witness: (goal: Diagram, entries: readonly string[], expected: Expected) => Found;
  readonly finding: (
    code: Finding['code'],
    severity: Severity,
    place: Place,
    more?: Partial<Pick<Issue, 'reference' | 'expected' | 'hint'>> & {
      readonly witness?: Witness;
    },
  ) => Finding;
}

/** Whether the plan shows what was to be shown. */
export type Expected = (steps: Readonly<Record<string, StepStatus>>, made: Plan) => boolean;

export type Found = Witness | 'none' | 'unconfirmed';

export function checkContext(bundle: GuideBundle, options: CheckOptions): CheckContext {
  const { asOf, library } = options;
  const space = answerSpace(bundle, asOf);
  const plans = new Map<string, Plan | undefined>();
  const planOf = (answers: Answers): Plan | undefined => {
    const key = JSON.stringify(answers);
    if (plans.has(key)) return plans.get(key);
    const checked = checkAnswers(bundle, answers, { asOf });
    const made = checked.ok ? plan(bundle, checked.value, { asOf, locale: 'zh-CN' }) : undefined;
    // A plan is large, and most are looked at once.
    if (plans.size >= keptPlans) plans.clear();
    plans.set(key, made);
    if (made !== undefined) count += 1;
    return made;
  };
  let count = 0;
  return {
    bundle,
    asOf,
    options,
    space,
    places: placesIn(library),
    applies: new Map(
      bundle.entries.flatMap((entry) => {
        const truth = space.truthOf(appliesWhen(entry));
        return truth === undefined ? [] : [[entry.id, truth] as const];
      }),
    ),
    entries: new Map(bundle.entries.map((entry) => [entry.id, entry])),
    planOf,
    plans: () => count,
    witness: (goal, entries, expected) => {
      const answers = findAnswers(space, goal);
      if (answers === undefined) return 'none';
      const made = planOf(answers);
      if (made === undefined) return 'unconfirmed';
      const steps = stepsOf(made, entries);
      return expected(steps, made) ? { answers, steps } : 'unconfirmed';
    },
    finding: (code, severity, place, more = {}) => ({
      code,
      severity,
      guide: bundle.guide.id,
      ...place,
      ...more,
    }),
  };
}

const keptPlans = 64;

export function stepsOf(
  { steps }: Plan,
  entries: readonly string[],
): Readonly<Record<string, StepStatus>> {
  return Object.fromEntries(
    steps.flatMap(({ id, status }) => (entries.includes(id) ? [[id, status] as const] : [])),
  );
}
