import * as v from 'valibot';
import type { Condition, ConditionValue, FactScalar } from '../rule/condition.ts';
import {
  code,
  idSchema,
  legalReferenceSchema,
  nonEmptySchema,
  textSchema,
} from './scalar-schemas.ts';
import { strict } from './strict-object.ts';

const scalarSchema: v.GenericSchema<unknown, FactScalar> = v.union([
  v.string(),
  v.number(),
  v.boolean(),
]);

const valueSchema: v.GenericSchema<unknown, ConditionValue> = v.lazy(
  (value): v.GenericSchema<unknown, ConditionValue> => {
    if (Array.isArray(value)) return v.array(scalarSchema);
    if (typeof value === 'object' && value !== null) {
      return strict({ fact: idSchema, path: v.exactOptional(nonEmptySchema) });
    }
    return scalarSchema;
  },
);

const leafSchema: v.GenericSchema<unknown, Condition> = strict({
  fact: idSchema,
  operator: nonEmptySchema,
  value: valueSchema,
  path: v.exactOptional(nonEmptySchema),
  params: v.exactOptional(v.record(v.string(), v.unknown())),
  basis: v.exactOptional(legalReferenceSchema),
  say: v.exactOptional(textSchema),
  otherwise: v.exactOptional(textSchema),
});

const groupKeys = ['all', 'any', 'not', 'condition', 'fact'] as const;

/**
 * A condition in json-rules-engine's format. The key that is there decides what is expected, so that
 * a slip inside gives one issue at its place, not one for every form a condition could have.
 */
export const conditionSchema: v.GenericSchema<unknown, Condition> = v.lazy(
  (value): v.GenericSchema<unknown, Condition> => {
    const keys =
      typeof value === 'object' && value !== null ? groupKeys.filter((key) => key in value) : [];
    const [key, ...others] = keys;
    if (others.length > 0) return malformed;
    switch (key) {
      case 'all':
        return strict({ all: v.array(conditionSchema) });
      case 'any':
        return strict({
          any: v.pipe(v.array(conditionSchema), v.minLength(1, code('empty-any'))),
        });
      case 'not':
        return strict({ not: conditionSchema });
      case 'condition':
        return strict({ condition: idSchema });
      case 'fact':
        return leafSchema;
      case undefined:
        return malformed;
      default: {
        const impossible: never = key;
        return impossible;
      }
    }
  },
);

/** Neither, or more than one, of `all`, `any`, `not`, `condition` and `fact`. */
const malformed: v.GenericSchema<unknown, Condition> = v.custom<Condition>(
  () => false,
  code('malformed-condition'),
);
