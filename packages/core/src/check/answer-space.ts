import type { GuideBundle } from '../compile/guide-bundle.ts';
import { rulesInputOf } from '../link/rules-input.ts';
import { compileRules } from '../rule/compile-rules.ts';
import type { Condition, LeafCondition } from '../rule/condition.ts';
import { always, type Diagram, type Diagrams, DiagramsFull, never } from '../rule/diagrams.ts';
import { knownIn, restDiagram } from '../rule/find-witness.ts';
import type { RuleView } from '../rule/rule-view.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import { type AnswerVariables, answerVariables } from './answer-variables.ts';
import { knownLeaf, limitsOf, spaceConditions } from './space-conditions.ts';

/**
 * A condition over all answers to a guide on one day. `root` may hang on variables that no answer
 * settles, because facts are compared with each other or have no value; `holds` and `fails` are where
 * it is true and false whatever those are.
 */
export interface Truth {
  readonly root: Diagram;
  readonly holds: Diagram;
  readonly fails: Diagram;
}

/** Which answers to some questions are allowed. That none are leaves no trace in the function itself. */
export interface Limit {
  readonly holds: Diagram;
  readonly on: ReadonlySet<number>;
}

/** All combinations of answers to a guide on one day, and its conditions as functions of them. */
export interface AnswerSpace {
  readonly store: Diagrams;
  readonly variables: AnswerVariables;
  /** `undefined` where the diagram is too large. */
  truthOf(condition: Condition): Truth | undefined;
  /** The function alone, free variables and all. Throws `DiagramsFull`. */
  rootOf(condition: Condition): Diagram;
  /** Where two functions differ. Throws `DiagramsFull`. */
  differ(one: Diagram, other: Diagram): Diagram;
  /** Where a derived fact has a value; `undefined` where that is too large to say. */
  valueKnown(fact: string): Truth | undefined;
  /** The facts that are compared with each other in it, and so not told apart exactly. */
  comparedIn(root: Diagram): readonly string[];
  /** Limits and constraints of answers, joined where they share a question. */
  readonly limits: readonly Limit[];
  /** The diagram, where the answers that it hangs on are allowed. */
  within(diagram: Diagram): Diagram;
  /** Runs what makes nodes; `undefined` where it would make too many. */
  attempt<Value>(make: () => Value): Value | undefined;
}

/** So many nodes may one step of a proof make. */
const mostNodes = 300_000;

