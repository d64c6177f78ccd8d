import type { GuideBundle } from '../compile/guide-bundle.ts';
import {
  always,
  createDiagrams,
  type Diagram,
  type Diagrams,
  DiagramsFull,
  never,
} from '../rule/diagrams.ts';
import type { RuleVariable } from '../rule/rule-variables.ts';
import type { ValueDomain } from '../rule/value-domain.ts';
import type { AnswerSpace } from './answer-space.ts';
import { type AnswerVariables, variablesOver } from './answer-variables.ts';
import type { AnswerRegion } from './find-answers.ts';

/** One version of a guide, over its own answers. */
export interface VersionSpace {
  readonly bundle: GuideBundle;
  readonly space: AnswerSpace;
}

/** The answers to two versions of a guide in one store: cells are cut where either cuts them. */
export interface MergedSpace extends AnswerRegion {
  /** Answers that both versions take. */
  readonly allowed: Diagram;
  /** A function of one version's answers as one of the common answers. */
  translate(version: VersionSpace, root: Diagram): Diagram;
}

/** So many nodes may one comparison make. */
const mostNodes = 500_000;

/** `cuts`: positions at which further functions of a question's answer change. */
export function mergedSpace(
  before: VersionSpace,
  after: VersionSpace,
  cuts: ReadonlyMap<string, readonly number[]>,
): MergedSpace {
  const store = createDiagrams();
  const versions = [after, before];
  const questions = [
    ...after.bundle.questions.map((question) => ({
      ...question,
      options: [
        ...(question.options ?? []),
        ...optionsOf(before.bundle, question.id).filter(
          ({ id }) => !(question.options ?? []).some((own) => own.id === id),
        ),
      ],
    })),
    ...before.bundle.questions.filter(
      ({ id }) => !after.bundle.questions.some((question) => question.id === id),
    ),
  ];
  const domains = new Map<string, ValueDomain>();
  for (const { space } of versions) {
    for (const [fact, domain] of space.variables.domains)
      domains.set(fact, joinedDomain(domains.get(fact), domain));
  }
  const list = questions.flatMap(({ id }) => commonVariables(id, versions, cuts.get(id) ?? []));
  const numbers = new Map(list.map((variable, number) => [keyOf(variable), number]));
  const variables = variablesOver({ questions }, list, domains);
  const translate = translator(store, list, numbers);
  const attempt = <Value>(make: () => Value): Value | undefined => {
    store.allow(mostNodes);
    try {
      return make();
    } catch (error) {
      if (!(error instanceof DiagramsFull)) throw error;
      return undefined;
    }
  };
  const allowed = versions
    .flatMap(({ space }) => [
      ...space.limits.map(({ holds }) => translate(space, holds)),
      ...list.map((variable, number) => takenBy(store, space.variables, variable, number)),
    ])
    .reduce(
      (whole, limit) => store.and(whole, limit),
      variables.exclusions(store).reduce(store.and, always),
    );
  return {
    store,
    variables,
    attempt,
    allowed,
    within: (diagram) => store.and(diagram, allowed),
    translate: ({ space }, root) => translate(space, root),
  };
}

function optionsOf({ questions }: GuideBundle, id: string) {
  return questions.find((question) => question.id === id)?.options ?? [];
}

function keyOf(variable: RuleVariable): string {
  return variable.kind === 'option' ? `${variable.fact} ${variable.option}` : variable.fact;
}

function joinedDomain(one: ValueDomain | undefined, other: ValueDomain): ValueDomain {
  if (one?.order !== 'ordered' || other.order !== 'ordered') return one ?? other;
  return { ...one, first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) };
}

