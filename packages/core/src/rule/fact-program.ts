import type { FactValue } from './condition.ts';
import type { FactProgram } from './rule-program.ts';
import type { CheckedRules, RuleVariable, RuleVariables } from './rule-variables.ts';

/** How to read each fact that has variables, in the order of the slots. */
export function factPrograms(
  checked: CheckedRules,
  variables: RuleVariables,
): readonly FactProgram[] {
  const own = new Map<string, { readonly slot: number; readonly list: RuleVariable[] }>();
  for (const [number, variable] of variables.list.entries()) {
    const known = own.get(variable.fact);
    if (known === undefined)
      own.set(variable.fact, { slot: variables.slots[number] ?? 0, list: [variable] });
    else known.list.push(variable);
  }
  return [...own].flatMap(([fact, { slot, list }]) => programOf(checked, fact, slot, list));
}

function programOf(
  checked: CheckedRules,
  fact: string,
  slot: number,
  list: readonly RuleVariable[],
): readonly FactProgram[] {
  const declaration = checked.facts[fact];
  const domain = checked.domains.get(fact);
  const part = checked.expanded.parts.get(fact);
  const [read] = list;
  if (declaration === undefined || read === undefined) return [];
  const program = {
    fact,
    ...(part === undefined ? {} : { part }),
    slot,
    names: [],
    open: false,
    exclusive: false,
    starts: [],
    last: 0,
  };
  switch (declaration.kind) {
    case 'multiple-choice':
      return [
        {
          ...program,
          kind: 'options',
          names: list.flatMap((each) => (each.kind === 'option' ? [each.option] : [])),
          exclusive: declaration.none !== undefined,
        },
      ];
    case 'boolean':
      return [{ ...program, kind: 'boolean' }];
    case 'single-choice':
    case 'text':
      return [
        {
          ...program,
          kind: 'names',
          names: read.kind === 'values' ? read.values.map(String) : [],
          open: declaration.kind === 'text',
        },
      ];
    case 'integer':
    case 'decimal':
    case 'date':
    case 'month':
      return read.kind === 'cells' && domain?.order === 'ordered'
        ? [{ ...program, kind: declaration.kind, starts: read.starts, last: domain.last }]
        : [];
    default: {
      const impossible: never = declaration;
      return impossible;
    }
  }
}

/** Some value that has this number; of a range, the one nearest to `to`. */
export function valueOfNumber(
  checked: CheckedRules,
  variable: RuleVariable,
  number: number,
  to: FactValue | undefined,
): FactValue {
  if (variable.kind === 'option') return number === 1;
  if (variable.kind === 'values') return variable.values[number] ?? null;
  const domain = checked.domains.get(variable.fact);
  if (domain?.order !== 'ordered') return null;
  const start = variable.starts[number] ?? domain.first;
  const next = variable.starts[number + 1];
  const wanted = to === undefined ? undefined : domain.positionOf(to);
  // A wanted value below the cell is nearest to its first value; one above it, to its last.
  if (wanted === undefined || wanted < start || !domain.whole) return domain.valueAt(start);
  return domain.valueAt(Math.min(wanted, next === undefined ? domain.last : next - 1));
}
