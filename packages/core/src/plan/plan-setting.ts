import type { Chosen } from './choose.ts';

/** What a step needs to know of the plan around it. */
export interface PlanSetting {
  readonly chosen: Chosen;
  /** The step's number; `null` where it has none. */
  readonly numberOf: (entry: string) => number | null;
  /** Material ▶ the entry that hands it out. */
  readonly producers: ReadonlyMap<string, string>;
}
