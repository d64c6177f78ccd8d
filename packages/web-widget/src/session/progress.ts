import type { Interview } from '@onething/core';

/** One mark a question. `sure`: will be asked; `maybe`: depends on the answers to come. */
export type Mark = 'done' | 'here' | 'sure' | 'maybe';

export interface Progress {
  /** In the order of asking. */
  readonly marks: readonly Mark[];
  /** Questions still to answer, those of this page that have no answer yet among them. */
  readonly remaining: { readonly min: number; readonly max: number };
}

/** Never claims more than the interview knows: the tail of `maybe` marks may shrink or stay. */
export function progressOf(interview: Interview, page: readonly string[]): Progress {
  const { asked, remaining } = interview;
  const first = asked.findIndex((id) => page.includes(id));
  const elsewhere = asked.filter((id) => !page.includes(id));
  const before = first === -1 ? elsewhere : asked.slice(0, first);
  const after = elsewhere.length - before.length;
  const openHere = page.filter((id) => !asked.includes(id)).length;
  const sure = Math.max(0, remaining.min - openHere);
  const maybe = Math.max(0, remaining.max - openHere - sure);
  return {
    marks: [
      ...before.map((): Mark => 'done'),
      ...page.map((): Mark => 'here'),
      ...repeat('done', after),
      ...repeat('sure', sure),
      ...repeat('maybe', maybe),
    ],
    remaining: { min: Math.max(remaining.min, openHere), max: Math.max(remaining.max, openHere) },
  };
}

function repeat(mark: Mark, times: number): readonly Mark[] {
  return Array.from({ length: times }, () => mark);
}
