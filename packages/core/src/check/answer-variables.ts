import type { Answers } from '../ask/interview.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { isThere } from '../link/group-items.ts';
import type { FactValue } from '../rule/condition.ts';
import { always, type Diagram, type Diagrams, never } from '../rule/diagrams.ts';
import { type RuleVariable, widthOf } from '../rule/rule-variables.ts';
import type { RuleView } from '../rule/rule-view.ts';
import type { ValueDomain } from '../rule/value-domain.ts';

/** Numbers of variables ▶ numbers of their values. */
export type Assignment = ReadonlyMap<number, number>;

/** How answers enter diagrams: one variable a question, of a multiple choice one an option. */
export interface AnswerVariables {
  readonly list: readonly RuleVariable[];
  readonly numbersOf: ReadonlyMap<string, readonly number[]>;
  readonly domains: ReadonlyMap<string, ValueDomain>;
  widthOf(variable: number): number;
  /** How many answers one value of the variable stands for. */
  weightOf(variable: number, value: number): bigint;
  /** Where an exclusive option is chosen, no other is. */
  exclusions(store: Diagrams): readonly Diagram[];
  /** The questions whose variables are among the assigned ones, each with an answer that is so. */
  answersOf(assigned: Assignment): Answers;
}

export function answerVariables(bundle: GuideBundle, view: RuleView): AnswerVariables {
  return variablesOver(bundle, view.variables.list, view.checked.domains);
}

/** `bundle`: whose questions say which options there are, and what a likely value is. */
export function variablesOver(
  { questions }: Pick<GuideBundle, 'questions'>,
  list: readonly RuleVariable[],
  domains: ReadonlyMap<string, ValueDomain>,
): AnswerVariables {
  const numbersOf = new Map<string, number[]>();
  for (const [number, { fact }] of list.entries()) {
    if (fact === 'as-of') continue;
    const known = numbersOf.get(fact);
    if (known === undefined) numbersOf.set(fact, [number]);
    else known.push(number);
  }
  const exclusive = new Map(
    questions.map(({ id, options = [] }) => [
      id,
      options.find((option) => option.exclusive === true)?.id,
    ]),
  );
  const domainOf = (fact: string): ValueDomain | undefined => domains.get(fact);
  const valueOf = (variable: RuleVariable, value: number): FactValue => {
    if (variable.kind === 'option') return value === 1;
    if (variable.kind === 'values') return variable.values[value] ?? null;
    const domain = domainOf(variable.fact);
    if (domain?.order !== 'ordered') return null;
    const [first, last] = cellOf(variable.starts, value, domain);
    // The last day before a limit is a likelier one than the first day of all.
    return domain.valueAt(value === 0 && last !== domain.last ? last : first);
  };
  return {
    list,
    numbersOf,
    domains,
    widthOf: (number) => {
      const variable = list[number];
      return variable === undefined ? 0 : widthOf(variable);
    },
    weightOf: (number, value) => {
      const variable = list[number];
      if (variable?.kind !== 'cells') return 1n;
      const domain = domainOf(variable.fact);
      if (domain?.order !== 'ordered' || !domain.whole) return 1n;
      const [first, last] = cellOf(variable.starts, value, domain);
      return BigInt(last) - BigInt(first) + 1n;
    },
    exclusions: (store) =>
      [...numbersOf].flatMap(([fact, numbers]) => {
        const isAlone = (number: number): boolean => {
          const variable = list[number];
          return variable?.kind === 'option' && variable.option === exclusive.get(fact);
        };
        const alone = numbers.find(isAlone);
        if (alone === undefined) return [];
        const chosen = (number: number): Diagram => store.node(number, [never, always]);
        return numbers
          .filter((number) => number !== alone)
          .map((number) => store.not(store.and(chosen(alone), chosen(number))));
      }),
    answersOf: (assigned) => {
      const answers: Record<string, FactValue> = {};
      for (const { id, options = [] } of questions) {
        const numbers = (numbersOf.get(id) ?? []).filter((number) => assigned.has(number));
        const [first] = numbers;
        const variable = first === undefined ? undefined : list[first];
        if (first === undefined || variable === undefined) continue;
        if (variable.kind !== 'option') {
          answers[id] = valueOf(variable, assigned.get(first) ?? 0);
          continue;
        }
        const chosen = new Set(
          numbers.flatMap((number) => {
            const each = list[number];
            return each?.kind === 'option' && assigned.get(number) === 1 ? [each.option] : [];
          }),
        );
        answers[id] = options.flatMap((option) => (chosen.has(option.id) ? [option.id] : []));
      }
      return withItemsThere(questions, answers);
    },
  };
}

/** Answers of items come with their number, which is any where it makes no difference; no others. */
function withItemsThere(
  questions: GuideBundle['questions'],
  found: Readonly<Record<string, FactValue>>,
): Answers {
  const answers = { ...found };
  for (const { id, item } of questions) {
    if (item === undefined || !Object.hasOwn(found, id) || Object.hasOwn(found, item.of)) continue;
    answers[item.of] = item.at + 1;
  }
  for (const question of questions) {
    if (isThere(question, answers) === false) delete answers[question.id];
  }
  return answers;
}

/** The first and the last position of a cell. */
function cellOf(
  starts: readonly number[],
  value: number,
  domain: ValueDomain & { readonly order: 'ordered' },
): readonly [number, number] {
  const next = starts[value + 1];
  return [starts[value] ?? domain.first, next === undefined ? domain.last : next - 1];
}
