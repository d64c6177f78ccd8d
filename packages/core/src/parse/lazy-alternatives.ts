import type * as v from 'valibot';

type Schema = v.GenericSchema<unknown, unknown>;

const conditionsAndOperators = [
  ...['all', 'any', 'not', 'condition', 'fact', 'value', 'lookup', 'parameter', 'if'],
  ...['some', 'every', 'count', 'sum'],
];

/**
 * One value for each form that a lazily chosen schema tells apart: what kinds of YAML nodes there are,
 * and the keys by which conditions and expressions choose theirs.
 */
const samples: readonly unknown[] = [
  '',
  0,
  true,
  null,
  [],
  {},
  ...conditionsAndOperators.map((key) => ({ [key]: '' })),
  { sum: { of: '' } },
];

/** The schemas that a lazy one can turn into, those that refuse everything left out. */
export function lazyAlternatives(schema: v.LazySchema<Schema>): readonly Schema[] {
  const found = samples
    .map((sample) => schema.getter(sample))
    .filter(({ type }) => type !== 'custom');
  return [...new Set(found)];
}
