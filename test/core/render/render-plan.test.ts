import { type Plan, plan, planStyles, renderHtml, renderMarkdown } from '@onething/core';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { testBundles } from '../fixtures/test-bundles.ts';

const { asOf, bundles } = await testBundles();
const bundle = bundles.find(({ guide }) => guide.id === 'job-loss');
if (bundle === undefined) throw new Error('job-loss does not load');
const answers = {
  'leaving-reason': 'dismissed',
  'left-on': '2026-11-20',
  'unemployment-insurance-months': 96,
  'contribution-places': 'shanghai-only',
  'current-work': 'none',
  'is-registered-unemployed': false,
  'draws-pension': false,
  'time-to-retirement': 'three-years-or-more',
  'has-skill-certificate': null,
};
const made = plan(bundle, answers, { asOf, locale: 'zh-CN' });
const renderers = [
  ['Markdown', renderMarkdown],
  ['HTML', renderHtml],
] as const;

describe.each(renderers)('a plan as %s', (_, render) => {
  it('holds every step, material and answer in the plan’s order', () => {
    const text = render(made);
    const titles = made.steps.map(({ title }) => title);
    const positions = titles.map((title) => text.indexOf(title));
    expect(positions).not.toContain(-1);
    const shown = made.steps.filter(({ status }) => status !== 'notNeeded').length;
    expect(positions.slice(0, shown)).toEqual(positions.slice(0, shown).sort((a, b) => a - b));
    for (const { title } of [...made.materials, ...made.answers]) expect(text).toContain(title);
    expect(text).toContain('2026年12月7日 周一');
    expect(text).toContain('社会保险法');
  });
});

it('every text stays text, in Markdown as in HTML', () => {
  const evil = '<img src=x onerror=alert(1)> **[x](javascript:alert(1))** ![y](z) & "q"';
  const steps = made.steps.map((step) => ({ ...step, title: evil, plain: evil }));
  const hostile: Plan = { ...made, title: evil, steps };
  const fromMarkdown = new MarkdownIt({ html: true }).render(renderMarkdown(hostile));
  for (const html of [fromMarkdown, renderHtml(hostile)]) {
    expect(html).not.toMatch(/<img|<a |<strong>\[/);
    expect(html).toContain(
      '&lt;img src=x onerror=alert(1)&gt; **[x](javascript:alert(1))** ![y](z)',
    );
  }
});

describe('the HTML page', () => {
  it('needs nothing from outside and allows a strict policy', () => {
    const html = renderHtml(made);
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html).toContain(`<style>${planStyles}</style>`);
    expect(html).not.toMatch(/<script|<link|<img|\sstyle=|\son[a-z]+=/);
  });
});
