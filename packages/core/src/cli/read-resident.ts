import { checkAnswers } from '../ask/check-answers.ts';
import type { Answers } from '../ask/interview.ts';
import { fail, type Result, succeed } from '../vocabulary/issue.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import type { Request } from './command.ts';
import { dayOf, type OpenedGuide, openGuide } from './open-guides.ts';
import { readAnswers } from './read-answers.ts';
import type { Terminal } from './terminal.ts';

/** One resident before one guide. */
export interface Resident extends OpenedGuide {
  readonly answers: Answers;
  readonly asOf: PlainDate;
}

/** The guide, the day and the answers of a command line; no answers where none are given. */
export async function readResident(
  request: Request,
  terminal: Terminal,
): Promise<Result<Resident>> {
  const opened = await openGuide(request);
  if (!opened.ok) return opened;
  const asOf = dayOf(request, terminal);
  const given = request.options.get('answers');
  const read = given === undefined ? succeed<unknown>({}) : await readAnswers(given, terminal);
  if (!read.ok) return read;
  const checked = checkAnswers(opened.value.bundle, read.value, { asOf });
  if (!checked.ok) return fail(checked.issues);
  return succeed({ ...opened.value, answers: checked.value, asOf });
}
