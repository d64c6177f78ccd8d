import type { Strategy } from '../ask/asking-order.ts';
import { questionBefore } from '../ask/guide-machine.ts';
import { type Answers, interview } from '../ask/interview.ts';
import { whyAsked } from '../explain/why-asked.ts';
import { answerInWords } from '../plan/answer-in-words.ts';
import { plan } from '../plan/make-plan.ts';
import { renderMarkdown } from '../render/render-markdown.ts';
import { localize } from '../vocabulary/text.ts';
import { type Asking, askQuestion } from './ask-question.ts';
import { askWords } from './ask-words.ts';
import { clackPrompter } from './clack-prompter.ts';
import type { Request } from './command.ts';
import { linePrompter } from './line-prompter.ts';
import type { Prompter } from './prompter.ts';
import { type Resident, readResident } from './read-resident.ts';
import { reportIssues } from './report-issues.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

/** The interview in the terminal, then the plan. Through a pipe, each line of the input is an answer. */
export async function askCommand(request: Request, terminal: Terminal): Promise<ExitCode> {
  const resident = await readResident(request, terminal);
  if (!resident.ok) return reportIssues(resident.issues, request, terminal);
  const { locale, options } = request;
  const prompter = terminal.isInteractive
    ? clackPrompter(terminal)
    : linePrompter((await terminal.readInput()).split('\n'), (text) => terminal.err(`${text}\n`));
  const strategy: Strategy = options.get('strategy') === 'fewest' ? 'fewest' : 'author';
  const answers = await answersOf(resident.value, request, strategy, prompter);
  if (answers === undefined) {
    terminal.err(`${askWords[locale].left}\n`);
    return exitCodes.problems;
  }
  const { bundle, asOf } = resident.value;
  const made = plan(bundle, answers, { asOf, locale });
  terminal.out(options.has('json') ? `${JSON.stringify(made, null, 2)}\n` : renderMarkdown(made));
  return exitCodes.done;
}

/** The answers that a person gave and confirmed; `undefined` where the person left. */
async function answersOf(
  { bundle, answers: known, asOf }: Resident,
  { locale }: Request,
  strategy: Strategy,
  prompter: Prompter,
): Promise<Answers | undefined> {
  const say = askWords[locale];
  let answers = known;
  /** A question that was chosen, to go back to or to change. */
  let chosen: string | undefined;
  for (;;) {
    const now = interview(bundle, answers, { asOf, strategy });
    const asking: Asking = { bundle, answers, asOf, locale };
    const id = chosen ?? now.next[0];
    const question = bundle.questions.find((each) => each.id === id);
    if (question === undefined) {
      const reviewed = await review(asking, now.asked, prompter);
      if (reviewed === ':done') return now.answers;
      if (reviewed === undefined) return undefined;
      chosen = reviewed === ':back' ? questionBefore(now, null) : reviewed;
      continue;
    }
    const { min, max } = now.remaining;
    prompter.say(say.progress(now.asked.length, min, max));
    const reply = await askQuestion(question, asking, prompter);
    if (reply.kind === 'leave') return undefined;
    if (reply.kind === 'why') prompter.say(whyText(asking, question.id));
    if (reply.kind === 'back') chosen = questionBefore(now, question.id) ?? question.id;
    if (reply.kind !== 'answer') continue;
    answers = { ...answers, [question.id]: reply.value };
    chosen = undefined;
    const gone = Object.keys(interview(bundle, answers, { asOf, strategy }).setAside).filter(
      (each) => !Object.hasOwn(now.setAside, each),
    );
    if (gone.length > 0) prompter.say(say.setAside(gone.map((each) => titleOf(asking, each))));
  }
}

/** What to do once nothing is open: make the list, or a question to change. */
function review(
  asking: Asking,
  asked: readonly string[],
  prompter: Prompter,
): Promise<string | undefined> {
  const { bundle, answers, locale } = asking;
  const say = askWords[locale];
  const changes = bundle.questions
    .filter(({ id }) => asked.includes(id))
    .map((question) => ({
      value: question.id,
      label: say.change(
        titleOf(asking, question.id),
        answerInWords(question, answers[question.id] ?? null, locale),
      ),
    }));
  const choices = [{ value: ':done', label: say.done }, ...changes];
  return prompter.choose(say.review, [...choices, { value: ':back', label: say.back }]);
}

function whyText({ bundle, answers, asOf, locale }: Asking, question: string): string {
  const say = askWords[locale];
  const { steps, basis, text } = whyAsked(bundle, question, answers, { asOf, locale });
  return [
    ...(text === null ? [] : [text]),
    ...(steps.length === 0 ? [] : [say.affects(steps.map(({ title }) => title))]),
    ...(basis.length === 0
      ? []
      : [say.basis(basis.map(({ title, label }) => `${title} ${label}`.trim()))]),
  ].join('\n');
}

function titleOf({ bundle, locale }: Asking, id: string): string {
  const question = bundle.questions.find((each) => each.id === id);
  return question === undefined ? id : localize(question.short ?? question.ask, locale);
}
