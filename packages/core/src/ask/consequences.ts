import type { Interview } from './interview.ts';

/** What changing an answer did to the rest of the interview; lists in the order of asking. */
export interface Consequences {
  /** The question whose answer was changed. */
  readonly question: string;
  /** Questions to be asked now that were not to be asked before: why there are more of them. */
  readonly cameIn: readonly string[];
  /** Answered questions whose answers no longer count. */
  readonly setAside: readonly string[];
  /** Questions whose answers, set aside before, count again. */
  readonly cameBack: readonly string[];
}

/** `undefined` where the change did nothing to other questions. */
export function consequencesOf(
  question: string,
  before: Interview,
  after: Interview,
): Consequences | undefined {
  const wasToBeAsked = new Set([...before.asked, ...before.open]);
  const cameIn = after.open.filter((id) => !wasToBeAsked.has(id));
  const setAside = before.asked.filter((id) => id !== question && !after.asked.includes(id));
  const cameBack = after.asked.filter((id) => Object.hasOwn(before.setAside, id));
  return cameIn.length + setAside.length + cameBack.length === 0
    ? undefined
    : { question, cameIn, setAside, cameBack };
}
