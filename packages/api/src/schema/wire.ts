import type { PlainDate } from '@onething/core';
import * as v from 'valibot';

/** A value as JSON carries it: days are plain strings. */
export type Wire<Value> = Value extends PlainDate
  ? string
  : Value extends string | number | boolean | null
    ? Value
    : { readonly [Key in keyof Value]: Wire<Value[Key]> };

/** A schema whose values have exactly the shape that core returns. */
export type WireSchema<Value> = v.GenericSchema<Wire<Value>>;

/** A calendar day; `what` says which. */
export function day(what: string): v.GenericSchema<string> {
  return v.pipe(v.string(), v.isoDate(), v.description(what));
}

/** A string; `what` says what it holds. */
export function text(what: string): v.GenericSchema<string> {
  return v.pipe(v.string(), v.description(what));
}

export function count(what: string): v.GenericSchema<number> {
  return v.pipe(v.number(), v.integer(), v.minValue(0), v.description(what));
}
