import type { PlannedOffice } from '@onething/core';
import { html, type TemplateResult } from 'lit';
import { linkified } from './linkified.ts';
import { phrase } from './phrase.ts';
import type { ViewContext } from './view-context.ts';

/** Places in the reader's district; what is not known is said to be so, never left out. */
export function officeList(
  offices: readonly PlannedOffice[],
  context: ViewContext,
): readonly TemplateResult[] {
  const { office: words } = context.texts;
  return offices.map(
    ({ title, address, hours, phone, note, sources }) => html`${phrase(title, context)}
      <small>${words.address(address ?? words.unknown)}</small>
      <small>${words.hours(hours ?? words.unknown)}</small>
      <small>${words.phone(phone ?? words.unknown)}</small>
      ${note === null ? '' : html`<small>${phrase(note, context)}</small>`}
      ${sources.map((source) => html`<small>${linkified(source, context)}</small>`)}`,
  );
}
