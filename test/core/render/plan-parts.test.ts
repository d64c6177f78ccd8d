import {
  locales,
  plan,
  planToMermaid,
  planToSvg,
  renderCalendar,
  renderHtml,
  renderMarkdown,
  renderText,
} from '@onething/core';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { bundleOf } from '../fixtures/trial-bundle.ts';
import { day } from '../plan/official-calendars.ts';

const asOf = day('2026-11-23');
/** The fixture's own, but for entries that this guide does not have. */
const district = {
  path: 'districts/999999.yaml',
  text: `code: "999999"
name: { zh: 虚构区, en: Fictional district }
sources: [{ confidence: unknown, note: 虚构 }]
offices:
  - id: fictional-desk
    title: { zh: 虚构区失物招领处, en: Desk of the fictional district }
    channel: lost-property-desk
    hours:
      say: { zh: 虚构的开门时间, en: Fictional hours }
      source: { confidence: unknown, note: 虚构 }
    sources: [{ confidence: unknown, note: 虚构 }]
`,
};
const bundle = bundleOf(
  {
    first: `form: [{ use: loss-day, basis: umbrella-rules#1 }, { use: owner-name }]
takes: { promised: { working-days: 2 }, basis: umbrella-rules#2 }
deadlines:
  - { from: lost-on, within: { days: 7 }, force: binding, who: resident, basis: umbrella-rules#1 }
  - { from: lost-on, within: { months: 2 }, force: advisory, who: office, basis: umbrella-rules#1 }`,
    left: 'after: [first]\nexcludes: [{ entry: right, basis: umbrella-rules#3, say: { zh: 只能选一样。 } }]\ngives: { zh: 贴纸 }',
    right: 'after: [first]\nexcludes: [{ entry: left, say: { zh: 两样不能都要。 } }]',
    extra: 'only-with: [left]\nafter: [left]',
    search: 'after: [first]\ntakes: { promised: { working-days: 3 }, basis: umbrella-rules#2 }',
  },
  { files: [district], district: '999999' },
);
const answers = { 'lost-on': day('2026-11-20') };
const made = plan(bundle, answers, { asOf, locale: 'zh-CN' });
const html = renderHtml(made);
const markdown = renderMarkdown(made).replaceAll('\\', '');
const text = renderText(made);

describe('a plan with all its parts', () => {
  it('shows an open choice with what each way brings, and no number for its steps', () => {
    for (const shown of [html, markdown, text]) {
      expect(shown).toContain('只能选一样。');
      expect(shown).toContain('办left，贴纸，选了这个，还要办：办extra');
    }
    expect(html).toContain('<span class="node needed">选</span> 办left');
    expect(text).toContain('选. 办left');
    expect(planToMermaid(made)).toContain('["选 办left"]');
  });

  it('says which way was chosen', () => {
    const chosen = plan(bundle, answers, { asOf, locale: 'zh-CN', chosen: ['left'] });
    for (const shown of [renderHtml(chosen), renderMarkdown(chosen)]) {
      expect(shown).toContain('您选了这个');
    }
  });

  it('shows the form, filled in where the answer is known', () => {
    for (const shown of [html, markdown]) {
      expect(shown).toContain('要填的信息，一张表');
      expect(shown).toContain('2026年11月20日 周五');
    }
    expect(html.match(/class="blank"/g)).toHaveLength(1);
    expect(text).toContain('要填的信息，一张表：');
  });

  it('shows every deadline, and puts each with a date into the calendar', () => {
    for (const shown of [html, markdown]) {
      expect(shown).toContain('2026年11月27日 周五');
      expect(shown).toContain('2027年1月20日 周三');
    }
    const calendar = renderCalendar(made, { stamp: asOf });
    const events = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent');
    expect(events.map((event) => String(event.getFirstPropertyValue('dtstart')))).toEqual([
      '2026-11-27',
      '2027-01-20',
    ]);
  });

  it('shows the office with what is known of it, and the district', () => {
    for (const shown of [html, markdown]) {
      expect(shown).toContain('虚构区失物招领处，虚构的开门时间');
    }
    expect(html).toContain('虚构区，按2026年11月23日');
  });

  it('draws the chain that takes longest thicker', () => {
    expect(made.criticalPath.steps).toEqual(['first', 'search']);
    expect(planToSvg(made).match(/stroke-width="3"/g)).toHaveLength(1);
    expect(planToMermaid(made).match(/==>/g)).toHaveLength(1);
  });

  it.each(locales)('is whole in %s', (locale) => {
    const other = plan(bundle, answers, { asOf, locale });
    for (const shown of [
      renderHtml(other),
      renderMarkdown(other),
      renderText(other),
      planToSvg(other),
    ]) {
      expect(shown).not.toMatch(/undefined|NaN|\[object|null/);
    }
  });
});
