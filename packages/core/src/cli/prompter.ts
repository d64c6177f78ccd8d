/** Asks a person one thing at a time; `undefined` is what it gives when the person leaves. */
export interface Prompter {
  readonly choose: (message: string, choices: readonly Choice[]) => Promise<string | undefined>;
  readonly chooseSeveral: (
    message: string,
    choices: readonly Choice[],
  ) => Promise<readonly string[] | undefined>;
  /** `problemOf` says what is wrong with a text, which is then asked for again. */
  readonly type: (
    message: string,
    example: string,
    problemOf: (text: string) => string | undefined,
  ) => Promise<string | undefined>;
  readonly say: (text: string) => void;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** What may be typed at any question instead of an answer. */
export const own: { readonly notSure: ':not-sure'; readonly why: ':why'; readonly back: ':back' } =
  {
    notSure: ':not-sure',
    why: ':why',
    back: ':back',
  };

/** The same, typed by one sign. */
export const signs: Readonly<Record<string, string>> = {
  '?': own.why,
  '<': own.back,
  '~': own.notSure,
};
