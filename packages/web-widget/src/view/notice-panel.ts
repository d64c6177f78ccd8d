import { answerInWords, localize, type RefusedAnswer, type ResumedInterview } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { problemOfIssue } from '../answering/problem-of-issue.ts';
import type { GuideState } from '../session/guide-state.ts';
import type { AnswerOrigin, Notice, Offer } from '../session/notice.ts';
import { givenAnswers, type Session } from '../session/session.ts';
import { phrase } from './phrase.ts';
import type { GuideActions, ViewContext } from './view-context.ts';

/** What became of answers that came in, and those that wait for the reader's word; above the page. */
export function noticePanel(
  { session, notice, offer }: GuideState,
  context: ViewContext,
  actions: GuideActions,
): TemplateResult | typeof nothing {
  const { keep } = context.texts;
  const said = (given: Notice): TemplateResult => {
    switch (given.kind) {
      case 'resumed':
        return resumedNote(given.resumed, given.from, session, context);
      case 'unusable':
        return html`<p>${given.why === 'other-guide' ? keep.otherGuide : keep.unusable[given.from]}</p>
          ${given.from === 'device' ? deleteButton(context, actions) : nothing}`;
      default:
        return html`<p>${keep.news[given.kind]}</p>`;
    }
  };
  if (notice === null && offer === null) return nothing;
  return html`<div class="panel stack news" id="notice" role="status" tabindex="-1">
    ${notice === null ? nothing : said(notice)}
    ${offer === null ? nothing : offered(offer, session, context, actions)}
  </div>`;
}

function offered(
  { from, resumed }: Offer,
  session: Session,
  context: ViewContext,
  actions: GuideActions,
): TemplateResult {
  const { keep } = context.texts;
  const words = keep.offer[from];
  const drop = from === 'device' ? actions.deleteSaved : actions.dropOffer;
  const replaces = Object.keys(givenAnswers(session)).length > 0;
  return html`<h2>${words.title}</h2>
    <p>${words.note(Object.keys(resumed.answers).length, resumed.savedAsOf)}</p>
    ${replaces ? html`<p>${keep.replaces}</p>` : nothing}
    ${unfit(resumed, session, context)}
    <details class="more"><summary>${keep.offered}</summary>${answersOf(resumed, session, context)}</details>
    <p class="choice">
      <button type="button" class="button" data-do="take" @click=${actions.takeOffer}>${words.take}</button>
      <button type="button" class="button" data-do="drop" @click=${drop}>${words.drop}</button>
    </p>`;
}

function answersOf(
  { answers }: ResumedInterview,
  { bundle }: Session,
  context: ViewContext,
): TemplateResult {
  const { locale } = context;
  return html`<dl class="answers">${bundle.questions
    .filter(({ id }) => Object.hasOwn(answers, id))
    .map(
      (question) =>
        html`<div><dt>${phrase(localize(question.short ?? question.ask, locale), context)}</dt><dd>${phrase(
          answerInWords(question, answers[question.id] ?? null, locale),
          context,
        )}</dd></div>`,
    )}</dl>`;
}

function resumedNote(
  resumed: ResumedInterview,
  from: AnswerOrigin,
  session: Session,
  context: ViewContext,
): TemplateResult {
  const { keep } = context.texts;
  const { answers, savedAsOf } = resumed;
  const isOfToday = savedAsOf === session.asOf;
  return html`<p>${keep.resumed[from](Object.keys(answers).length)}</p>
    ${isOfToday ? nothing : html`<p>${keep.savedOn(savedAsOf)}</p>`}
    ${unfit(resumed, session, context)}`;
}

/** Whether the guide is another, and each answer that does not fit any more. */
function unfit(
  { guideChanged, refused }: ResumedInterview,
  { asOf, bundle }: Session,
  context: ViewContext,
): TemplateResult {
  const { keep, question: words } = context.texts;
  const known = refused.flatMap(({ question: id, issues }: RefusedAnswer) => {
    const question = bundle.questions.find((asked) => asked.id === id);
    const [issue] = issues;
    if (question === undefined) return [];
    const title = phrase(localize(question.short ?? question.ask, context.locale), context);
    const problem = issue === undefined ? null : problemOfIssue(question, issue, asOf);
    return [
      html`<li><b>${title}</b>${problem === null ? nothing : html`<small>${words.problem(problem)}</small>`}</li>`,
    ];
  });
  const gone = refused.length - known.length;
  return html`${guideChanged ? html`<p>${keep.guideChanged}</p>` : nothing}
    ${known.length === 0 ? nothing : html`<div><p>${keep.refused(known.length)}</p><ul>${known}</ul></div>`}
    ${gone === 0 ? nothing : html`<p>${keep.gone(gone)}</p>`}`;
}

function deleteButton({ texts }: ViewContext, { deleteSaved }: GuideActions): TemplateResult {
  return html`<p><button type="button" class="button" data-do="delete" @click=${deleteSaved}>${texts.keep.deleteSaved}</button></p>`;
}
