import { checkAnswers } from '../ask/check-answers.ts';
import type { Answers } from '../ask/interview.ts';
import { interviewStates } from '../ask/interview-states.ts';
import { rulesOf } from '../compile/bundle-rules.ts';
import type { Question } from '../guide/question.ts';
import { type Diagram, never } from '../rule/diagrams.ts';
import type { CheckContext } from './check-context.ts';
import { restricted, shortestWay, someAnswer } from './find-answers.ts';
import type { Finding } from './finding.ts';
import { notExact } from './not-exact.ts';
import { proveOptions } from './prove-options.ts';
import { canHold, type Effects, effectsIn } from './question-effects.ts';
import { limitsOf } from './space-conditions.ts';

/**
 * Every question is asked on some path, and some answers to the others make the plan depend on it. A
 * question is asked exactly if it is worth asking before any answer: its worth never grows.
 */
export function proveQuestions(context: CheckContext): readonly Finding[] {
  const { bundle, asOf } = context;
  const { ahead } = interviewStates(bundle, asOf).start();
  const effects = effectsIn(context);
  return bundle.questions.flatMap((question) => {
    const place = context.places('questions', question.id);
    const more = { reference: question.id };
    if (isImpossible(context, question))
      return [context.finding('constraint-never-met', 'error', place, more)];
    if (!ahead.has(question.id)) {
      const listed = context.places(
        'guides',
        bundle.guide.id,
        pathInAsk(context, question.item?.of ?? question.id),
      );
      return [context.finding('question-never-asked', 'error', listed, more)];
    }
    const effect = effectOf(context, effects, question.id);
    return [
      ...(effect === 'none'
        ? [context.finding('question-without-effect', 'warning', place, more)]
        : []),
      ...(effect === 'unknown' ? [notExact(context, place, question.id, effects.unknown)] : []),
      ...proveOptions(context, effects, question),
    ];
  });
}

/** Its limits leave no answer. */
function isImpossible({ space, asOf }: CheckContext, question: Question): boolean {
  const { store } = space;
  const own = limitsOf(question, asOf).map((limit) => space.truthOf(limit));
  const possible = space.attempt(() =>
    own.reduce<Diagram>(
      (whole, truth) => (truth === undefined ? whole : store.and(whole, store.not(truth.fails))),
      1,
    ),
  );
  return possible === never;
}

function pathInAsk(
  { options, bundle }: CheckContext,
  question: string,
): readonly (string | number)[] {
  const ask = options.library?.guides.get(bundle.guide.id)?.value.guide.ask ?? [];
  for (const [index, group] of ask.entries()) {
    if (group === question) return ['ask', index];
    if (typeof group !== 'string' && group.includes(question))
      return ['ask', index, group.indexOf(question)];
  }
  return ['ask'];
}

/** Whether two allowed ways to answer, which differ in this question only, have different plans. */
function effectOf(
  context: CheckContext,
  effects: Effects,
  question: string,
): 'seen' | 'none' | 'unknown' {
  const { space } = context;
  const numbers = space.variables.numbersOf.get(question) ?? [];
  const rules = new Set(numbers.flatMap((number) => effects.on.get(number) ?? []));
  let unsure = effects.unknown.length > 0;
  for (const { root } of rules) {
    const pair = differingAnswers(context, root, numbers);
    if (pair === 'none') continue;
    if (pair !== 'unknown' && isDifferent(context, pair)) return 'seen';
    unsure = true;
  }
  const gates = effects.shown.get(question) ?? [];
  if (gates.some((gate) => canHold(context, effects, gate))) return 'seen';
  return unsure ? 'unknown' : 'none';
}

type Pair = readonly [Answers, Answers];

function differingAnswers(
  { space }: CheckContext,
  root: Diagram,
  numbers: readonly number[],
): Pair | 'none' | 'unknown' {
  const { store, variables } = space;
  const found = space.attempt((): Pair | 'none' => {
    const holds = space.within(root);
    const fails = space.within(store.not(root));
    const both = store.and(someAnswer(store, holds, numbers), someAnswer(store, fails, numbers));
    const others = shortestWay(store, both);
    if (others === undefined) return 'none';
    const answersWith = (part: Diagram): Answers =>
      variables.answersOf(
        new Map([...others, ...(shortestWay(store, restricted(store, part, others)) ?? [])]),
      );
    return [answersWith(holds), answersWith(fails)];
  });
  return found ?? 'unknown';
}

/** Decided by the rules that plans are made of: a plan of each would take a hundred times as long. */
function isDifferent({ bundle, asOf }: CheckContext, [one, other]: Pair): boolean {
  const { rules } = rulesOf(bundle);
  const [first, second] = [one, other].map((answers) => {
    const checked = checkAnswers(bundle, answers, { asOf });
    return checked.ok ? rules.decide({ ...checked.value, 'as-of': asOf }) : undefined;
  });
  return (
    first !== undefined &&
    second !== undefined &&
    rules.ruleIds.some((rule) => first[rule] !== second[rule])
  );
}
