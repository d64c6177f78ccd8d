import type { Answers } from '../ask/interview.ts';

/** `leaving-reason: resigned, left-on: 2026-11-01`, for a message. */
export function answersInShort(answers: Answers): string {
  return Object.entries(answers)
    .map(
      ([question, value]) =>
        `${question}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
    )
    .join(', ');
}
