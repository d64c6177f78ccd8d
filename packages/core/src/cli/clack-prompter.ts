import { isCancel, log, multiselect, select, text } from '@clack/prompts';
import type { Choice, Prompter } from './prompter.ts';
import type { Terminal } from './terminal.ts';

/** Prompts for a terminal: arrow keys, Enter, Escape to leave. */
export function clackPrompter({ streams }: Pick<Terminal, 'streams'>): Prompter {
  const optionsOf = (
    choices: readonly Choice[],
  ): { value: string; label: string; hint?: string }[] => choices.map((choice) => ({ ...choice }));
  return {
    choose: async (message, choices) => {
      const chosen = await select({ message, options: optionsOf(choices), ...streams });
      return isCancel(chosen) ? undefined : chosen;
    },
    chooseSeveral: async (message, choices) => {
      const chosen = await multiselect({
        message,
        options: optionsOf(choices),
        required: true,
        ...streams,
      });
      return isCancel(chosen) ? undefined : chosen;
    },
    type: async (message, example, problemOf) => {
      const typed = await text({
        message,
        placeholder: example,
        validate: (value = '') => problemOf(value),
        ...streams,
      });
      return isCancel(typed) ? undefined : typed;
    },
    say: (words) => log.message(words, { output: streams.output }),
  };
}
