import { compileGuide, linkLibrary, parsePlainDate, plan } from '@onething/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, hashOf } from '../../../packages/core/src/compile/hash.ts';
import { markdownToHtml } from '../../../packages/core/src/compile/markdown-to-html.ts';
import {
  fixtureFiles,
  parsedFixture,
  umbrellaBundle,
  withFile,
  withFiles,
} from '../fixtures/umbrella.ts';

describe('a bundle', () => {
  test('is the same whatever the order of the files', () => {
    const first = JSON.stringify(umbrellaBundle());
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...fixtureFiles()], { minLength: fixtureFiles().length }),
        (files) => {
          expect(JSON.stringify(umbrellaBundle(files))).toBe(first);
        },
      ),
      { numRuns: 10 },
    );
  });

  test('has the SHA-256 of the rest as its hash', () => {
    const { hash, ...rest } = umbrellaBundle();
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf(rest)).toBe(hash);
  });

  test.each([
    ['catalogue/report-loss.yaml', '登记丢伞', '登记'],
    ['things/lost-umbrella/intro.md', '先别急', '别急'],
    ['tables/stickers.csv', '1,4,2', '1,4,3'],
    ['laws/umbrella-rules.yaml', '要有票根', '凭票根'],
  ])('has another hash when %s changes', (path, was, is) => {
    const changed = umbrellaBundle(withFile(path, (text) => text.replace(was, is)));
    expect(changed.hash).not.toBe(umbrellaBundle().hash);
  });

  test('survives JSON unchanged', () => {
    const bundle = umbrellaBundle();
    expect(JSON.parse(JSON.stringify(bundle))).toEqual(bundle);
  });

  test('holds nothing that the guide does not refer to', () => {
    const text =
      '\ntitle: { zh: 别的, en: Other }\nkind: hall\nsources: [{ confidence: unknown, note: x }]\n';
    const files = withFiles(
      { path: 'channels/elsewhere.yaml', text: `id: elsewhere${text}` },
      {
        path: 'questions/unasked.yaml',
        text: 'id: unasked\nkind: yes-no\nask: { zh: 吗, en: Eh }\n',
      },
    );
    expect(umbrellaBundle(files)).toEqual(umbrellaBundle());
  });

  test('holds what an answer’s constraint and a branch of a derived fact read', () => {
    const files = withFiles(
      {
        path: 'facts/days-kept.yaml',
        text: 'id: days-kept\ntitle: { zh: 天, en: Days }\nkind: integer\nexpression:\n  if:\n    condition: { condition: is-marked }\n    then: { parameter: { id: days-kept } }\n    else: 1\n',
      },
      {
        path: 'conditions/is-marked.yaml',
        text: 'id: is-marked\nwhen: { fact: marks, operator: contains, value: name }\n',
      },
      {
        path: 'questions/has-stub.yaml',
        text: 'id: has-stub\nkind: yes-no\nask: { zh: 吗, en: Eh }\nnot-sure: true\nconstraints:\n  - { must: { fact: weeks, operator: lessThan, value: 9000 }, say: { zh: 不, en: No } }\n',
      },
      {
        path: 'facts/weeks.yaml',
        text: 'id: weeks\ntitle: { zh: 周, en: Weeks }\nkind: integer\nexpression: { floor-divide: [{ days-between: [lost-on, as-of] }, 7] }\n',
      },
    );
    const bundle = umbrellaBundle(files);
    expect(bundle.conditions.map(({ id }) => id)).toContain('is-marked');
    expect(bundle.facts.map(({ id }) => id)).toContain('weeks');
    const asOf = parsePlainDate('2026-11-23');
    if (asOf === undefined) throw new Error('no such day');
    expect(plan(bundle, { marks: ['none'] }, { asOf, locale: 'en' }).facts['days-kept']).toBe(1);
  });

  test('is not made of a guide that is not there', () => {
    const linked = linkLibrary(parsedFixture());
    if (!linked.ok) throw new Error('does not link');
    expect(compileGuide(linked.value, 'lost-umbrela')).toBeUndefined();
  });
});

test('canonical JSON does not depend on the order of keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
    }),
  );
});

describe('Markdown', () => {
  test('becomes HTML', () => {
    expect(umbrellaBundle().guide.introHtml.en).toBe(
      '<p>Lost your umbrella? <strong>Keep calm.</strong></p>\n<ul>\n<li>Ask at the <a href="https://example.org/desk">desk</a>.</li>\n</ul>\n',
    );
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt&colon;alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:x)',
    '[x](//example.org)',
    '![x](https://example.org/x.png)',
    '<javascript:alert(1)>',
  ])('%s does no harm', (markdown) => {
    const html = markdownToHtml(markdown);
    expect(html).not.toMatch(/<(script|img)|href="(?!https?:\/\/)/i);
  });
});
