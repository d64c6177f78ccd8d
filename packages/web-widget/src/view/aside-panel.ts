import { type SaidAnswer, type SetAside, whySetAside } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { givenAnswers, interviewOf, type Session } from '../session/session.ts';
import { phrase } from './phrase.ts';
import type { ViewContext } from './view-context.ts';

/** Every answer that does not count now, the answers that put it aside, and how it comes back. */
export function asidePanel(
  session: Session,
  context: ViewContext,
): TemplateResult | typeof nothing {
  if (Object.keys(interviewOf(session).setAside).length === 0) return nothing;
  const { asOf, bundle } = session;
  const aside = whySetAside(bundle, givenAnswers(session), { asOf, locale: context.locale });
  return html`<section class="aside">
    <h2>${context.texts.review.aside(aside.length)}</h2>
    <dl class="panel stack">${aside.map((answer) => oneAside(answer, context))}</dl>
  </section>`;
}

function oneAside(
  { question, title, answer, because, bringsBack }: SetAside,
  context: ViewContext,
): TemplateResult {
  const { why } = context.texts;
  const reasons = because
    .map((reason) => why.answered(reason.title, reason.answer))
    .join(context.locale === 'en' ? ', ' : '，');
  const said = because.length === 0 ? why.asideAnyway : why.asideBecause(reasons);
  return html`<div data-question=${question}>
    <dt>${phrase(title, context)}</dt>
    <dd><b>${phrase(answer, context)}</b></dd>
    <dd>${phrase(said, context)}</dd>
    ${byQuestion(bringsBack).map(
      ({ title: other, answers }) =>
        html`<dd>${phrase(why.bringsBack(other, answers), context)}</dd>`,
    )}
  </div>`;
}

function byQuestion(
  answers: readonly SaidAnswer[],
): readonly { readonly title: string; readonly answers: readonly string[] }[] {
  const titles = new Map<string, string[]>();
  for (const { title, answer } of answers)
    titles.set(title, [...(titles.get(title) ?? []), answer]);
  return [...titles].map(([title, said]) => ({ title, answers: said }));
}
