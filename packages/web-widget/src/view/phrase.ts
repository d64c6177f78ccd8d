import type { Citation, PlainDate } from '@onething/core';
import { html, type TemplateResult } from 'lit';
import type { ViewContext } from './view-context.ts';

const han = /\p{Script=Han}/u;

/** Content in the reader's language; Chinese within an English page is marked, so that it is read out as such. */
export function phrase(text: string, { locale }: ViewContext): TemplateResult | string {
  return locale === 'en' && han.test(text) ? html`<span lang="zh-CN">${text}</span>` : text;
}

/** `12月7日 周一`, `Mon 7 Dec`: a date that does not break, with its year unless that is this year. */
export function dayWithWeekday(date: PlainDate, context: ViewContext): TemplateResult {
  return html`<time datetime=${date}>${dayInWords(date, context)}</time>`;
}

export function dayInWords(date: PlainDate, { texts, asOf }: ViewContext): string {
  const { full, short, weekday, withWeekday } = texts.date;
  const words = date.slice(0, 4) === asOf.slice(0, 4) ? short(date) : full(date);
  return withWeekday(words, weekday(date));
}

export function fullDay(date: PlainDate, { texts }: ViewContext): TemplateResult {
  return html`<time datetime=${date}>${texts.date.full(date)}</time>`;
}

/** `社会保险法 第四十五条：…`, with a link where the law's address is known. */
export function citation(cited: Citation, context: ViewContext): TemplateResult {
  const { title, label, text, interpretations } = cited;
  const name = link(cited.url, phrase(title, context), context);
  const colon = context.locale === 'en' ? ': ' : '：';
  return html`${name}${label === '' ? '' : html` <span class="whole">${phrase(label, context)}</span>`}${
    text === null ? '' : html`${colon}${phrase(text, context)}`
  }${interpretations.map(
    (explained) =>
      html`<small>${context.texts.step.interpretation}${link(explained.url, phrase(explained.title, context), context)}</small>`,
  )}`;
}

/** A link to the open web, or the words alone where the address is not one. */
export function link(
  url: string | null,
  words: TemplateResult | string,
  { texts }: ViewContext,
): TemplateResult {
  if (url === null || !/^https?:\/\//i.test(url)) return html`${words}`;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${words}<span class="spoken">${texts.step.newTab}</span></a>`;
}
