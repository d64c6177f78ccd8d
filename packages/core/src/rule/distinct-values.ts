import type { FactValue } from './condition.ts';
import { always, type Diagram, type Diagrams, never } from './diagrams.ts';
import { widthOf } from './rule-variables.ts';
import type { RuleView } from './rule-view.ts';

/** Values of a fact that nothing tells apart any more: one of them, and how many groups they were. */
export interface ValueGroup {
  readonly value: FactValue;
  readonly count: number;
}

/** Above this many selections a multiple choice is not enumerated. */
const mostSelections = 256;

/**
 * One value for each group of a fact's values that no rule tells apart. `undefined` where they cannot
 * be listed: a fact that is compared with others, or is known already, or too many options. A fact that
 * no rule reads has one group.
 */
export function distinctValues(view: RuleView, fact: string): readonly FactValue[] | undefined {
  const { list, unresolved } = view.variables;
  if (unresolved.has(fact) || view.fixed.has(fact)) return undefined;
  const own = list.filter((variable) => variable.fact === fact);
  const options = own.flatMap((variable) => (variable.kind === 'option' ? [variable.option] : []));
  if (options.length > 0) return selections(view, fact, options);
  const domain = view.checked.domains.get(fact);
  return own.flatMap((variable): readonly FactValue[] => {
    if (variable.kind === 'values') return variable.values;
    if (variable.kind !== 'cells' || domain?.order !== 'ordered') return [];
    return variable.starts.map((position) => domain.valueAt(position));
  });
}

function selections(
  view: RuleView,
  fact: string,
  options: readonly string[],
): readonly FactValue[] | undefined {
  const declaration = view.checked.facts[fact];
  const none = declaration?.kind === 'multiple-choice' ? declaration.none : undefined;
  const others = options.filter((option) => option !== none);
  if (2 ** others.length > mostSelections) return undefined;
  const all: (readonly string[])[] = [[]];
  for (const option of others) all.push(...all.map((selection) => [...selection, option]));
  return none === undefined ? all : [...all, [none]];
}

/**
 * The same as `distinctValues`, only as far as what is `left` of the rules tells them apart: after a
 * birth date, most numbers of months come to the same. What is left is the same for two values of a
 * group; two groups may still come to the same.
 */
export function valueGroups(
  view: RuleView,
  fact: string,
  left: Iterable<Diagram>,
): readonly ValueGroup[] | undefined {
  const values = distinctValues(view, fact);
  if (values === undefined) return undefined;
  const roots = [...new Set(left)];
  // What is left of a rule without a diagram cannot be compared.
  if (roots.some((root) => root < never)) return values.map((value) => ({ value, count: 1 }));
  const { store } = view.diagrams();
  const open = roots.filter((root) => root > always);
  const groups = new Map<string | number, { value: FactValue; count: number }>();
  const keyOf = keysOf(view, fact, store, open);
  for (const [at, value] of values.entries()) {
    const key = keyOf(value, at);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { value, count: 1 });
    else group.count += 1;
  }
  return [...groups.values()];
}

function keysOf(
  { variables }: RuleView,
  fact: string,
  store: Diagrams,
  open: readonly Diagram[],
): (value: FactValue, at: number) => string | number {
  const own = variables.list.flatMap((variable, number) =>
    variable.fact === fact ? [{ variable, number }] : [],
  );
  const [first] = own;
  if (first === undefined) return () => 0;
  if (first.variable.kind !== 'option') {
    const classes = classesOf(store, open, first.number, widthOf(first.variable));
    return (_, at) => classes[at] ?? 0;
  }
  const read = new Set(open.flatMap((root) => store.support(root)));
  const options = own.flatMap(({ variable, number }) =>
    variable.kind === 'option' && read.has(number) ? [variable.option] : [],
  );
  return (value) =>
    options.filter((option) => Array.isArray(value) && value.includes(option)).join('\u0000');
}

/** For each value of a variable, its class: of one class are those with the same rest everywhere. */
function classesOf(
  store: Diagrams,
  open: readonly Diagram[],
  variable: number,
  width: number,
): Int32Array {
  const classes = new Int32Array(width);
  let count = 1;
  const seen = new Set<Diagram>();
  const waiting = [...open];
  for (let node = waiting.pop(); node !== undefined && count < width; node = waiting.pop()) {
    const own = store.variableOf(node);
    if (own > variable || seen.has(node)) continue;
    seen.add(node);
    const children = store.widthOf(node);
    if (own < variable) {
      for (let value = 0; value < children; value += 1) waiting.push(store.child(node, value));
      continue;
    }
    const numbers = new Map<number, number>();
    for (let value = 0; value < children; value += 1) {
      // Fewer classes than values, and diagrams are 31-bit numbers: no two pairs share a key.
      const key = store.child(node, value) * width + (classes[value] ?? 0);
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      classes[value] = number;
    }
    count = numbers.size;
  }
  return classes;
}
