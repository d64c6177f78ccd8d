import {
  type AnswerChange,
  type AnswerReason,
  type Answers,
  type StepLeftOut,
  whyNot,
} from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { GuideState } from '../session/guide-state.ts';
import { interviewOf } from '../session/session.ts';
import { citation, phrase } from './phrase.ts';
import type { GuideActions, ViewContext } from './view-context.ts';

/** Why a step stands where it does; `undefined` until the reader has opened its reasons. */
export type StepReasons = (step: string) => StepLeftOut | undefined;

/** Found reasons, by the answers that count: the same object until one of them changes. */
const found = new WeakMap<Answers, Map<string, StepLeftOut | undefined>>();

/** Reasons are worked out when they are opened: of a step left out that can take a tenth of a second. */
export function stepReasons(
  { session, explained }: GuideState,
  { locale }: ViewContext,
): StepReasons {
  const { bundle, asOf } = session;
  const { answers } = interviewOf(session);
  const reasons = found.get(answers) ?? new Map<string, StepLeftOut | undefined>();
  found.set(answers, reasons);
  return (step) => {
    if (!explained.has(step)) return undefined;
    const key = `${locale} ${step}`;
    if (!reasons.has(key)) reasons.set(key, whyNot(bundle, step, answers, { asOf, locale }));
    return reasons.get(key);
  };
}

/** The answers that decide, each with its articles. */
export function decidingAnswers(
  because: readonly AnswerReason[],
  context: ViewContext,
): readonly TemplateResult[] {
  return because.map(
    ({ title, answer, basis }) =>
      html`${phrase(context.texts.why.answered(title, answer), context)}${articles(basis, context)}`,
  );
}

/** What would have to be different for a step that is left out. */
export function leftOut(
  step: string,
  reasons: StepReasons,
  context: ViewContext,
  actions: GuideActions,
): TemplateResult {
  const words = context.texts.why;
  const reason = reasons(step);
  return html`<details class="more" @toggle=${explainOnce(step, actions)}>
    <summary>${words.whyNot}</summary>
    ${reason === undefined ? nothing : changesOf(reason, context)}
  </details>`;
}

function changesOf({ because, changes }: StepLeftOut, context: ViewContext): TemplateResult {
  const words = context.texts.why;
  const [first = [], ...others] = changes;
  const asked = new Set(because.map(({ question }) => question));
  const one = (set: readonly AnswerChange[]): TemplateResult =>
    html`${set.map((change) => html`<p>${changed(change, context)}</p>`)}`;
  return html`<div class="would">
    ${
      changes.length === 0
        ? html`<p>${words.never}</p>`
        : html`<p>${others.length === 0 ? words.neededIf : words.neededIfAny}</p>
          <ul>${others.length === 0 ? first.map((change) => html`<li>${changed(change, context)}</li>`) : changes.map((set) => html`<li>${one(set)}</li>`)}</ul>`
    }
    ${asked.size === 0 ? nothing : html`<p>${words.decided}</p><ul>${decidingAnswers(because, context).map((answer) => html`<li>${answer}</li>`)}</ul>`}
  </div>`;
}

function changed(
  { title, answer, value, toAnswer, basis }: AnswerChange,
  context: ViewContext,
): TemplateResult {
  const { why: words } = context.texts;
  const said = words.answered(title, words.instead(toAnswer, value === null ? null : answer));
  return html`${phrase(said, context)}${articles(basis, context)}`;
}

function articles(basis: AnswerReason['basis'], context: ViewContext): TemplateResult {
  return html`${basis.map((cited) => html`<small>${citation(cited, context)}</small>`)}`;
}

/** Opening a disclosure asks for its reasons once. */
export function explainOnce(step: string, { explain }: GuideActions): (event: Event) => void {
  return ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.open) explain(step);
  };
}
