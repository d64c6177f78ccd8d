import * as v from 'valibot';
import type { Expression, LookupExpression, ParameterExpression } from '../rule/derivation.ts';
import { isGroupExpression } from '../rule/group-expression.ts';
import { conditionSchema } from './condition-schema.ts';
import { code, idSchema, nonEmptySchema, numberSchema } from './scalar-schemas.ts';
import { strict } from './strict-object.ts';

/**
 * A derived fact's expression. Which operators exist, and what they take, is checked when the rules
 * are compiled.
 */
export const expressionSchema: v.GenericSchema<unknown, Expression> = v.lazy(
  (value): v.GenericSchema<unknown, Expression> => {
    if (typeof value === 'string') return idSchema;
    if (typeof value === 'number') return numberSchema;
    if (typeof value === 'boolean') return v.boolean();
    return operatorSchema(value);
  },
);

function operatorSchema(value: unknown): v.GenericSchema<unknown, Expression> {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const [key, ...others] = keys;
  if (key === undefined || others.length > 0 || Array.isArray(value)) return malformed;
  switch (key) {
    case 'value':
      return strict({ value: v.union([v.string(), numberSchema, v.boolean()]) });
    case 'lookup':
      return lookupSchema;
    case 'parameter':
      return parameterSchema;
    case 'if':
      return ifSchema;
    case 'some':
      return strict({ some: everyItemSchema });
    case 'every':
      return strict({ every: everyItemSchema });
    case 'count':
      return strict({ count: countedSchema });
    case 'sum':
      return isGroupExpression(Object(value))
        ? strict({ sum: summedSchema })
        : v.record(v.string(), operandsSchema);
    default:
      return v.record(v.string(), operandsSchema);
  }
}

const operandsSchema: v.GenericSchema<unknown, Expression | readonly Expression[]> = v.lazy(
  (value): v.GenericSchema<unknown, Expression | readonly Expression[]> =>
    Array.isArray(value) ? v.array(expressionSchema) : expressionSchema,
);

const lookupSchema: v.GenericSchema<unknown, LookupExpression> = strict({
  lookup: strict({
    table: idSchema,
    by: v.record(v.string(), expressionSchema),
    column: v.exactOptional(nonEmptySchema),
  }),
});

const parameterSchema: v.GenericSchema<unknown, ParameterExpression> = strict({
  parameter: strict({ id: idSchema, on: v.exactOptional(expressionSchema) }),
});

const ifSchema: v.GenericSchema<unknown, Expression> = strict({
  if: strict({
    condition: conditionSchema,
    then: expressionSchema,
    else: expressionSchema,
  }),
});

const everyItemSchema = strict({ of: idSchema, where: conditionSchema });

const countedSchema = strict({ of: idSchema, where: v.exactOptional(conditionSchema) });

const summedSchema = strict({
  of: idSchema,
  value: expressionSchema,
  where: v.exactOptional(conditionSchema),
});

/** None, or more than one, operator. */
const malformed: v.GenericSchema<unknown, Expression> = v.custom<Expression>(
  () => false,
  code('invalid-value'),
);
