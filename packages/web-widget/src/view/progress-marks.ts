import { html, type TemplateResult } from 'lit';
import type { Progress } from '../session/progress.ts';
import type { ViewContext } from './view-context.ts';

/** Marks for the eye, the same in words for everyone. */
export function progressMarks(
  { marks, remaining }: Progress,
  { texts }: ViewContext,
): TemplateResult {
  return html`<div class="progress">
    <ol aria-hidden="true">${marks.map((mark) => html`<li class=${mark}></li>`)}</ol>
    <p class="small">${texts.question.remaining(remaining)}</p>
  </div>`;
}
