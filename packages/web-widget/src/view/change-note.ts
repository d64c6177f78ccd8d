import { type Consequences, localize } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../session/session.ts';
import { phrase } from './phrase.ts';
import type { ViewContext } from './view-context.ts';

/** What changing an answer did to other questions: why there are more of them, or fewer. */
export function changeNote(
  changed: Consequences | null,
  { bundle }: Session,
  context: ViewContext,
): TemplateResult | typeof nothing {
  if (changed === null) return nothing;
  const named = (id: string): string => {
    const question = bundle.questions.find((asked) => asked.id === id);
    return question === undefined ? id : localize(question.short ?? question.ask, context.locale);
  };
  const cause = named(changed.question);
  const line = (kind: 'cameIn' | 'setAside' | 'cameBack'): TemplateResult | typeof nothing => {
    const questions = changed[kind];
    if (questions.length === 0) return nothing;
    const words = context.texts.why[kind](cause, questions.map(named));
    return html`<p data-changed=${kind}>${phrase(words, context)}</p>`;
  };
  return html`<div class="panel stack news">${line('cameIn')}${line('setAside')}${line('cameBack')}</div>`;
}
