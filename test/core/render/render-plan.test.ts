import {
  type GuideBundle,
  localize,
  type Plan,
  plan,
  planStyles,
  renderCalendar,
  renderHtml,
  renderMarkdown,
  renderText,
  saveInterview,
  toFragment,
} from '@onething/core';
import fc from 'fast-check';
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
    expect(html).not.toMatch(/<img|<strong>\[|<a (?![^>]*href="https:\/\/)/);
    expect(html).toContain(
      '&lt;img src=x onerror=alert(1)&gt; **[x](javascript:alert(1))** ![y](z)',
    );
  }
});

it('a headline is bold in Markdown, a date without a unit too', () => {
  const retiring = bundles.find(({ guide }) => guide.id === 'retirement');
  if (retiring === undefined) throw new Error('retirement does not load');
  const born = { 'birth-date': '1967-05-12', 'original-retirement-age': 'male-60' };
  const paid = { ...born, 'pension-insurance-months': 300 };
  const dated = plan(retiring, paid, { asOf, locale: 'en' });
  const html = new MarkdownIt().render(renderMarkdown(dated));
  expect(dated.headline?.unit).toBe('');
  expect(html).toContain(`<strong>${dated.headline?.label} ${dated.headline?.value}</strong>`);
});

it('a plan that spares no days says nothing of days', () => {
  const idle = { together: 0, separately: 1, lowerBound: true };
  const spared = { ...made, summary: { ...made.summary, workingDays: idle } };
  expect(renderMarkdown(spared)).not.toContain('一件接一件');
  expect(renderMarkdown(made)).toContain('个工作日（一件接一件');
});

describe('the HTML page', () => {
  const link = `https://office.example/guides/job-loss${toFragment(saveInterview(bundle, answers, { asOf }))}`;
  const full = renderHtml(made, { link, large: true, glossary: bundle.glossary });

  it.each([renderHtml(made), full])(
    'needs nothing from outside and allows a strict policy',
    (html) => {
      expect(html.match(/<style>/g)).toHaveLength(1);
      expect(html).toContain(`<style>${planStyles}</style>`);
      expect(html).not.toMatch(/<script|<link|<img|\sstyle=|\son[a-z]+=|src=/);
    },
  );

  it('explains each word once, where it comes first', () => {
    const links = [...full.matchAll(/<a class="word" href="#(word-\d+)">([^<]+)<\/a>/g)];
    expect(links.length).toBeGreaterThan(3);
    const targets = [...full.matchAll(/<dt id="(word-\d+)">/g)].map(([, id]) => id);
    expect(links.map(([, id]) => id)).toEqual(targets);
    expect(new Set(links.map(([, , word]) => word)).size).toBe(links.length);
    expect(renderHtml(made)).not.toContain('class="word"');
    expect(renderMarkdown(made, { glossary: bundle.glossary })).toContain('## 这些词的意思');
  });

  it('has its dates in the margin, basis beside the title and a box for each step', () => {
    const shown = made.steps.filter(({ status }) => status !== 'notNeeded');
    expect(full.match(/<span class="box"/g)).toHaveLength(shown.length);
    expect(
      full.match(/<time class="(binding|advisory)" datetime="\d{4}-\d\d-\d\d">/g),
    ).toHaveLength(shown.filter(({ deadline }) => deadline !== null).length);
    expect(full).toMatch(/<h3>[^\n]*办理失业登记 <small class="basis">社会保险法 第五十条/);
    expect(full).toContain('data-text="large"');
  });

  it('says where a link is too long to be scanned, and prints no code', () => {
    expect(full).toContain('<svg class="qr"');
    const long = renderHtml(made, { link: `https://office.example/#${'x'.repeat(1_000)}` });
    expect(long).not.toContain('<svg');
    expect(long).toContain('链接太长');
  });

  it('keeps any text a text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom('zh-CN', 'en'),
        (words, locale) => {
          const evil = `"><script>alert(1)</script><b onclick='x'>${words}`;
          const steps = made.steps.map((step) => ({
            ...step,
            title: evil,
            plain: evil,
            why: { ...step.why, text: evil },
            confirm: [evil],
          }));
          const html = renderHtml(
            { ...made, locale, title: evil, steps },
            { glossary: bundle.glossary },
          );
          expect(html).not.toMatch(/<script|<b [^>]*onclick/);
        },
      ),
    );
  });
});

describe('a text without translation', () => {
  const english = plan(bundle, answers, { asOf, locale: 'en' });
  const steps = english.steps.map((step) => ({
    ...step,
    title: localize({ zh: '向单位要证明' }, 'en'),
  }));
  const untranslated: Plan = { ...english, steps };

  it('is shown in Chinese, and says so in every format', () => {
    expect(renderHtml(untranslated)).toContain('<span lang="zh-CN">向单位要证明</span>');
    for (const text of [
      renderMarkdown(untranslated).replaceAll('\\', ''),
      renderText(untranslated),
      renderHtml(untranslated),
      renderCalendar(untranslated, { stamp: asOf }),
    ]) {
      expect(text).toContain('[in Chinese]');
    }
  });

  it('is not one that names a Chinese thing in passing', () => {
    expect(renderText(english)).not.toContain('[in Chinese]');
  });
});

describe('what has been published about a law', () => {
  const law = bundle.laws.find(({ id }) => id === 'social-insurance-law');
  const published: GuideBundle = {
    ...bundle,
    laws: bundle.laws.map((one) =>
      one !== law
        ? one
        : {
            ...one,
            interpretations: [
              {
                kind: 'chart',
                title: { zh: '虚构的图解', en: 'An invented chart' },
                url: 'https://office.example/chart',
                source: { confidence: 'medium', note: '虚构' },
              },
            ],
          },
    ),
  };

  it('stands beside the legal basis, with how sure we are of the link', () => {
    const explained = plan(published, answers, { asOf, locale: 'zh-CN' });
    expect(renderHtml(explained)).toContain(
      '图解：<a class="page" href="https://office.example/chart">虚构的图解</a>（链接为转引，没有打开核对）',
    );
    expect(renderMarkdown(explained)).toContain(
      '图解：[虚构的图解](<https://office.example/chart>)',
    );
  });
});
