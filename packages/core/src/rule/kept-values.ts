/** Values by an owner and a text. */
export interface KeptValues<Owner, Value> {
  kept(owner: Owner, text: string, find: () => Value): Value;
}

interface Store<Owner, Value> {
  get(owner: Owner): Map<string, Value> | undefined;
  set(owner: Owner, values: Map<string, Value>): unknown;
}

/** Rules are read on many days in a server: past so many values, all are found anew. */
const mostKept = 20_000;

export function createKeptValues<Owner, Value>(
  create: () => Store<Owner, Value>,
): KeptValues<Owner, Value> {
  let store = create();
  let count = 0;
  return {
    kept: (owner, text, find) => {
      const known = store.get(owner)?.get(text);
      if (known !== undefined) return known;
      const found = find();
      count += 1;
      if (count > mostKept) {
        store = create();
        count = 0;
      }
      const own = store.get(owner) ?? new Map<string, Value>();
      own.set(text, found);
      store.set(owner, own);
      return found;
    },
  };
}
