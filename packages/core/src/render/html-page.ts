import type { GlossaryTerm } from '../guide/glossary.ts';
import { termMarker } from '../link/mark-terms.ts';
import type { Plan } from '../plan/plan.ts';
import { localize, untranslatedMark } from '../vocabulary/text.ts';
import { escapeHtml } from './escape-html.ts';
import { planLabels } from './labels-in.ts';
import type { PlanLabels } from './plan-labels.ts';

/** What every part of the page needs. */
export interface HtmlPage {
  readonly plan: Plan;
  readonly labels: PlanLabels;
  /** A name or heading: escaped, and marked where it has no translation. */
  readonly name: (text: string) => string;
  /** A running text: as `name`, with the field's words leading to their explanation. */
  readonly say: (text: string) => string;
  /** The words that `say` has marked so far, in that order. */
  readonly words: readonly GlossaryTerm[];
}

export function htmlPage(plan: Plan, glossary: readonly GlossaryTerm[]): HtmlPage {
  const { locale } = plan;
  const labels = planLabels[locale];
  const mark = termMarker(glossary, locale);
  const marked: GlossaryTerm[] = [];
  // The mark is the reader's language, the text before it is not.
  const inItsLanguage = (text: string, html: (text: string) => string): string => {
    if (locale !== 'en' || !text.endsWith(untranslatedMark)) return html(text);
    const chinese = text.slice(0, -untranslatedMark.length);
    return `<span lang="zh-CN">${html(chinese)}</span><small>${escapeHtml(untranslatedMark)}</small>`;
  };
  return {
    plan,
    labels,
    words: marked,
    name: (text) => inItsLanguage(text, escapeHtml),
    say: (text) =>
      inItsLanguage(text, (words) =>
        mark(words)
          .map((part) => {
            if (part.term === null) return escapeHtml(part.text);
            marked.push(part.term);
            return `<a class="word" href="#word-${marked.length}">${escapeHtml(part.text)}</a>`;
          })
          .join(''),
      ),
  };
}

/** The words that were marked, each with its explanation, to be read on paper too. */
export function wordList({ words, labels, plan, name }: HtmlPage): string {
  if (words.length === 0) return '';
  const rows = words.map(
    ({ term, plain }, index) =>
      `<dt id="word-${index + 1}"><dfn>${name(localize(term, plan.locale))}</dfn></dt><dd>${name(localize(plain, plan.locale))}</dd>`,
  );
  return `<section class="words">\n<h2>${labels.words}</h2>\n<dl>\n${rows.join('\n')}\n</dl>\n</section>`;
}
