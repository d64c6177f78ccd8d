import * as v from 'valibot';

const prefix = 'keys ';

/**
 * An object with exactly these keys. Its issues name the keys, so that the nearest one can be
 * suggested for another, and what belongs there can be said where something else stands.
 */
export function strict<Entries extends v.ObjectEntries>(
  entries: Entries,
): v.StrictObjectSchema<Entries, v.ErrorMessage<v.StrictObjectIssue>> {
  return v.strictObject(entries, `${prefix}${Object.keys(entries).join(' ')}`);
}

/** The keys of the object schema from which the issue comes; `undefined` for other schemas. */
export function keysOfSchema({
  type,
  message,
}: v.BaseIssue<unknown>): readonly string[] | undefined {
  return type === 'strict_object' && message.startsWith(prefix)
    ? message.slice(prefix.length).split(' ')
    : undefined;
}
