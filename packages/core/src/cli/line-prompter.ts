import { type Choice, type Prompter, signs } from './prompter.ts';

/**
 * Prompts for a pipe: each line is one answer, an option by its number or its value, several parted by
 * commas. What is asked is printed, so that a log can be read.
 */
export function linePrompter(lines: readonly string[], say: (text: string) => void): Prompter {
  let next = 0;
  const read = (): string | undefined => {
    const line = lines[next]?.trim();
    next += 1;
    if (line !== undefined) say(`> ${line}`);
    return line;
  };
  const ask = (message: string, choices: readonly Choice[]): void => {
    say(message);
    for (const [index, { value, label }] of choices.entries()) {
      say(`  ${index + 1}. ${label} (${value})`);
    }
  };
  const chosen = (word: string, choices: readonly Choice[]): string | undefined =>
    choices.find(
      ({ value }, index) => value === (signs[word] ?? word) || word === String(index + 1),
    )?.value;
  return {
    choose: async (message, choices) => {
      ask(message, choices);
      for (let line = read(); line !== undefined; line = read()) {
        const choice = chosen(line, choices);
        if (choice !== undefined) return choice;
        say('?');
      }
      return undefined;
    },
    chooseSeveral: async (message, choices) => {
      ask(message, choices);
      for (let line = read(); line !== undefined; line = read()) {
        const found = line.split(/[,，\s]+/).map((word) => chosen(word, choices));
        if (found.every((choice) => choice !== undefined)) return found;
        say('?');
      }
      return undefined;
    },
    type: async (message, example, problemOf) => {
      say(`${message} (${example})`);
      for (let line = read(); line !== undefined; line = read()) {
        const problem = problemOf(line);
        if (problem === undefined) return line;
        say(problem);
      }
      return undefined;
    },
    say,
  };
}
