import * as v from 'valibot';
import type { IssueCode } from '../vocabulary/issue.ts';
import { parsePlainDate } from '../vocabulary/plain-date.ts';
import { conditionShape, expressionShape, numberShape } from './expression-shape.ts';
import type { FactKind } from './fact-declaration.ts';
import type { PlainFactDeclaration } from './plain-fact-declaration.ts';
import {
  type Bounds,
  boundsOf,
  checked,
  isObject,
  kindOf,
  objectOf,
  only,
  partOf,
  recordOf,
  type Shape,
} from './shape-parts.ts';
import { earliestDay, latestDay } from './value-domain.ts';

/** Each item has facts of its own: to add up 300 takes 7 s, and 1,000 are more than can be followed. */
const mostItems = 100;

/** At least one text, and each once. */
const namesShape = checked(v.array(v.string()), (names, refuse) => {
  if (!Array.isArray(names)) return;
  if (names.length === 0) refuse('invalid-value', 'string');
  for (const [at, name] of names.entries()) {
    if (typeof name === 'string' && names.indexOf(name) < at) refuse('duplicate-id', '', at);
  }
});

const dayShape = only(v.string(), isDay, 'invalid-date', 'YYYY-MM-DD');
const monthShape = only(v.string(), (value) => isDay(`${value}-01`), 'invalid-date', 'YYYY-MM');
const wholeShape = only(numberShape, Number.isSafeInteger, 'invalid-value', 'integer');

const numbers: Bounds = { keys: ['min', 'max'], shape: numberShape };
const days: Bounds = { keys: ['min', 'max'], shape: dayShape, ends: [earliestDay, latestDay] };
const months: Bounds = {
  keys: ['min', 'max'],
  shape: monthShape,
  ends: [earliestDay.slice(0, 7), latestDay.slice(0, 7)],
};
const period: Bounds = { keys: ['from', 'to'], shape: dayShape };

type Kinds<Kind extends string> = Readonly<Record<Kind, Shape>>;

const plainKinds: Kinds<PlainFactDeclaration['kind']> = {
  boolean: v.unknown(),
  'single-choice': objectOf({ options: namesShape }),
  'multiple-choice': v.lazy((value) => objectOf({ options: namesShape, none: noneShape(value) })),
  integer: boundsOf({ ...numbers, shape: wholeShape }),
  decimal: boundsOf(numbers),
  date: boundsOf(days),
  month: boundsOf(months),
  text: v.unknown(),
};

/** The option that excludes the others is one of them, as far as these are known. */
function noneShape(declaration: unknown): Shape {
  const options = partOf(declaration, 'options');
  const names = Array.isArray(options) ? options.filter((each) => typeof each === 'string') : [];
  const code: IssueCode = 'unknown-option';
  return v.optional(names.length === 0 ? v.string() : v.picklist(names, code));
}

const plainShape = kindOf(plainKinds);

const objectShape: Shape = objectOf({
  properties: recordOf(kindOf({ ...plainKinds, object: v.lazy(() => objectShape) })),
});

const derivedShape = recordOf(
  objectOf({
    declaration: plainShape,
    expression: expressionShape,
    valid: v.optional(boundsOf(period)),
  }),
);

const kinds: Kinds<FactKind> = {
  ...plainKinds,
  object: objectShape,
  group: objectOf({
    max: only(
      wholeShape,
      (max) => Number(max) >= 1 && Number(max) <= mostItems,
      'value-out-of-range',
      `1–${mostItems}`,
    ),
    item: recordOf(plainShape),
    derived: v.optional(derivedShape),
  }),
};

const cellShape: Shape = v.lazy((value) =>
  typeof value === 'number'
    ? numberShape
    : v.union([v.string(), v.number(), v.boolean(), v.null()]),
);

/** A row has a cell for each column. */
const tableShape: Shape = v.lazy((table) => {
  const columns = partOf(table, 'columns');
  const row = checked(v.array(cellShape), (cells, refuse) => {
    if (Array.isArray(cells) && Array.isArray(columns) && cells.length !== columns.length)
      refuse('invalid-value', columns.join(', '));
  });
  return objectOf({ columns: namesShape, rows: v.array(row) });
});

const yearsShape = checked(
  recordOf(objectOf({ off: v.array(dayShape), work: v.array(dayShape) })),
  (years, refuse) => {
    // Calendars are followed from year to year, which would not end at a key that is none.
    for (const year of isObject(years) ? Object.keys(years) : [])
      if (!/^[1-9]\d{3}$/.test(year)) refuse('unknown-key', 'YYYY', year);
  },
);

/** The shape of `RulesInput`, but for the conditions. */
export const rulesShape: Shape = v.lazy((input) =>
  objectOf({
    facts: recordOf(kindOf(kinds)),
    derived: v.optional(withoutNames(derivedShape, partOf(input, 'facts'))),
    conditions: v.optional(recordOf(v.unknown())),
    tables: v.optional(recordOf(tableShape)),
    parameters: v.optional(
      recordOf(objectOf({ values: v.array(boundsOf(period, { value: numberShape })) })),
    ),
    workingDays: v.optional(objectOf({ years: yearsShape })),
    rules: v.array(objectOf({ id: v.string(), conditions: conditionShape })),
  }),
);

/** A fact is declared or derived: of two with one name, only the one would be read. */
function withoutNames(shape: Shape, taken: unknown): Shape {
  return checked(shape, (value, refuse) => {
    if (!isObject(value) || !isObject(taken)) return;
    for (const name of Object.keys(value))
      if (Object.hasOwn(taken, name)) refuse('duplicate-id', '', name);
  });
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && parsePlainDate(value) !== undefined;
}
