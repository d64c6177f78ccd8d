import type { Facts, FactValue } from './condition.ts';
import { type EncodedFacts, slotOptions } from './encoded-facts.ts';
import { valueOfFact } from './fact-part.ts';
import { internal, type NameTable, nameNumber, nameTable } from './name-table.ts';
import { dayPosition, monthPosition } from './position.ts';
import type { FactProgram } from './rule-program.ts';

/**
 * Reads facts into numbers, once. A fact is known where it is present, not `null`, and a value of its
 * declaration: what the declaration excludes (an unknown option, a number out of range) counts as
 * not given.
 */
export interface FactEncoder {
  /** Every slot unknown. */
  create(): EncodedFacts;
  encode(encoded: EncodedFacts, facts: Facts): void;
  /** Sets the slots of one fact; gives whether the fact is known. */
  encodeFact(encoded: EncodedFacts, fact: string, value: FactValue | undefined): boolean;
}

/** One fact, as it is read. All have the same shape, so that reading them is compiled once. */
interface FactReader {
  readonly program: FactProgram;
  readonly fact: string;
  readonly way: Way;
  readonly slot: number;
  readonly names: NameTable;
  /** Of whole numbers between near bounds: the cell of each, from `lowest` on. */
  readonly table: Int16Array;
  readonly lowest: number;
}

/** How a fact is read: by number, since telling numbers apart is what costs least. */
const way = { other: 0, boolean: 1, name: 2, table: 3, options: 4 } as const;
type Way = (typeof way)[keyof typeof way];

/** A whole number between bounds this far apart is looked up; others are searched for. */
const tableLimit = 4096;

export function factEncoder(facts: readonly FactProgram[]): FactEncoder {
  const readers = facts.map(readerOf);
  const readerOfFact = new Map(readers.map((reader) => [reader.fact, reader]));
  const hasParts = facts.some(({ part }) => part !== undefined);
  /** The readers in the order in which the last facts came: the next ones mostly come alike. */
  const order: (FactReader | undefined)[] = [...readers];
  const size = facts.reduce((end, each) => Math.max(end, each.slot + slotCount(each)), 0);
  /** Gives how many facts were read. */
  const readAll = (encoded: EncodedFacts, given: Facts): number => {
    // Going through the object's own keys is several times faster than asking it for each fact.
    let at = 0;
    let count = 0;
    for (const fact in given) {
      let reader = order[at];
      if (reader?.fact !== fact) {
        reader = readerOfFact.get(fact);
        order[at] = reader;
      }
      at += 1;
      if (reader === undefined) continue;
      count += 1;
      read(reader, encoded, given[fact]);
    }
    return count;
  };
  return {
    create: () => new Int16Array(size).fill(-1),
    encode: (encoded, given) => {
      if (hasParts) {
        for (const reader of readers)
          read(reader, encoded, valueOfFact(given, reader.fact, reader.program.part));
      } else if (readAll(encoded, given) < readers.length) {
        // Some facts are missing, whose slots still say what they said last.
        encoded.fill(-1);
        readAll(encoded, given);
      }
    },
    encodeFact: (encoded, fact, value) => {
      const reader = readerOfFact.get(fact);
      if (reader === undefined) return false;
      read(reader, encoded, value);
      return (encoded[reader.slot] ?? -1) >= 0;
    },
  };
}

function slotCount({ kind, names }: FactProgram): number {
  return kind === 'options' ? Math.ceil(names.length / slotOptions) : 1;
}

function read(reader: FactReader, encoded: EncodedFacts, value: FactValue | undefined): void {
  switch (reader.way) {
    case way.boolean:
      encoded[reader.slot] = value === true ? 1 : value === false ? 0 : -1;
      return;
    case way.name:
      encoded[reader.slot] = typeof value === 'string' ? nameNumber(reader.names, value) : -1;
      return;
    case way.table:
      // A number out of bounds, or between two whole ones, finds nothing there.
      encoded[reader.slot] =
        typeof value === 'number' ? (reader.table[value - reader.lowest] ?? -1) : -1;
      return;
    case way.options:
      readOptions(reader, encoded, value);
      return;
    case way.other:
      encoded[reader.slot] = cellAt(reader.program, positionOf(reader.program, value));
      return;
    default:
      reader.way satisfies never;
  }
}

function positionOf({ kind }: FactProgram, value: FactValue | undefined): number {
  if (kind === 'date') return dayPosition(value) ?? Number.NaN;
  if (kind === 'month') return monthPosition(value) ?? Number.NaN;
  if (typeof value !== 'number' || (kind === 'integer' && !Number.isInteger(value)))
    return Number.NaN;
  return value;
}

function readOptions(
  reader: FactReader,
  encoded: EncodedFacts,
  value: FactValue | undefined,
): void {
  const { slot } = reader;
  const { names } = reader.program;
  const isList = Array.isArray(value);
  encoded[slot] = isList ? chosenBits(reader, value, 0) : -1;
  for (let first = slotOptions; first < names.length; first += slotOptions)
    encoded[slot + first / slotOptions] = isList ? chosenBits(reader, value, first) : -1;
}

/** One bit for each option from `first` on; -1 where the value is not one of the fact's. */
function chosenBits(reader: FactReader, value: readonly FactValue[], first: number): number {
  let bits = 0;
  for (let at = 0; at < value.length; at += 1) {
    const option = value[at];
    const number = typeof option === 'string' ? nameNumber(reader.names, option) : -1;
    if (number < 0 || (number === 0 && reader.program.exclusive && value.length > 1)) return -1;
    const bit = number - first;
    if (bit >= 0 && bit < slotOptions) bits |= 1 << bit;
  }
  return bits;
}

function readerOf(program: FactProgram): FactReader {
  const { fact, kind, slot, names, starts, last } = program;
  const [lowest = 0] = starts;
  const isNear = kind === 'integer' && last - lowest < tableLimit;
  return {
    program,
    fact: internal(fact),
    way:
      kind === 'boolean' || kind === 'options'
        ? way[kind]
        : kind === 'names'
          ? way.name
          : isNear
            ? way.table
            : way.other,
    slot,
    names: nameTable(names, program.open ? names.length - 1 : -1),
    table: Int16Array.from({ length: isNear ? last - lowest + 1 : 0 }, (_, at) =>
      cellAt(program, lowest + at),
    ),
    lowest,
  };
}

/** The number of the last cell that begins at or before the position; -1 where it is out of bounds. */
function cellAt({ starts, last }: FactProgram, position: number): number {
  if (!(position >= (starts[0] ?? 0) && position <= last)) return -1;
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle;
  }
  return low;
}