export function answerSpace(bundle: GuideBundle, asOf: PlainDate): AnswerSpace {
  const named = new Map(bundle.conditions.map(({ id, when }) => [id, when]));
  const facts = new Map(bundle.facts.map((fact) => [fact.id, fact]));
  const leaves = leavesByKey([
    ...spaceConditions(bundle),
    ...bundle.questions.flatMap((question) => limitsOf(question, asOf)),
    ...bundle.facts.map(knownLeaf),
  ]);
  const view = viewOf(bundle, [...leaves.values()], asOf);
  const known = knownIn(view, { 'as-of': asOf });
  const { diagrams } = known;
  const { store, freeFrom } = diagrams;
  const numbers = new Map([...leaves.keys()].map((key, number) => [key, number]));
  const roots = new Map<Condition, Diagram>();

  const leafRoot = (leaf: LeafCondition): Diagram => {
    const number = numbers.get(keyOfLeaf(leaf));
    const root = number === undefined ? undefined : diagrams.root(number);
    if (root === undefined) throw new DiagramsFull('a leaf is too large');
    return restDiagram(known, root);
  };
  const rootOf = (condition: Condition): Diagram => {
    const before = roots.get(condition);
    if (before !== undefined) return before;
    const made = makeRoot(condition);
    roots.set(condition, made);
    return made;
  };
  const makeRoot = (condition: Condition): Diagram => {
    if ('all' in condition)
      return condition.all.reduce((whole, part) => store.and(whole, rootOf(part)), always);
    if ('any' in condition)
      return condition.any.reduce((whole, part) => store.or(whole, rootOf(part)), never);
    if ('not' in condition) return store.not(rootOf(condition.not));
    if (!('condition' in condition)) return leafRoot(condition);
    const target = named.get(condition.condition);
    return target === undefined ? never : rootOf(target);
  };
  /** True where the function is true whatever the free variables are: they come after all others. */
  const settled = new Map<Diagram, Diagram>();
  const whateverFree = (node: Diagram): Diagram => {
    if (node <= always) return node;
    if (store.variableOf(node) >= freeFrom) return never;
    const before = settled.get(node);
    if (before !== undefined) return before;
    const children = Array.from({ length: store.widthOf(node) }, (_, value) =>
      whateverFree(store.child(node, value)),
    );
    const made = store.node(store.variableOf(node), children);
    settled.set(node, made);
    return made;
  };
  const attempt = <Value>(make: () => Value): Value | undefined => {
    store.allow(mostNodes);
    try {
      return make();
    } catch (error) {
      if (!(error instanceof DiagramsFull)) throw error;
      return undefined;
    }
  };
  const truthOf = (condition: Condition): Truth | undefined =>
    attempt(() => {
      const root = rootOf(condition);
      return { root, holds: whateverFree(root), fails: whateverFree(store.not(root)) };
    });
  const variables = answerVariables(bundle, view);
  const limitOn = (holds: Diagram, numbers: readonly number[] = []): Limit => ({
    holds,
    on: new Set([...store.support(holds), ...numbers]),
  });
  const limits = joined(store, [
    ...variables.exclusions(store).map((holds) => limitOn(holds)),
    ...bundle.questions.flatMap((question) =>
      limitsOf(question, asOf).flatMap((limit) => {
        const truth = truthOf(limit);
        // Answers are refused only where a constraint is certainly broken.
        if (truth === undefined) return [];
        return [limitOn(store.not(truth.fails), variables.numbersOf.get(question.id))];
      }),
    ),
  ]);
  return {
    store,
    variables,
    truthOf,
    rootOf,
    differ: (one, other) =>
      store.or(store.and(one, store.not(other)), store.and(store.not(one), other)),
    valueKnown: (fact) => {
      const derived = facts.get(fact);
      const truth = derived === undefined ? undefined : truthOf(knownLeaf(derived));
      if (truth === undefined) return undefined;
      return attempt(() => {
        const holds = store.or(truth.holds, truth.fails);
        return { root: truth.root, holds, fails: store.not(holds) };
      });
    },
    comparedIn: (root) => [
      ...new Set(
        store
          .support(root)
          .flatMap((variable) => (variable < freeFrom ? [] : diagrams.factsOf(variable))),
      ),
    ],
    limits,
    within: (diagram) => {
      const support = store.support(diagram);
      return limits
        .filter(({ on }) => support.some((variable) => on.has(variable)))
        .reduce((whole, { holds }) => store.and(whole, holds), diagram);
    },
    attempt,
  };
}

function viewOf(bundle: GuideBundle, leaves: readonly LeafCondition[], asOf: PlainDate): RuleView {
  const compiled = compileRules({
    ...rulesInputOf(bundle),
    rules: leaves.map((leaf, number) => ({ id: String(number), conditions: { all: [leaf] } })),
  });
  if (!compiled.ok) {
    throw new Error(`a bundle's conditions do not compile: ${JSON.stringify(compiled.issues)}`);
  }
  return compiled.value.views.for((fact) => (fact === 'as-of' ? asOf : undefined));
}

function leavesByKey(conditions: readonly Condition[]): ReadonlyMap<string, LeafCondition> {
  const found = new Map<string, LeafCondition>();
  const visit = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(visit);
    else if ('any' in condition) condition.any.forEach(visit);
    else if ('not' in condition) visit(condition.not);
    else if (!('condition' in condition)) found.set(keyOfLeaf(condition), condition);
  };
  conditions.forEach(visit);
  return found;
}

function keyOfLeaf({ fact, operator, value, path, params }: LeafCondition): string {
  return JSON.stringify([fact, operator, value, path, params]);
}

/** Limits that share a variable become one; so all that bears on an answer is in one place. */
function joined(store: Diagrams, given: readonly Limit[]): readonly Limit[] {
  let limits: readonly Limit[] = [];
  for (const each of given) {
    if (each.holds === always) continue;
    const touches = ({ on }: Limit): boolean => [...on].some((variable) => each.on.has(variable));
    const whole = limits.filter(touches).reduce<Limit>(
      (one, other) => ({
        holds: store.and(one.holds, other.holds),
        on: new Set([...one.on, ...other.on]),
      }),
      each,
    );
    limits = [...limits.filter((limit) => !touches(limit)), whole];
  }
  return limits;
}
