import { isList } from './comparison.ts';
import type { Facts, FactValue } from './condition.ts';
import { type FactPart, valueOfFact } from './expand-facts.ts';
import type { CheckedRules, RuleVariable, RuleVariables } from './rule-variables.ts';

/** For each variable the number of its value; -1: not known. */
export type EncodedFacts = Int16Array;

/**
 * Reads facts into numbers, once. A fact is known where it is present, not `null`, and a value of its
 * declaration: what the declaration excludes (an unknown option, a number out of range) counts as
 * not given.
 */
export interface FactEncoder {
  /** Every variable unknown. */
  create(): EncodedFacts;
  encode(encoded: EncodedFacts, facts: Facts): void;
  /** Sets the variables of one fact; gives whether the fact is known. */
  encodeFact(encoded: EncodedFacts, fact: string, value: FactValue | undefined): boolean;
  /** Some value that is encoded so; of a range, the one nearest to `to`. */
  decode(variable: number, value: number, to?: FactValue): FactValue;
}

/** One fact, as it is read. `kind` says which of the other properties count. */
interface FactReader {
  readonly kind: 'boolean' | 'names' | 'table' | 'search' | 'options';
  readonly fact: string;
  readonly part: FactPart | undefined;
  /** The number of its first variable, and how many it has. */
  readonly first: number;
  readonly count: number;
  /** Of names and options: their numbers. */
  readonly numbers: ReadonlyMap<FactValue, number>;
  /** The same names in order, the first of which has this number. */
  readonly names: readonly FactValue[];
  readonly firstNumber: number;
  /** Of names: what any other text is. Of options: the exclusive one. -1: none. */
  readonly other: number;
  /** Of a table: the cell of each whole number from `lowest` on. */
  readonly table: Int16Array;
  readonly lowest: number;
  readonly search: (value: FactValue) => number;
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
  const readers = [...own].map(([fact, { first, list }]) => readerOf(checked, fact, first, list));
  const readerOfFact = new Map(readers.map((reader) => [reader.fact, reader]));
  const hasParts = readers.some(({ part }) => part !== undefined);
  /** The readers in the order in which the last facts came: the next ones mostly come alike. */
  const order: (FactReader | undefined)[] = [...readers];
  const size = variables.list.length;
  return {
    create: () => new Int16Array(size).fill(-1),
    encode: (encoded, facts) => {
      if (hasParts) {
        for (const reader of readers)
          read(reader, encoded, valueOfFact(facts, reader.fact, reader.part));
        return;
      }
      for (let variable = 0; variable < size; variable += 1) encoded[variable] = -1;
      // Going through the object's own keys is several times faster than asking it for each fact.
      let at = 0;
      for (const fact in facts) {
        let reader = order[at];
        if (reader?.fact !== fact) {
          reader = readerOfFact.get(fact);
          order[at] = reader;
        }
        if (reader !== undefined) read(reader, encoded, facts[fact]);
        at += 1;
      }
    },
    encodeFact: (encoded, fact, value) => {
      const reader = readerOfFact.get(fact);
      if (reader === undefined) return false;
      read(reader, encoded, value);
      return (encoded[reader.first] ?? -1) >= 0;
    },
    decode: (number, value, to) => decoded(checked, variables.list[number], value, to),
  };
}

function read(reader: FactReader, encoded: EncodedFacts, value: FactValue | undefined): void {
  const { first } = reader;
  switch (reader.kind) {
    case 'boolean':
      encoded[first] = value === true ? 1 : value === false ? 0 : -1;
      return;
    case 'names':
      encoded[first] = typeof value === 'string' ? numberOf(reader, value, reader.other) : -1;
      return;
    case 'table':
      // A number out of bounds, or between two whole ones, finds nothing there.
      encoded[first] = typeof value === 'number' ? (reader.table[value - reader.lowest] ?? -1) : -1;
      return;
    case 'search':
      encoded[first] = value === undefined || value === null ? -1 : reader.search(value);
      return;
    case 'options':
      readOptions(reader, encoded, value);
      return;
    default:
      reader.kind satisfies never;
  }
}

