import { ExpectedQuestions } from '../ask/expected-questions.ts';
import { interviewStates } from '../ask/interview-states.ts';
import { rulesOf } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { always } from '../rule/diagrams.ts';
import type { Severity } from '../vocabulary/issue.ts';
import type { AnswerSpace } from './answer-space.ts';
import { checkBasis } from './check-basis.ts';
import { type CheckContext, checkContext } from './check-context.ts';
import { checkDates } from './check-dates.ts';
import { checkLinks } from './check-links.ts';
import { checkTexts } from './check-texts.ts';
import { countAnswers } from './count-answers.ts';
import type { Finding } from './finding.ts';
import type { CheckOptions, GuideCheck } from './guide-check.ts';
import { proveConditions } from './prove-conditions.ts';
import { proveCoverage } from './prove-coverage.ts';
import { proveDuplicates } from './prove-duplicates.ts';
import { proveEntries } from './prove-entries.ts';
import { proveExclusions } from './prove-exclusions.ts';
import { proveOrder } from './prove-order.ts';
import { provePlanIsThere } from './prove-plan-is-there.ts';
import { proveQuestions } from './prove-questions.ts';
import { proveValues } from './prove-values.ts';

/**
 * Proves a guide over all combinations of answers, as its law stands on `asOf`. What is possible is
 * confirmed by the real `plan` of the answers that show it; what is impossible is impossible for every
 * combination. Where a part cannot be proved so, a finding `not-exact-…` names it.
 */
export function checkGuide(bundle: GuideBundle, options: CheckOptions): GuideCheck {
  const context = checkContext(bundle, options);
  const entries = proveEntries(context);
  const findings = sorted([
    ...entries.findings,
    ...proofs.flatMap((proof) => proof(context)),
    ...proveCoverage(context, entries.proofs),
  ]);
  const { guide, hash, questions } = bundle;
  const distinguishable = countAllowed(context.space, false);
  const of = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    guide: guide.id,
    bundle: hash,
    asOf: options.asOf,
    summary: {
      questions: questions.length,
      entries: bundle.entries.length,
      examples: options.library?.guides.get(guide.id)?.value.examples.length ?? null,
      answers: countAllowed(context.space, true),
      distinguishable,
      expectedQuestions: expectedQuestions(context, distinguishable),
      plans: context.plans(),
      errors: of('error'),
      warnings: of('warning'),
      notes: of('note'),
      exact: !findings.some(({ code }) => code.startsWith('not-exact-')),
    },
    findings,
    entries: entries.proofs,
  };
}

const proofs: readonly ((context: CheckContext) => readonly Finding[])[] = [
  proveConditions,
  proveDuplicates,
  provePlanIsThere,
  proveExclusions,
  proveOrder,
  proveValues,
  proveQuestions,
  checkTexts,
  checkLinks,
  checkBasis,
  checkDates,
];

function countAllowed({ store, variables, limits }: AnswerSpace, weighted: boolean): bigint {
  const all = countAnswers(store, variables, always, weighted);
  // Limits share no question: the part of all that each allows is independent of the others.
  return limits.reduce(
    (rest, { holds }) => (rest * countAnswers(store, variables, holds, weighted)) / all,
    all,
  );
}

/** Past so many distinguishable answers the search would find no end. */
const mostAnswers = 10n ** 7n;

function expectedQuestions({ bundle, asOf }: CheckContext, distinguishable: bigint): number | null {
  if (distinguishable > mostAnswers) return null;
  const states = interviewStates(bundle, asOf);
  const expected = new ExpectedQuestions(states, rulesOf(bundle).questions);
  return expected.at(states.start()).cost ?? null;
}

const severities: readonly Severity[] = ['error', 'warning', 'note'];

function sorted(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ severity }: Finding): number => severities.indexOf(severity);
  const key = ({ file = '', line = 0 }: Finding): string =>
    `${file}:${String(line).padStart(6, '0')}`;
  return [...findings].sort(
    (one, other) =>
      rank(one) - rank(other) || (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0),
  );
}
