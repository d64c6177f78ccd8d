import { type Defect, day, entriesOf, pick, replaced, text, withEntry } from './planted-defect.ts';

/** Ways to break how steps stand to each other and to the calendar. */
export const orderDefects: Readonly<Record<string, Defect>> = {
  'steps in a circle': (library, guide, random) => {
    const all = entriesOf(library, guide);
    const fixed = all.find(({ always }) => always === true);
    const other = pick(
      all.filter(({ id, valid }) => id !== fixed?.id && valid === undefined),
      random,
    );
    if (fixed === undefined || other === undefined) return undefined;
    const first = { ...fixed, after: [...(fixed.after ?? []), other.id] };
    const second = { ...other, after: [...(other.after ?? []), fixed.id] };
    const broken = withEntry(withEntry(library, first), second);
    return { library: broken, code: 'cyclic-steps', at: other.id };
  },
  'anchor without a day': (library, guide, random) => {
    const entry = pick(
      entriesOf(library, guide).filter(({ valid }) => valid === undefined),
      random,
    );
    const [sample] = library.facts.values();
    if (entry === undefined || sample === undefined) return undefined;
    const gone = {
      ...sample.value,
      id: 'day-gone-by',
      kind: 'date' as const,
      expression: 'as-of',
      valid: { to: day('2020-12-31') },
    };
    const deadline = {
      from: gone.id,
      within: { days: 30 },
      force: 'binding' as const,
      who: 'resident' as const,
    };
    const { deadlines: _, ...single } = entry;
    const broken = withEntry(replaced(library, 'facts', gone), { ...single, deadline });
    return { library: broken, code: 'anchor-unknown', at: gone.id };
  },
  'both of two that exclude each other': (library, guide, random) => {
    const all = entriesOf(library, guide);
    const fixed = all.find(({ always }) => always === true);
    const other = pick(
      all.filter(
        ({ id, valid, after }) =>
          id !== fixed?.id &&
          valid === undefined &&
          after?.includes(fixed?.id ?? '') !== true &&
          fixed?.after?.includes(id) !== true,
      ),
      random,
    );
    if (fixed === undefined || other === undefined) return undefined;
    const broken = { ...other, excludes: [{ entry: fixed.id, say: text('只能办一项') }] };
    return { library: withEntry(library, broken), code: 'exclusive-both-needed', at: other.id };
  },
  'excluded prerequisite': (library, guide, random) => {
    const all = entriesOf(library, guide);
    const fixed = all.find(({ always }) => always === true);
    const other = pick(
      all.filter(({ id, valid }) => id !== fixed?.id && valid === undefined),
      random,
    );
    if (fixed === undefined || other === undefined) return undefined;
    const broken = {
      ...other,
      after: [fixed.id],
      excludes: [{ entry: fixed.id, say: text('只能办一项') }],
    };
    return { library: withEntry(library, broken), code: 'exclusive-prerequisite', at: other.id };
  },
};
