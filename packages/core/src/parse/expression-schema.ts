import * as v from 'valibot';
import type { Expression } from '../rule/derivation.ts';
import { code, idSchema, nonEmptySchema } from './scalar-schemas.ts';
import { strict } from './strict-object.ts';

const namedSchema: v.GenericSchema<unknown, Expression> = v.lazy(
  (value): v.GenericSchema<unknown, Expression> => {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    const [key, ...others] = keys;
    if (key === undefined || others.length > 0) return malformed;
    if (key === 'value') {
      return strict({ value: v.union([v.string(), v.number(), v.boolean()]) });
    }
    if (key === 'lookup') {
      return strict({
        lookup: strict({
          table: idSchema,
          by: v.record(v.string(), expressionSchema),
          column: v.exactOptional(nonEmptySchema),
        }),
      });
    }
    if (key === 'parameter') {
      return strict({
        parameter: strict({ id: idSchema, on: v.exactOptional(expressionSchema) }),
      });
    }
    return v.record(v.string(), v.union([v.array(expressionSchema), expressionSchema]));
  },
);

const malformed: v.GenericSchema<unknown, Expression> = v.custom<Expression>(
  () => false,
  code('malformed-condition'),
);

/** A derived fact's expression; which operators exist is checked when the rules are compiled. */
export const expressionSchema: v.GenericSchema<unknown, Expression> = v.lazy(
  (value): v.GenericSchema<unknown, Expression> => {
    if (typeof value === 'string') return idSchema;
    if (typeof value === 'number') return v.number();
    if (typeof value === 'boolean') return v.boolean();
    return namedSchema;
  },
);
