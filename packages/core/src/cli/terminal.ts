import type { Readable, Writable } from 'node:stream';

/** What a command may touch of the world, so that it can be tried without one. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readInput: () => Promise<string>;
  /** The current day where the command runs. */
  readonly today: () => string;
  readonly language: string;
  /** A person looks at what is written: colours, where `NO_COLOR` does not forbid them. */
  readonly colours: boolean;
  /** A person sits at the keyboard and can be asked. */
  readonly isInteractive: boolean;
  /** What is asked and answered goes through these. */
  readonly streams: { readonly input: Readable; readonly output: Writable };
}

/** 0: done. 1: problems found in what was checked. 2: wrong usage, or input that cannot be read. */
export type ExitCode = 0 | 1 | 2;

export const exitCodes: { readonly done: 0; readonly problems: 1; readonly unusable: 2 } = {
  done: 0,
  problems: 1,
  unusable: 2,
};
