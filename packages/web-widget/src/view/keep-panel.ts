import { html, nothing, type TemplateResult } from 'lit';
import type { GuideActions, ViewContext } from './view-context.ts';

/** Saving, taking along and clearing: what a reader can do with the answers as a whole. */
export function keepPanel(context: ViewContext, actions: GuideActions): TemplateResult {
  const { keep } = context.texts;
  return html`<details class="more keep">
    <summary>${keep.title}</summary>
    <div class="panel stack">
      ${savePart(context, actions)}
      ${context.keeping.links ? linkPart(context, actions) : nothing}
      <div>
        <h2>${keep.clearTitle}</h2>
        <p>${keep.clearNote}</p>
        <button type="button" class="button" data-do="clear" @click=${actions.clear}>${keep.clear}</button>
      </div>
    </div>
  </details>`;
}

function savePart(
  { texts: { keep }, keeping: { saved, mayStore } }: ViewContext,
  actions: GuideActions,
): TemplateResult | typeof nothing {
  if (!mayStore) return nothing;
  const again = saved === 'others' ? keep.saveAgain : keep.save;
  return html`<div>
    <h2>${keep.saveTitle}</h2>
    ${
      saved === null
        ? html`<p>${keep.noStore}</p>`
        : html`<p>${saved === 'nothing' ? keep.saveNote : keep.saved[saved]}</p>
          ${saved === 'these' ? nothing : html`<button type="button" class="button" data-do="save" @click=${actions.save}>${again}</button>`}
          ${saved === 'nothing' ? nothing : html`<button type="button" class="button" data-do="delete" @click=${actions.deleteSaved}>${keep.deleteSaved}</button>`}`
    }
  </div>`;
}

/** The warning stands before the button, where it is read before it is too late. */
function linkPart(
  { texts: { keep }, keeping: { shared } }: ViewContext,
  { share }: GuideActions,
): TemplateResult {
  return html`<div>
    <h2>${keep.linkTitle}</h2>
    <p>${keep.linkWarning}</p>
    <button type="button" class="button" data-do="share" @click=${share}>${keep.copy}</button>
    ${
      shared === null
        ? nothing
        : html`<p>${shared.copied ? keep.copied : keep.copyByHand}</p>
          ${shared.copied ? nothing : html`<input type="text" class="link-field" readonly aria-label=${keep.linkTitle} .value=${shared.link} @focus=${selectAll}>`}`
    }
  </div>`;
}

function selectAll({ target }: Event): void {
  if (target instanceof HTMLInputElement) target.select();
}
