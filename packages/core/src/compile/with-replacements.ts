import type { Entry } from '../guide/entry.ts';
import type { NamedCondition } from '../guide/question.ts';
import { appliesWhen, validWhen } from '../link/entry-rules.ts';
import type { LocalizedText } from '../vocabulary/text.ts';

interface Rules {
  readonly entries: readonly Entry[];
  readonly conditions: readonly NamedCondition[];
}

/**
 * Writes into the conditions what `replaces` and `valid` say beside them, so that whoever decides,
 * asks or explains reads one condition: an entry that another one replaces applies only where that
 * one does not, and a named condition holds only on the days on which it is valid.
 */
export function withReplacements(
  entries: readonly Entry[],
  conditions: readonly NamedCondition[],
): Rules {
  const replacing = entries.filter(({ replaces = [] }) =>
    replaces.some((id) => entries.some((entry) => entry.id === id)),
  );
  return {
    entries: entries.map((entry) => {
      const by = replacing.filter(({ replaces }) => replaces?.includes(entry.id));
      if (by.length === 0) return entry;
      const { always: _, ...rest } = entry;
      const own = entry.when === undefined ? [] : [entry.when];
      const others = by.map(({ id }) => ({ not: { condition: appliesName(id) } }));
      return { ...rest, when: { all: [...own, ...others] } };
    }),
    conditions: [
      ...conditions.map(({ valid, ...condition }) => ({
        ...condition,
        when: validWhen(condition.when, valid),
      })),
      ...replacing.map((entry) => ({
        id: appliesName(entry.id),
        when: appliesWhen(entry),
        say: takesItsPlace(entry.title),
      })),
    ],
  };
}

/** No name that an author can give: ids hold no slash. */
function appliesName(entry: string): string {
  return `${entry}/applies`;
}

function takesItsPlace({ zh, en }: LocalizedText): LocalizedText {
  return {
    zh: `由“${zh}”代替，不用另办`,
    ...(en === undefined ? {} : { en: `“${en}” takes its place` }),
  };
}
