/** The longest sentence that a tired reader takes in at once. */
export interface ReadingLimits {
  /** Chinese characters; a run of digits or Latin letters counts as one. */
  readonly zh: number;
  /** English words. */
  readonly en: number;
}
