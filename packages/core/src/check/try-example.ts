import { checkAnswers } from '../ask/check-answers.ts';
import { interview } from '../ask/interview.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { Example, Expectation } from '../guide/guide.ts';
import { plan } from '../plan/make-plan.ts';
import type { Plan, Step } from '../plan/plan.ts';
import type { Issue, Path } from '../vocabulary/issue.ts';

/** What came of an example: every difference from what it expects, and its plan. */
export interface ExampleOutcome {
  readonly example: string;
  readonly plan: Plan | null;
  /** `example-invalid` where the answers are not valid, else `example-failed`. */
  readonly issues: readonly Issue[];
}

/**
 * Runs an example against its guide. The plan must not change when only the answers that count are
 * given: an answer that the interview would never ask for must not leak into the plan.
 */
export function tryExample(bundle: GuideBundle, example: Example): ExampleOutcome {
  const asOf = example['as-of'];
  const checked = checkAnswers(bundle, example.answers, { asOf });
  if (!checked.ok) {
    const issues = checked.issues.map((issue) => ({
      ...issue,
      code: 'example-invalid' as const,
      path: ['answers', ...issue.path],
      ...(issue.expected === undefined ? { expected: issue.code } : {}),
    }));
    return { example: example.id, plan: null, issues };
  }
  const options = { asOf, locale: 'zh-CN' as const, chosen: example.chosen ?? [] };
  const made = plan(bundle, checked.value, options);
  const counted = interview(bundle, checked.value, { asOf }).answers;
  const fromCounted = plan(bundle, counted, options);
  return {
    example: example.id,
    plan: made,
    issues: [
      ...differences(example.expect, made),
      ...sameList('leaks', statuses(fromCounted), statuses(made)),
    ],
  };
}

function statuses({ steps }: Plan): readonly string[] {
  return steps.map(({ id, status }) => `${id} ${status}`);
}

function differences(expect: Expectation, made: Plan): readonly Issue[] {
  const steps = new Map(made.steps.map((step) => [step.id, step]));
  const needed = made.steps.filter(({ status }) => status === 'needed').map(({ id }) => id);
  return [
    ...sameSet('needed', expect.needed, needed),
    ...sameSet(
      'materials',
      expect.materials,
      made.materials.map(({ id }) => id),
    ),
    ...sameSet(
      'form',
      expect.form,
      made.form.map(({ id }) => id),
    ),
    ...sameSet(
      'choices',
      expect.choices?.map((entries) => entries.join('+')),
      made.choices.filter(({ chosen }) => chosen === null).map(({ id }) => id),
    ),
    ...sameList('critical-path', expect['critical-path'], made.criticalPath.steps),
    ...sameList(
      'order',
      expect.order,
      needed.filter((id) => expect.order?.includes(id)),
    ),
    ...each('undecided', expect.undecided, (id, question) => undecidedBy(steps.get(id), question)),
    ...each('not-needed', expect['not-needed'], (id, fact) => leftOutBy(steps.get(id), fact)),
    ...each('facts', expect.facts, (id) => String(made.facts[id])),
    ...each('deadlines', expect.deadlines, (id) => String(steps.get(id)?.deadline?.date ?? null)),
    ...each('fees', expect.fees, (id) => String(steps.get(id)?.fee.amount ?? null)),
    ...each('advice', expect.advice, (id) => String(steps.get(id)?.advice.length ?? 0)),
  ];
}

/** The question itself where it settles the step, else what the step is. */
function undecidedBy(step: Step | undefined, question: string): string {
  if (step?.status !== 'undecided') return step?.status ?? 'missing';
  const settles = step.settledBy.map((settler) => settler.question);
  return settles.includes(question) ? question : settles.join(', ');
}

/** The fact itself where it ruled the step out, else what the step is. */
function leftOutBy(step: Step | undefined, fact: string): string {
  if (step?.status !== 'notNeeded') return step?.status ?? 'missing';
  const facts = step.why.because.flatMap((reason) => [reason.fact, reason.question ?? '']);
  return facts.includes(fact) ? fact : facts.join(', ');
}

function each<Value>(
  key: string,
  expected: Readonly<Record<string, Value>> | undefined,
  actual: (id: string, value: Value) => string,
): readonly Issue[] {
  return Object.entries(expected ?? {}).flatMap(([id, value]) => {
    const found = actual(id, value);
    return found === String(value) ? [] : [failed(['expect', key, id], found, String(value))];
  });
}

function sameSet(
  key: string,
  expected: readonly string[] | undefined,
  actual: readonly string[],
): readonly Issue[] {
  return sameList(key, expected && [...expected].sort(), [...actual].sort());
}

function sameList(
  key: string,
  expected: readonly string[] | undefined,
  actual: readonly string[],
): readonly Issue[] {
  if (expected === undefined || expected.join() === actual.join()) return [];
  return [failed(['expect', key], actual.join(', '), expected.join(', '))];
}

function failed(path: Path, reference: string, expected: string): Issue {
  return { code: 'example-failed', severity: 'error', path, reference, expected };
}
