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
  readonly planOf: (answers: Answers) => PlannedSteps | undefined;
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
export type Expected = (steps: Readonly<Record<string, StepStatus>>, made: PlannedSteps) => boolean;

/** What is kept of a plan that was made. */
export interface PlannedSteps {
  readonly answers: Answers;
  /** In the plan's order. */
  readonly statuses: ReadonlyMap<string, StepStatus>;
  readonly facts: Plan['facts'];
}

export type Found = Witness | 'none' | 'unconfirmed';

export function checkContext(bundle: GuideBundle, options: CheckOptions): CheckContext {
  const { asOf, library } = options;
  const space = answerSpace(bundle, asOf);
  const plans = new Map<string, PlannedSteps | undefined>();
  const planOf = (answers: Answers): PlannedSteps | undefined => {
    const key = JSON.stringify(answers);
    if (plans.has(key)) return plans.get(key);
    const checked = checkAnswers(bundle, answers, { asOf });
    const made = checked.ok ? plan(bundle, checked.value, { asOf, locale: 'zh-CN' }) : undefined;
    const kept = made && {
      answers,
      statuses: new Map(made.steps.map(({ id, status }) => [id, status])),
      facts: made.facts,
    };
    plans.set(key, kept);
    return kept;
  };
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
    plans: () => [...plans.values()].filter((made) => made !== undefined).length,
    witness: (goal, entries, expected) => {
      // The shortest answers are the best to read; but a plan of thousands of steps takes its time.
      if (plans.size > manyPlans) {
        for (const made of plans.values()) {
          if (made === undefined) continue;
          const steps = stepsOf(made, entries);
          if (expected(steps, made)) return { answers: made.answers, steps };
        }
      }
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

/** Past so many plans, one that was made already serves where it shows what is to be shown. */
const manyPlans = 60;

function stepsOf(
  { statuses }: PlannedSteps,
  entries: readonly string[],
): Readonly<Record<string, StepStatus>> {
  return Object.fromEntries(
    entries.flatMap((id) => {
      const status = statuses.get(id);
      return status === undefined ? [] : [[id, status] as const];
    }),
  );
}