function commonVariables(
  fact: string,
  versions: readonly VersionSpace[],
  cuts: readonly number[],
): readonly RuleVariable[] {
  const own = versions.flatMap(({ space }) =>
    space.variables.list.filter((variable) => variable.fact === fact),
  );
  const [first] = own;
  switch (first?.kind) {
    case undefined:
      return [];
    case 'cells': {
      const starts = own.flatMap((each) => (each.kind === 'cells' ? each.starts : []));
      const all = [...new Set([...starts, ...cuts])].sort((one, other) => one - other);
      return [{ kind: 'cells', fact, starts: all }];
    }
    case 'values': {
      const values = own.flatMap((each) => (each.kind === 'values' ? each.values : []));
      return [{ kind: 'values', fact, values: [...new Set(values)] }];
    }
    case 'option': {
      const options = own.flatMap((each) => (each.kind === 'option' ? [each.option] : []));
      return [...new Set(options)].map((option) => ({ kind: 'option', fact, option }));
    }
    default: {
      const impossible: never = first;
      return impossible;
    }
  }
}

/** The value of a version's own variable that stands for a value of the common one; -1: none does. */
function ownValue(own: RuleVariable, common: RuleVariable, value: number): number {
  if (own.kind === 'option' && common.kind === 'option') return value;
  if (own.kind === 'values' && common.kind === 'values') {
    const wanted = common.values[value];
    return wanted === undefined ? -1 : own.values.indexOf(wanted);
  }
  if (own.kind === 'cells' && common.kind === 'cells') {
    const start = common.starts[value] ?? 0;
    return own.starts.findLastIndex((each) => each <= start);
  }
  return -1;
}

type Translate = (space: AnswerSpace, root: Diagram) => Diagram;

function translator(
  store: Diagrams,
  list: readonly RuleVariable[],
  numbers: ReadonlyMap<string, number>,
): Translate {
  const done = new Map<AnswerSpace, Map<Diagram, Diagram>>();
  const translate: Translate = (space, root) => {
    if (root <= always) return root;
    const known = done.get(space) ?? new Map<Diagram, Diagram>();
    done.set(space, known);
    const before = known.get(root);
    if (before !== undefined) return before;
    const own = space.variables.list[space.store.variableOf(root)];
    const number = own === undefined ? undefined : numbers.get(keyOf(own));
    const common = number === undefined ? undefined : list[number];
    if (own === undefined || number === undefined || common === undefined) return never;
    const width =
      common.kind === 'cells'
        ? common.starts.length
        : common.kind === 'values'
          ? common.values.length
          : 2;
    const places = Array.from({ length: width }, (_, value) => ownValue(own, common, value));
    const children = Array.from({ length: space.store.widthOf(root) }, (_, value) =>
      translate(space, space.store.child(root, value)),
    );
    const made = splitBy(
      store,
      number,
      places.map((place) => children[place] ?? never),
    );
    known.set(root, made);
    return made;
  };
  return translate;
}

/** The function that is `children[value]` where the variable has that value, whatever the order is. */
export function splitBy(store: Diagrams, variable: number, children: readonly Diagram[]): Diagram {
  if (children.every((child) => store.variableOf(child) > variable)) {
    return store.node(variable, children);
  }
  return [...new Set(children)].reduce((whole, child) => {
    const here = store.node(
      variable,
      children.map((each) => (each === child ? always : never)),
    );
    return store.or(whole, store.and(here, child));
  }, never);
}

/** Values that a version's question takes. A question that it does not ask takes any. */
function takenBy(
  store: Diagrams,
  own: AnswerVariables,
  common: RuleVariable,
  number: number,
): Diagram {
  const variable = own.list.find((each) => keyOf(each) === keyOf(common));
  if (variable === undefined) {
    // Of a multiple choice that the version does ask, an option that it does not have.
    const isAsked = own.numbersOf.has(common.fact);
    return common.kind === 'option' && isAsked ? store.node(number, [always, never]) : always;
  }
  const domain = own.domains.get(common.fact);
  const width =
    common.kind === 'cells'
      ? common.starts.length
      : common.kind === 'values'
        ? common.values.length
        : 2;
  const isTaken = (value: number): boolean => {
    if (common.kind !== 'cells' || domain?.order !== 'ordered')
      return ownValue(variable, common, value) >= 0;
    const start = common.starts[value] ?? domain.first;
    return start >= domain.first && start <= domain.last;
  };
  return store.node(
    number,
    Array.from({ length: width }, (_, value) => (isTaken(value) ? always : never)),
  );
}
