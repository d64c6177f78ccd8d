import type { Facts, FactValue } from './condition.ts';
import type { PlainFactDeclaration } from './fact-declaration.ts';
import { type FactPart, valueOfFact } from './expand-facts.ts';
import type { CheckedRules, RuleVariable, RuleVariables } from './rule-variables.ts';
import type { ValueDomain } from './value-domain.ts';

/** For each variable the number of its value; -1: not known. */
export type EncodedFacts = Int16Array;

/**
 * Reads facts into numbers, once. A fact is known where it is present, not `null`, and a value of its
 * declaration: what the declaration excludes (an unknown option, a number out of range) counts as
 * not given.
 */
export interface FactEncoder {
  encode(facts: Facts): EncodedFacts;
  /** Sets the variables of one fact; gives whether the fact is known. */
  encodeFact(encoded: EncodedFacts, fact: string, value: FactValue | undefined): boolean;
  /** Some value that is encoded so; of a range, the one nearest to `to`. */
  decode(variable: number, value: number, to?: FactValue): FactValue;
}

interface FactReader {
  readonly fact: string;
  readonly part: FactPart | undefined;
  read(encoded: EncodedFacts, value: FactValue | undefined): boolean;
}

/** A whole number between bounds this far apart is looked up; others are searched for. */
const tableLimit = 4096;

export function factEncoder(checked: CheckedRules, variables: RuleVariables): FactEncoder {
  const own = new Map<string, { readonly first: number; readonly list: RuleVariable[] }>();
  for (const [number, variable] of variables.list.entries()) {
    const known = own.get(variable.fact);
    if (known === undefined) own.set(variable.fact, { first: number, list: [variable] });
    else known.list.push(variable);
  }
  const readers = [...own].map(([fact, { first, list }]): FactReader => {
    const reader = readerOf(checked.facts[fact], checked.domains.get(fact), first, list);
    return { fact, part: checked.expanded.parts.get(fact), read: reader };
  });
  const readerOfFact = new Map(readers.map(({ fact, read }) => [fact, read]));
  const size = variables.list.length;
  return {
    encode: (facts) => {
      const encoded = new Int16Array(size);
      for (const reader of readers) {
        const value = reader.part === undefined ? facts[reader.fact] : valueOfFact(facts, reader.fact, reader.part);
        reader.read(encoded, value);
      }
      return encoded;
    },
    encodeFact: (encoded, fact, value) => readerOfFact.get(fact)?.(encoded, value) ?? false,
    decode: (number, value, to) => {
      const variable = variables.list[number];
      if (variable === undefined) return null;
      if (variable.kind === 'option') return value === 1;
      if (variable.kind === 'values') return variable.values[value] ?? null;
      const domain = checked.domains.get(variable.fact);
      if (domain?.order !== 'ordered') return null;
      const start = variable.starts[value] ?? domain.first;
      const next = variable.starts[value + 1];
      const wanted = to === undefined ? undefined : domain.positionOf(to);
      // Below the cell its first value is nearest; above it, its last where there is one.
      if (wanted === undefined || wanted < start || !domain.whole) return domain.valueAt(start);
      return domain.valueAt(next === undefined ? Math.max(start, Math.min(wanted, domain.last)) : Math.min(wanted, next - 1));
    },
  };
}

type Read = FactReader['read'];

function readerOf(
  declaration: PlainFactDeclaration | undefined,
  domain: ValueDomain | undefined,
  first: number,
  list: readonly RuleVariable[],
): Read {
  const [variable] = list;
  const set = (encoded: EncodedFacts, value: number): boolean => {
    encoded[first] = value;
    return value >= 0;
  };
  if (declaration?.kind === 'multiple-choice') return optionsReader(first, list, declaration.none);
  if (variable?.kind === 'values') {
    const numbers = new Map(variable.values.map((value, number) => [value, number]));
    const isOpen = domain?.order === 'finite' && domain.open;
    const other = variable.values.length - 1;
    return (encoded, value) => {
      if (typeof value !== 'string' && typeof value !== 'boolean') return set(encoded, -1);
      return set(encoded, numbers.get(value) ?? (isOpen && typeof value === 'string' ? other : -1));
    };
  }
  if (variable?.kind !== 'cells' || domain?.order !== 'ordered') return (encoded) => set(encoded, -1);
  const { starts } = variable;
  const { first: lowest, last: highest, positionOf } = domain;
  const numberOf = (position: number): number =>
    position < lowest || position > highest ? -1 : cellAt(starts, position);
  if (declaration?.kind === 'integer' && highest - lowest < tableLimit) {
    const cells = Int16Array.from({ length: highest - lowest + 1 }, (_, at) => numberOf(lowest + at));
    return (encoded, value) => {
      // A number out of bounds, or between two whole ones, finds nothing there.
      return set(encoded, typeof value === 'number' ? (cells[value - lowest] ?? -1) : -1);
    };
  }
  return (encoded, value) => {
    const position = positionIn(positionOf, value);
    return set(encoded, Number.isNaN(position) ? -1 : numberOf(position));
  };
}

function positionIn(
  positionOf: (value: FactValue) => number | undefined,
  value: FactValue | undefined,
): number {
  return value === undefined || value === null ? Number.NaN : (positionOf(value) ?? Number.NaN);
}

/** The number of the last cell that begins at or before the position. */
function cellAt(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle;
  }
  return low;
}

function optionsReader(first: number, list: readonly RuleVariable[], none: string | undefined): Read {
  const numbers = new Map<FactValue, number>(
    list.flatMap((variable, at) => (variable.kind === 'option' ? [[variable.option, first + at] as const] : [])),
  );
  const fill = (encoded: EncodedFacts, value: number): void => {
    encoded.fill(value, first, first + list.length);
  };
  return (encoded, value) => {
    if (!isList(value) || (value.length > 1 && none !== undefined && value.includes(none))) {
      fill(encoded, -1);
      return false;
    }
    fill(encoded, 0);
    for (const option of value) {
      const number = numbers.get(option);
      if (number === undefined) {
        fill(encoded, -1);
        return false;
      }
      encoded[number] = 1;
    }
    return true;
  };
}

function isList(value: FactValue | undefined): value is readonly FactValue[] {
  return Array.isArray(value);
}
