/** A base fact whose value can still change some undecided rule, with the rules it could change. */
export interface RelevantFact {
  readonly fact: string;
  readonly rules: readonly string[];
}
