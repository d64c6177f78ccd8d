import { type GuideBundle, localize } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { interviewOf, prefilledOf, type Session } from '../session/session.ts';
import { introPicture } from './icon.ts';
import { phrase } from './phrase.ts';
import type { GuideActions, ViewContext } from './view-context.ts';

export function introPage(
  session: Session,
  context: ViewContext,
  actions: GuideActions,
): TemplateResult {
  const { texts, locale } = context;
  const { bundle } = session;
  const { remaining } = interviewOf(session);
  const filled = prefilledOf(session).length;
  const { guide } = bundle;
  const say = (text: typeof guide.title): TemplateResult | string =>
    phrase(localize(text, locale), context);
  return html`<div class="intro">
    <div>
      <p class="small">${say(guide.title)}</p>
      <h1 id="heading" tabindex="-1">${say(guide.heading)}</h1>
      <p class="lead">${say(guide.lead)}</p>
      ${filled === 0 ? nothing : html`<p class="panel filled">${texts.keep.prefilledCount(filled)}</p>`}
      <dl class="before">
        <div><dt>${texts.intro.count(remaining)}</dt><dd>${texts.intro.countNote}</dd></div>
        ${
          guide.prepare.length === 0
            ? nothing
            : html`<div><dt>${texts.intro.prepare}</dt>${guide.prepare.map((item) => html`<dd>${say(item)}</dd>`)}</div>`
        }
        <div><dt>${texts.privacy}</dt><dd>${texts.intro.privacyNote}</dd><dd>${texts.intro.stay[context.keeping.tab ? 'tab' : 'page']}</dd></div>
      </dl>
      <p class="go">
        <button type="button" class="button main wide" @click=${actions.start}>${texts.intro.start}</button>
      </p>
      ${context.locale === 'en' && !isWhollyEnglish(bundle) ? html`<p class="note">${texts.chineseOnly}</p>` : nothing}
      ${introduction(bundle, context)}
    </div>
    <div class="figure">${introPicture()}</div>
  </div>`;
}

/**
 * The author's own introduction. Its HTML was made from Markdown when the bundle was compiled, with
 * raw HTML refused; a Content-Security-Policy holds for it as for the page.
 */
function introduction(
  { guide }: GuideBundle,
  { locale }: ViewContext,
): TemplateResult | typeof nothing {
  const text = localize(guide.introHtml, locale);
  if (text.trim() === '') return nothing;
  const lang = locale === 'en' && guide.introHtml.en === undefined ? 'zh-CN' : nothing;
  return html`<div class="prose" lang=${lang}>${unsafeHTML(text)}</div>`;
}

function isWhollyEnglish({ guide, entries, questions }: GuideBundle): boolean {
  return [
    guide.title,
    guide.lead,
    ...entries.map(({ plain }) => plain),
    ...questions.map(({ ask }) => ask),
  ].every(({ en }) => en !== undefined);
}
