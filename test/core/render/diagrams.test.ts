import {
  guideToMermaid,
  guideToSvg,
  locales,
  type Plan,
  planToMermaid,
  planToSvg,
} from '@onething/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mermaidLabel } from '../../../packages/core/src/render/mermaid-text.ts';
import { railColumns } from '../../../packages/core/src/render/rail-columns.ts';
import { widthOf, wrapText } from '../../../packages/core/src/render/wrap-text.ts';
import { examplePlans } from '../fixtures/example-plans.ts';

const plans = await examplePlans();
const bundles = [...new Map(plans.map(({ bundle }) => [bundle.guide.id, bundle])).values()];

/** Elements and texts of a picture, in order, as a strict reader of XML finds them. */
function readSvg(svg: string): { readonly tags: readonly string[]; readonly text: string } {
  const tags: string[] = [];
  const open: string[] = [];
  let text = '';
  let at = 0;
  const tag = /<(\/?)([a-z]+)((?:\s+[a-zA-Z-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
  while (at < svg.length) {
    tag.lastIndex = at;
    const found = tag.exec(svg);
    if (found === null) throw new Error(`not well-formed: ${svg.slice(at, at + 80)}`);
    const [, closing, name = '', , empty, words = ''] = found;
    at = tag.lastIndex;
    if (words.replace(/&(amp|lt|gt|quot|#39);/g, '').includes('&')) throw new Error(words);
    text += words;
    if (name === '') continue;
    if (closing === '/') {
      if (open.pop() !== name) throw new Error(`closes ${name}`);
    } else {
      tags.push(name);
      if (empty !== '/') open.push(name);
    }
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(' ')}`);
  return { tags, text };
}

const drawn = new Set(['svg', 'title', 'desc', 'rect', 'path', 'circle', 'text']);

describe('the picture of a plan', () => {
  it.each(plans)('$name is well-formed, says its steps, and stays in its width', ({ made }) => {
    const svg = planToSvg(made);
    const { tags, text } = readSvg(svg);
    expect(tags.filter((name) => !drawn.has(name))).toEqual([]);
    const shown = made.steps.filter(({ status }) => status !== 'notNeeded');
    expect(tags.filter((name) => name === 'circle')).toHaveLength(shown.length);
    for (const { title } of shown) expect(text).toContain(title.replaceAll("'", '&#39;'));
    for (const [, x = ''] of svg.matchAll(/<text x="([\d.-]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThan(360);
    }
    expect(svg).not.toMatch(/style=|<style|href|url\(|NaN|undefined/);
  });

  it('keeps any text a text', () => {
    const made = plans[0]?.made;
    if (made === undefined) throw new Error('no example');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
        const evil = `<script>"'&${words.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')}]]>`;
        const hostile: Plan = {
          ...made,
          title: evil,
          steps: made.steps.map((step) => ({ ...step, title: evil })),
        };
        expect(readSvg(planToSvg(hostile)).tags.filter((name) => !drawn.has(name))).toEqual([]);
      }),
    );
  });
});

describe.each(bundles.map((bundle) => ({ id: bundle.guide.id, bundle })))(
  'the flow of $id',
  ({ bundle }) => {
    it.each(locales)('is drawn whole in %s', (locale) => {
      const { tags } = readSvg(guideToSvg(bundle, { locale }));
      const boxes = bundle.questions.length + bundle.entries.length;
      expect(tags.filter((name) => name === 'rect')).toHaveLength(boxes + 1);
      const mermaid = guideToMermaid(bundle, locale);
      expect(mermaid.match(/^ {4}q\d+\(/gm)).toHaveLength(bundle.questions.length);
      expect(mermaid.match(/^ {4}e\d+\[/gm)).toHaveLength(bundle.entries.length);
      for (const { title } of bundle.entries) {
        const words = locale === 'en' ? (title.en ?? title.zh) : title.zh;
        expect(mermaid).toContain(mermaidLabel(words));
      }
    });
  },
);

describe('Mermaid', () => {
  it.each(plans)('$name has a box for each step and arrows between boxes alone', ({ made }) => {
    const lines = planToMermaid(made).trimEnd().split('\n');
    const boxes = lines.flatMap((line) => /^ {4}(s\d+)\["/.exec(line)?.[1] ?? []);
    expect(boxes).toHaveLength(made.steps.filter(({ status }) => status !== 'notNeeded').length);
    for (const line of lines) {
      const [, from, to] = /^ {2}(s\d+) -\.?->? ?(?:-> )?(s\d+)$/.exec(line) ?? [];
      if (from !== undefined) expect(boxes).toEqual(expect.arrayContaining([from, to]));
    }
  });

  it('writes any text as one quoted label without markup, and gives it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (words) => {
        const label = mermaidLabel(words);
        expect(label).toMatch(/^"[^"<>`&*_~\n\r[\]{}|\\%]*"$/);
        const read = label
          .slice(1, -1)
          .replace(/#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
        expect(read).toBe(words.replace(/[\s\p{Cc}]+/gu, ' ').trim());
      }),
    );
  });

  it('shows a label that looks like a list', () => {
    expect(mermaidLabel('1. 办理')).toBe('"#49;#46; 办理"');
    expect(mermaidLabel('- 办理')).toBe('"#45; 办理"');
  });
});

it('lines of text hold everything, and none is too long unless a word is', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('失', '业', 'a', 'B', '1', ' ', '，', '。', '(', '）', '-'),
      }),
      fc.integer({ min: 3, max: 20 }),
      (text, width) => {
        const lines = wrapText(text, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) {
          if (widthOf(line) > width) expect(line).not.toMatch(/\s|[失业][失业]/);
        }
        const unspaced = wrapText(`失${text.replace(/\s/g, '')}`, width);
        for (const line of unspaced) expect(line).not.toMatch(/^[，。）]/);
      },
    ),
  );
});

it('lines side by side never share a column, unless they leave the same step', () => {
  const line = fc
    .tuple(fc.nat({ max: 20 }), fc.integer({ min: 1, max: 10 }))
    .map(([from, length]) => ({ from, to: from + length }));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const columns = railColumns(lines);
      lines.forEach((one, index) => {
        lines.slice(0, index).forEach((other, earlier) => {
          const beside = one.from < other.to && other.from < one.to && one.from !== other.from;
          if (beside) expect(columns[index]).not.toBe(columns[earlier]);
        });
      });
    }),
  );
});
