import type { Locale, LocalizedText } from '../vocabulary/text.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** A command as data: from it come its help, the reading of its arguments, and their completion. */
export interface Command {
  readonly name: string;
  /** One sentence. */
  readonly summary: LocalizedText;
  readonly words: readonly WordSpec[];
  readonly options: readonly OptionSpec[];
  /** Whole command lines, without the prompt. */
  readonly examples: readonly string[];
  readonly run: (request: Request, terminal: Terminal) => Promise<ExitCode>;
}

/** An argument by position. */
export interface WordSpec {
  /** As help shows it: `GUIDE`. */
  readonly name: string;
  readonly kind: 'guide' | 'entry' | 'file' | 'choice';
  readonly choices?: readonly string[];
  readonly isOptional?: boolean;
  /** Stands for all that follow. */
  readonly isRepeated?: boolean;
  readonly help: LocalizedText;
}

/** `--name`, with a value after it where it `takes` one. */
export interface OptionSpec {
  readonly name: string;
  /** As help shows the value: `DIR`. A flag takes none. */
  readonly takes?: string;
  readonly kind?: 'day' | 'file' | 'port';
  readonly choices?: readonly string[];
  readonly isRequired?: boolean;
  /** The option without which this one says nothing, and is refused. */
  readonly onlyWith?: string;
  readonly help: LocalizedText;
}

/** A command line, read by a command's table: every name is known, every choice is one of those allowed. */
export interface Request {
  readonly command: Command;
  /** In which what is reported is said: `--locale`, else the terminal's language. */
  readonly locale: Locale;
  readonly words: readonly string[];
  /** By option name; of flags, the empty text. */
  readonly options: ReadonlyMap<string, string>;
}
