/** What a command may touch of the world, so that it can be tried without one. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readInput: () => Promise<string>;
  /** The current day where the command runs. */
  readonly today: () => string;
  readonly language: string;
}

/** 0: done. 1: problems found in what was checked. 2: wrong usage, or input that cannot be read. */
export type ExitCode = 0 | 1 | 2;

export const exitCodes: { readonly done: 0; readonly problems: 1; readonly unusable: 2 } = {
  done: 0,
  problems: 1,
  unusable: 2,
};
