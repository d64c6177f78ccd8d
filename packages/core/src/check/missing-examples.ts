import { stringify } from 'yaml';
import { type Answers, answersThatCount } from '../ask/interview.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { Example } from '../guide/guide.ts';
import { plan } from '../plan/make-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { checkContext } from './check-context.ts';
import type { CheckOptions } from './guide-check.ts';
import { coverageOf } from './prove-coverage.ts';
import { proveEntries } from './prove-entries.ts';

/** An example to be reviewed: nobody but an editor knows whether the plan is right. */
export interface MissingExample {
  /** Below the guides' folder. */
  readonly file: string;
  /** YAML. */
  readonly text: string;
}

/**
 * Examples for the entries that those of the library do not show both needed and left out; together
 * with them every entry that can be covered is. What they expect is what the plan says today.
 */
export function missingExamples(
  bundle: GuideBundle,
  options: CheckOptions,
): readonly MissingExample[] {
  const { asOf, library } = options;
  const context = checkContext(bundle, options);
  const examples = library?.guides.get(bundle.guide.id)?.value.examples ?? [];
  const covered = coverageOf(bundle, examples);
  const done = { needed: new Set(covered.needed), notNeeded: new Set(covered.notNeeded) };
  const ids = new Set(examples.map(({ id }) => id));
  return proveEntries(context).proofs.flatMap((proof) =>
    (['needed', 'notNeeded'] as const).flatMap((status) => {
      const answers = proof[status];
      if (answers === null || done[status].has(proof.entry)) return [];
      const counted = answersThatCount(bundle, answers, asOf);
      const made = plan(bundle, counted, { asOf, locale: 'zh-CN' });
      for (const step of made.steps) {
        if (step.status !== 'undecided') done[step.status].add(step.id);
      }
      const id = freeId(`${status === 'needed' ? 'with' : 'without'}-${proof.entry}`, ids);
      ids.add(id);
      const example = exampleOf(made, counted);
      const file = `things/${bundle.guide.id}/examples/${id}.yaml`;
      return [{ file, text: stringify(example, { lineWidth: 100 }) }];
    }),
  );
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

/** In the order of keys in which examples are written. */
function exampleOf({ asOf, steps }: Plan, answers: Answers): Omit<Example, 'id'> {
  const needed = steps.filter(({ status }) => status === 'needed');
  const left = steps.filter(({ status }) => status === 'notNeeded');
  const open = steps.filter(({ status }) => status === 'undecided');
  return {
    title: {
      zh: `待审核：${needed[0]?.title ?? '没有要办的事'}等${needed.length}项`,
      en: `To be reviewed: ${needed.length} steps`,
    },
    'as-of': asOf,
    answers,
    expect: {
      needed: needed.map(({ id }) => id),
      ...(open.length === 0
        ? {}
        : {
            undecided: Object.fromEntries(
              open.map(({ id, settledBy }) => [id, settledBy[0]?.question ?? '']),
            ),
          }),
      ...(left.length === 0
        ? {}
        : {
            'not-needed': Object.fromEntries(
              left.flatMap(({ id, why }) => {
                const fact = why.because[0]?.fact;
                return fact === undefined || fact === '' ? [] : [[id, fact] as const];
              }),
            ),
          }),
    },
  };
}