function readOptions(
  reader: FactReader,
  encoded: EncodedFacts,
  value: FactValue | undefined,
): void {
  const { first, count, other } = reader;
  const isKnown = value !== undefined && isList(value);
  for (let at = first; at < first + count; at += 1) encoded[at] = isKnown ? 0 : -1;
  if (!isKnown) return;
  let isValue = true;
  for (const option of value) {
    const number = numberOf(reader, option, -1);
    if (number < 0 || (number === other && value.length > 1)) isValue = false;
    else encoded[number] = 1;
  }
  if (!isValue) for (let at = first; at < first + count; at += 1) encoded[at] = -1;
}

/** Comparing with a few names is faster than hashing; texts that were parsed once are one object. */
const fewNames = 12;

function numberOf(reader: FactReader, name: FactValue, other: number): number {
  const { names, firstNumber } = reader;
  if (names.length > fewNames) return reader.numbers.get(name) ?? other;
  for (let at = 0; at < names.length; at += 1) if (names[at] === name) return firstNumber + at;
  return other;
}

function readerOf(
  checked: CheckedRules,
  fact: string,
  first: number,
  list: readonly RuleVariable[],
): FactReader {
  const declaration = checked.facts[fact];
  const domain = checked.domains.get(fact);
  const reader: FactReader = {
    kind: 'boolean',
    fact,
    part: checked.expanded.parts.get(fact),
    first,
    count: list.length,
    numbers: new Map(),
    names: [],
    firstNumber: 0,
    other: -1,
    table: new Int16Array(0),
    lowest: 0,
    search: () => -1,
  };
  const [variable] = list;
  if (declaration?.kind === 'multiple-choice') {
    const options = list.map((each) => (each.kind === 'option' ? each.option : ''));
    const numbers = new Map(options.map((option, at) => [option, first + at]));
    return {
      ...reader,
      kind: 'options',
      numbers,
      names: options,
      firstNumber: first,
      other: numbers.get(declaration.none ?? '') ?? -1,
    };
  }
  if (variable?.kind === 'values' && declaration?.kind !== 'boolean') {
    const numbers = new Map(variable.values.map((value, number) => [value, number]));
    const other = declaration?.kind === 'text' ? variable.values.length - 1 : -1;
    return { ...reader, kind: 'names', numbers, names: variable.values, other };
  }
  if (variable?.kind !== 'cells' || domain?.order !== 'ordered') return reader;
  const { starts } = variable;
  const { first: lowest, last: highest, positionOf } = domain;
  const numberOf = (position: number): number =>
    position >= lowest && position <= highest ? cellAt(starts, position) : -1;
  if (declaration?.kind === 'integer' && highest - lowest < tableLimit) {
    const table = Int16Array.from({ length: highest - lowest + 1 }, (_, at) =>
      numberOf(lowest + at),
    );
    return { ...reader, kind: 'table', table, lowest };
  }
  return {
    ...reader,
    kind: 'search',
    search: (value) => numberOf(positionOf(value) ?? Number.NaN),
  };
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

function decoded(
  checked: CheckedRules,
  variable: RuleVariable | undefined,
  value: number,
  to: FactValue | undefined,
): FactValue {
  if (variable === undefined) return null;
  if (variable.kind === 'option') return value === 1;
  if (variable.kind === 'values') return variable.values[value] ?? null;
  const domain = checked.domains.get(variable.fact);
  if (domain?.order !== 'ordered') return null;
  const start = variable.starts[value] ?? domain.first;
  const next = variable.starts[value + 1];
  const wanted = to === undefined ? undefined : domain.positionOf(to);
  // A wanted value below the cell is nearest to its first value; one above it, to its last.
  if (wanted === undefined || wanted < start || !domain.whole) return domain.valueAt(start);
  return domain.valueAt(Math.min(wanted, next === undefined ? domain.last : next - 1));
}
