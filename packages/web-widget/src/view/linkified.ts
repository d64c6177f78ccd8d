import { html, type TemplateResult } from 'lit';
import { link, phrase } from './phrase.ts';
import type { ViewContext } from './view-context.ts';

const address = /(https?:\/\/[^\s。，；、）)]+)/;

/** A source in words, with the addresses in it made into links. */
export function linkified(text: string, context: ViewContext): TemplateResult {
  return html`${text
    .split(address)
    .map((part, index) => (index % 2 === 1 ? link(part, part, context) : phrase(part, context)))}`;
}
