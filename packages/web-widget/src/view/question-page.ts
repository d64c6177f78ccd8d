import { type Answers, type GuideBundle, localize, type Question } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { AnswerProblem, FieldPart, QuestionProblem } from '../answering/answer-problem.ts';
import { fieldName, isDuration } from '../answering/field-names.ts';
import type { Progress } from '../session/progress.ts';
import { checkboxFields, radioFields } from './choice-fields.ts';
import { icon } from './icon.ts';
import { phrase } from './phrase.ts';
import { progressMarks } from './progress-marks.ts';
import { dateFields, durationFields, numberField } from './typed-fields.ts';
import type { GuideActions, ViewContext } from './view-context.ts';
import { type WhyShown, whyPanel } from './why-panel.ts';
import { wordList } from './word-list.ts';

export interface QuestionPage {
  readonly bundle: GuideBundle;
  /** In the author's order. */
  readonly questions: readonly string[];
  readonly answers: Answers;
  /** Questions whose answers were known beforehand. */
  readonly prefilled: readonly string[];
  readonly problems: readonly QuestionProblem[];
  readonly progress: Progress;
  /** The first page leads back to the introduction. */
  readonly first: boolean;
  /** What is to be read before the question: what became of answers, why questions came in. */
  readonly news: TemplateResult;
  readonly why: (question: string) => WhyShown;
}

export function questionPage(
  page: QuestionPage,
  context: ViewContext,
  actions: GuideActions,
): TemplateResult {
  const { texts } = context;
  const questions = page.bundle.questions.filter(({ id }) => page.questions.includes(id));
  const alone = questions.length === 1;
  const back = page.first ? texts.question.backToIntro : texts.question.back;
  return html`
    <button type="button" class="link back" @click=${actions.back}>${icon('back')}${back}</button>
    ${progressMarks(page.progress, context)}
    ${page.news}
    ${errorSummary(page.problems, questions, context, actions)}
    ${alone ? nothing : html`<h1 id="heading" class="spoken" tabindex="-1">${texts.question.together}</h1>`}
    ${keyed(
      page.questions.join(' '),
      html`<form class="question" novalidate @submit=${actions.submit}>
        ${questions.map((question) => oneQuestion(question, page, alone, context))}
        <p class="go"><button type="submit" class="button main wide">${texts.question.next}</button></p>
        <p class="note">${icon('lock')} ${texts.privacy}</p>
      </form>`,
    )}`;
}

function oneQuestion(
  question: Question,
  { bundle, answers, prefilled, problems, why }: QuestionPage,
  alone: boolean,
  context: ViewContext,
): TemplateResult {
  const { texts, locale } = context;
  const { id } = question;
  const problem = problems.find((found) => found.question === id)?.problem;
  const reason = why(id);
  const title = phrase(localize(question.ask, locale), context);
  const described = [
    ...(question.help === undefined ? [] : [`${id}.hint`]),
    ...(problem === undefined ? [] : [`${id}.wrong`]),
  ].join(' ');
  return html`<fieldset data-question=${id} aria-describedby=${described === '' ? nothing : described}>
    <legend>${
      alone
        ? html`<h1 id="heading" tabindex="-1"><span id="${id}.title">${title}</span></h1>`
        : html`<h2><span id="${id}.title">${title}</span></h2>`
    }</legend>
    ${
      question.help === undefined
        ? nothing
        : html`<p class="hint" id="${id}.hint">${phrase(localize(question.help, locale), context)}</p>`
    }
    ${whyPanel(reason, context)}
    ${wordList(bundle, saidIn(question, context), context)}
    ${prefilled.includes(id) ? html`<p><span class="tag open">${texts.keep.prefilled}</span></p>` : nothing}
    ${
      problem === undefined
        ? nothing
        : html`<p class="wrong field" id="${id}.wrong"><span class="spoken">${texts.question.mistake}</span>${texts.question.problem(problem)}</p>`
    }
    ${fieldsOf(question, answers, problem, reason.steps.length, context)}
  </fieldset>`;
}

function* saidIn({ ask, help, options = [] }: Question, { locale }: ViewContext): Iterable<string> {
  for (const text of [ask, help, ...options.flatMap(({ label, hint }) => [label, hint])]) {
    if (text !== undefined) yield localize(text, locale);
  }
}

function fieldsOf(
  question: Question,
  answers: Answers,
  problem: AnswerProblem | undefined,
  /** How many steps the answer can change. */
  steps: number,
  context: ViewContext,
): TemplateResult {
  const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
  const wrong: FieldPart | null = problem?.part ?? null;
  switch (question.kind) {
    case 'single-choice':
    case 'yes-no':
      return radioFields(question, answer, steps, context);
    case 'multiple-choice':
      return checkboxFields(question, answer, steps, context);
    case 'date':
      return dateFields(question, answer, wrong, steps, context);
    case 'number':
      return isDuration(question)
        ? durationFields(question, answer, wrong, steps, context)
        : numberField(question, answer, wrong, steps, context);
    default: {
      const impossible: never = question.kind;
      return impossible;
    }
  }
}

/** Says how many things are wrong and leads to each field. */
function errorSummary(
  problems: readonly QuestionProblem[],
  questions: readonly Question[],
  { texts }: ViewContext,
  { goTo }: GuideActions,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const go =
    (target: string) =>
    (event: Event): void => {
      event.preventDefault();
      goTo(target);
    };
  return html`<div class="errors" id="errors" role="alert" tabindex="-1">
    <h2>${texts.question.mistakes(problems.length)}</h2>
    ${problems
      .filter(({ question }) => questions.some(({ id }) => id === question))
      .map(({ question, problem }) => {
        const target = fieldName(question, problem.part);
        return html`<p><a href="#${target}" @click=${go(target)}>${texts.question.problem(problem)}</a></p>`;
      })}
  </div>`;
}
