import * as v from 'valibot';

const prefix = 'unknown-key ';

/**
 * An object with exactly these keys. An issue about any other key names the keys that are allowed, so
 * that the nearest one can be suggested.
 */
export function strict<Entries extends v.ObjectEntries>(
  entries: Entries,
): v.StrictObjectSchema<Entries, v.ErrorMessage<v.StrictObjectIssue>> {
  const allowed = Object.keys(entries).join(' ');
  return v.strictObject(entries, ({ expected }) =>
    expected === 'never' ? `${prefix}${allowed}` : '',
  );
}

/** The keys that were allowed where an unknown one was found; `undefined` for other issues. */
export function allowedKeys({ message }: v.BaseIssue<unknown>): readonly string[] | undefined {
  return message.startsWith(prefix) ? message.slice(prefix.length).split(' ') : undefined;
}
