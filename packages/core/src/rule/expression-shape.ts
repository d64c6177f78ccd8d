import * as v from 'valibot';
import { expressionKeys } from './operator-table.ts';
import { isObject, objectOf, only, partOf, recordOf, refused, type Shape } from './shape-parts.ts';

/** What a condition is, its own checks say (`check-condition.ts`); it must be there. */
export const conditionShape: Shape = only(
  v.unknown(),
  (value) => value !== undefined,
  'missing-key',
  'all, any, not, condition, fact',
);

export const numberShape: Shape = only(v.number(), Number.isFinite, 'invalid-value', 'number');

const scalarShape: Shape = v.lazy((value) =>
  typeof value === 'number' ? numberShape : v.union([v.string(), v.number(), v.boolean()]),
);

/**
 * An expression as far as it can be taken apart. Which operators there are and what they take is
 * checked with the facts at hand (`check-expression.ts`); so are objects with no key or several.
 */
export const expressionShape: Shape = v.lazy((value): Shape => {
  if (typeof value === 'string' || typeof value === 'boolean') return v.unknown();
  if (typeof value === 'number') return numberShape;
  if (!isObject(value)) return noExpression;
  const [key, ...others] = Object.keys(value);
  if (key === undefined || others.length > 0 || !expressionKeys.includes(key)) return v.unknown();
  if (key === 'sum' && isOverGroup(partOf(value, key))) return summedShape;
  return ownShapes.get(key) ?? objectOf({ [key]: operandsShape });
});

const noExpression = refused('string, number, boolean, Object');

const operandsShape: Shape = v.lazy((value) =>
  Array.isArray(value) ? v.array(expressionShape) : expressionShape,
);

function isOverGroup(value: unknown): boolean {
  return isObject(value) && 'of' in value;
}

const someOrEvery = objectOf({ of: v.string(), where: conditionShape });

const summedShape = objectOf({ sum: objectOf({ of: v.string(), value: expressionShape }) });

/** Of the operators whose operand is an object. A condition that may be left out is not looked at. */
const ownShapes: ReadonlyMap<string, Shape> = new Map([
  ['value', objectOf({ value: scalarShape })],
  [
    'lookup',
    objectOf({
      lookup: objectOf({
        table: v.string(),
        by: recordOf(expressionShape),
        column: v.optional(v.string()),
      }),
    }),
  ],
  [
    'parameter',
    objectOf({ parameter: objectOf({ id: v.string(), on: v.optional(expressionShape) }) }),
  ],
  [
    'if',
    objectOf({
      if: objectOf({ condition: conditionShape, then: expressionShape, else: expressionShape }),
    }),
  ],
  ['some', objectOf({ some: someOrEvery })],
  ['every', objectOf({ every: someOrEvery })],
  ['count', objectOf({ count: objectOf({ of: v.string() }) })],
]);
