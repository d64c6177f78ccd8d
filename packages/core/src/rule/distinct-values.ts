import type { FactValue } from './condition.ts';
import type { RuleView } from './rule-view.ts';

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
