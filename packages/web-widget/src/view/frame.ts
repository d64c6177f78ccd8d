import type { PlainDate } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { brandMark } from './icon.ts';
import type { GuideActions, ViewContext } from './view-context.ts';

export interface Frame {
  readonly width: 'narrow' | 'medium' | 'wide';
  readonly large: boolean;
  readonly contrast: boolean;
  /** `null` while there is no guide. */
  readonly reviewed: PlainDate | null;
}

/** The bar above and the foot below every page. */
export function frame(
  { width, large, contrast, reviewed }: Frame,
  body: TemplateResult,
  { texts }: ViewContext,
  actions: GuideActions,
): TemplateResult {
  const { display } = texts;
  return html`<div class="page ${width}">
    <div class="bar">
      <span class="brand">${brandMark()}${texts.brand}</span>
      <div class="display" role="group" aria-label=${display.label}>
        <button type="button" aria-pressed=${large} @click=${actions.switchLarge}>${display.large}</button>
        <button type="button" aria-pressed=${contrast} @click=${actions.switchContrast}>${display.contrast}</button>
        <button type="button" lang=${display.other.locale} title=${display.other.title}
          @click=${actions.switchLanguage}>${display.other.label}</button>
      </div>
    </div>
    ${body}
    ${reviewed === null ? nothing : html`<div class="foot small"><p>${texts.footer(reviewed)}</p></div>`}
  </div>`;
}
