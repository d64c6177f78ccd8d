import type { Answers } from '../ask/interview.ts';
import { always, type Diagram, type Diagrams, never } from '../rule/diagrams.ts';
import type { AnswerSpace } from './answer-space.ts';
import type { Assignment } from './answer-variables.ts';

/** A part of the answers in one store, and what of it is allowed. */
export type AnswerRegion = Pick<AnswerSpace, 'store' | 'variables' | 'attempt' | 'within'>;

/**
 * Allowed answers that make `goal` true whatever the other answers are: few, since they are to be read.
 * `undefined` where there are none. `goal` hangs on answers only.
 */
export function findAnswers(space: AnswerRegion, goal: Diagram): Answers | undefined {
  const way = findWay(space, goal);
  return way === undefined ? undefined : space.variables.answersOf(way);
}

function findWay(space: AnswerRegion, goal: Diagram): Assignment | undefined {
  const { store, variables } = space;
  const target = space.attempt(() => space.within(goal));
  const way = target === undefined ? undefined : shortestWay(store, target);
  if (way === undefined) return undefined;
  let kept = new Map(way);
  for (const numbers of [...variables.numbersOf.values()].reverse()) {
    if (!numbers.some((number) => kept.has(number))) continue;
    const fewer = new Map([...kept].filter(([variable]) => !numbers.includes(variable)));
    if (restricted(store, goal, fewer) === always) kept = fewer;
  }
  return kept;
}

/** Of all ways to make the function true, one that decides the fewest variables. */
export function shortestWay(store: Diagrams, root: Diagram): Assignment | undefined {
  const lengths = new Map<Diagram, number>();
  const lengthOf = (node: Diagram): number => {
    if (node <= always) return node === always ? 0 : Number.POSITIVE_INFINITY;
    const known = lengths.get(node);
    if (known !== undefined) return known;
    let least = Number.POSITIVE_INFINITY;
    for (let value = 0; value < store.widthOf(node); value += 1)
      least = Math.min(least, 1 + lengthOf(store.child(node, value)));
    lengths.set(node, least);
    return least;
  };
  if (lengthOf(root) === Number.POSITIVE_INFINITY) return undefined;
  const way = new Map<number, number>();
  for (let node = root; node > always; ) {
    let best = 0;
    for (let value = 1; value < store.widthOf(node); value += 1) {
      if (lengthOf(store.child(node, value)) < lengthOf(store.child(node, best))) best = value;
    }
    way.set(store.variableOf(node), best);
    node = store.child(node, best);
  }
  return way;
}

/** What is left of the function under the assignment. */
export function restricted(store: Diagrams, root: Diagram, assigned: Assignment): Diagram {
  const done = new Map<Diagram, Diagram>();
  const visit = (node: Diagram): Diagram => {
    if (node <= always) return node;
    const value = assigned.get(store.variableOf(node));
    if (value !== undefined) return visit(store.child(node, value));
    const known = done.get(node);
    if (known !== undefined) return known;
    const made = store.node(
      store.variableOf(node),
      Array.from({ length: store.widthOf(node) }, (_, each) => visit(store.child(node, each))),
    );
    done.set(node, made);
    return made;
  };
  return visit(root);
}

/** What is left once the answers to a question may be chosen freely: whether some choice makes it true. */
export function someAnswer(store: Diagrams, root: Diagram, variables: readonly number[]): Diagram {
  return variables.reduce((rest, variable) => {
    let whole: Diagram = never;
    const width = widthIn(store, rest, variable);
    if (width === 0) return rest;
    for (let value = 0; value < width && whole !== always; value += 1)
      whole = store.or(whole, store.assign(rest, variable, value));
    return whole;
  }, root);
}

/** How many values a variable has, as the nodes under `root` know; 0 where none decides it. */
function widthIn(store: Diagrams, root: Diagram, variable: number): number {
  const seen = new Set<Diagram>();
  const visit = (node: Diagram): number => {
    if (store.variableOf(node) > variable || seen.has(node)) return 0;
    if (store.variableOf(node) === variable) return store.widthOf(node);
    seen.add(node);
    for (let value = 0; value < store.widthOf(node); value += 1) {
      const found = visit(store.child(node, value));
      if (found > 0) return found;
    }
    return 0;
  };
  return visit(root);
}
