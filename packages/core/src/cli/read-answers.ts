import { readFile } from 'node:fs/promises';
import { fail, type Result, succeed } from '../vocabulary/issue.ts';
import type { Terminal } from './terminal.ts';

/** Answers as they are given: JSON, a file that holds it, or `-` for standard input. Not yet checked. */
export async function readAnswers(given: string, terminal: Terminal): Promise<Result<unknown>> {
  const isJson = given.trimStart().startsWith('{');
  try {
    const text = isJson
      ? given
      : given === '-'
        ? await terminal.readInput()
        : await readFile(given, 'utf8');
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return succeed(value);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail([
      { code: 'unreadable-answers', severity: 'error', path: ['--answers'], reference: reason },
    ]);
  }
}
