import { html, type TemplateResult } from 'lit';
import type { LoadProblem } from '../host/load-bundle.ts';
import type { GuideActions, ViewContext } from './view-context.ts';

export function problemPage(
  problem: LoadProblem,
  { texts }: ViewContext,
  actions: GuideActions,
): TemplateResult {
  return html`<div class="state" role="alert">
    <h1 id="heading" tabindex="-1">${texts.problem.title}</h1>
    <p class="hint">${texts.problem.say(problem)}</p>
    <p class="go">
      <button type="button" class="button main wide" @click=${actions.retry}>${texts.problem.retry}</button>
    </p>
  </div>`;
}

export function loadingPage({ texts }: ViewContext): TemplateResult {
  return html`<div class="state" role="status"><p class="hint">${texts.loading}</p></div>`;
}
