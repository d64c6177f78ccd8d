import * as v from 'valibot';
import type { IssueCode } from '../vocabulary/issue.ts';

/** What a value is held against. The value itself goes on as it is, not the schema's copy. */
export type Shape = v.GenericSchema<unknown, unknown>;

/** Notes an issue about the value, or about what it has under `key`. */
type Refuse = (code: IssueCode, expected: string, key?: string | number) => void;

/**
 * The shape, with what its parts must be to each other. `check` also runs where a part was found
 * wrong (`sound` is false then), so that one slip does not hide another.
 */
export function checked(
  shape: Shape,
  check: (value: unknown, refuse: Refuse, sound: boolean) => void,
): Shape {
  return v.pipe(
    shape,
    v.rawCheck(({ dataset, addIssue }) => {
      const { value } = dataset;
      const refuse: Refuse = (code, expected, key) => {
        if (key === undefined) {
          addIssue({ message: code, expected });
          return;
        }
        const part = partOf(value, key);
        addIssue({
          message: code,
          expected,
          input: part,
          path: [{ type: 'unknown', origin: 'value', input: value, key, value: part }],
        });
      };
      check(value, refuse, dataset.issues === undefined);
    }),
  );
}

/** The shape, if `holds` of it, too. */
export function only(
  shape: Shape,
  holds: (value: unknown) => boolean,
  code: IssueCode,
  expected: string,
): Shape {
  return checked(shape, (value, refuse, sound) => {
    if (sound && !holds(value)) refuse(code, expected);
  });
}

export function refused(expected: string): Shape {
  return only(v.unknown(), () => false, 'wrong-type', expected);
}

const noObject = refused('Object');

/**
 * An object with these keys; others may stand beside them. To Valibot a list is an object as well, and
 * of a missing key it says no more than that: here the key's own shape is asked, which knows what
 * belongs there.
 */
export function objectOf(entries: Readonly<Record<string, Shape>>): Shape {
  const absent = Object.fromEntries(Object.keys(entries).map((key) => [key, undefined]));
  const object = v.pipe(
    v.unknown(),
    v.transform((value) => Object.assign({}, absent, value)),
    v.object(entries),
  );
  return v.lazy((value) => (isObject(value) ? object : noObject));
}

/** An object with any keys. Valibot's `record` passes over some, `constructor` among them. */
export function recordOf(item: Shape): Shape {
  return v.lazy((value) =>
    isObject(value)
      ? v.object(Object.fromEntries(Object.keys(value).map((key) => [key, item])))
      : noObject,
  );
}

/** One of several objects, as the text under `kind` says. */
export function kindOf(kinds: Readonly<Record<string, Shape>>): Shape {
  const unknownKind = objectOf({ kind: v.picklist(Object.keys(kinds)) });
  return v.lazy((value) => {
    const kind = partOf(value, 'kind');
    return (typeof kind === 'string' && Object.hasOwn(kinds, kind) && kinds[kind]) || unknownKind;
  });
}

export interface Bounds {
  readonly keys: readonly [string, string];
  readonly shape: Shape;
  /** What stands in for an end that is left out. */
  readonly ends?: readonly string[];
}

/** An object with two ends, both included, of which either may be left out, and with `more`. */
export function boundsOf(
  { keys: [first, last], shape, ends = [] }: Bounds,
  more: Readonly<Record<string, Shape>> = {},
): Shape {
  const end = v.optional(shape);
  return checked(objectOf({ ...more, [first]: end, [last]: end }), (value, refuse, sound) => {
    if (!sound) return;
    const [low, high] = [partOf(value, first), partOf(value, last)];
    if (high === undefined && isAfter(low, ends[1])) refuse(outside, `…–${ends[1]}`, first);
    else if (isAfter(low ?? ends[0], high)) refuse(outside, `${low ?? ends[0]}–…`, last);
  });
}

const outside: IssueCode = 'value-out-of-range';

/** Days and months have the order of their texts. */
function isAfter(low: unknown, high: unknown): boolean {
  if (typeof low === 'number' && typeof high === 'number') return low > high;
  return typeof low === 'string' && typeof high === 'string' && low > high;
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function partOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
