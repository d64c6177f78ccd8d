import {
  type GlossaryTerm,
  locales,
  markTerms,
  termMarker,
  termsIn,
  unexplainedWords,
} from '@onething/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testBundles } from '../fixtures/test-bundles.ts';

const glossary: readonly GlossaryTerm[] = [
  { term: { zh: '档案', en: 'file' }, plain: { zh: '一袋材料', en: 'A folder' } },
  {
    term: { zh: '流动人员人事档案', en: 'personnel file' },
    aliases: { zh: ['人事档案'], en: ['dossier'] },
    plain: { zh: '代管的档案', en: 'A file kept for you' },
  },
  { term: { zh: '参保', en: 'enrol' }, plain: { zh: '加入社会保险', en: 'To join' } },
];

const found = (text: string, locale: 'zh-CN' | 'en'): readonly string[] =>
  markTerms(text, glossary, locale).flatMap(({ text: words, term }) =>
    term === null ? [] : [words],
  );

describe('words of the glossary in a text', () => {
  it('are the longest that fit, where they come first', () => {
    expect(found('流动人员人事档案不是档案，档案要转', 'zh-CN')).toEqual([
      '流动人员人事档案',
      '档案',
    ]);
    expect(found('人事档案和流动人员人事档案', 'zh-CN')).toEqual(['人事档案']);
  });

  it('are never inside another word where the language has spaces', () => {
    expect(found('Profiles are filed in a file', 'en')).toEqual(['file']);
    expect(found('profile, file-request, refile', 'en')).toEqual([]);
    expect(found('Two Dossiers and one Personnel file', 'en')).toEqual(['Dossiers']);
  });

  it('are found in Chinese that an English text fell back to', () => {
    expect(found('参保 is needed', 'en')).toEqual(['参保']);
  });

  it('are marked once over several texts', () => {
    const mark = termMarker(glossary, 'zh-CN');
    expect(mark('先参保').filter(({ term }) => term !== null)).toHaveLength(1);
    expect(mark('再参保').filter(({ term }) => term !== null)).toHaveLength(0);
  });

  it('never change the text', () => {
    const words = fc.string({
      unit: fc.constantFrom(
        '流动人员',
        '人事',
        '档案',
        '参保',
        'file',
        ' ',
        's',
        'personnel',
        '(',
        '𠮷',
      ),
    });
    fc.assert(
      fc.property(words, fc.constantFrom(...locales), (text, locale) => {
        const parts = markTerms(text, glossary, locale);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        const terms = parts.flatMap(({ term }) => term ?? []);
        expect(new Set(terms).size).toBe(terms.length);
        for (const { term, text: marked } of parts) {
          if (term === null) continue;
          const names = [
            term.term.zh,
            term.term.en ?? '',
            ...(term.aliases?.zh ?? []),
            ...(term.aliases?.en ?? []),
          ];
          expect(names.map((name) => name.toLowerCase())).toContain(
            marked.toLowerCase().replace(/s$/, ''),
          );
        }
      }),
    );
  });

  it('are missed by nobody: what is explained nowhere is listed', () => {
    expect(
      unexplainedWords('先参保，再办社保卡', ['社保卡', '参保', '年金'], glossary, 'zh-CN'),
    ).toEqual(['社保卡']);
    expect(unexplainedWords('流动人员人事档案', ['人事'], glossary, 'zh-CN')).toEqual([]);
  });
});

describe('a bundle', () => {
  it('holds the words of its texts, and no others', async () => {
    const { bundles } = await testBundles();
    for (const bundle of bundles) {
      const { glossary: words, ...rest } = bundle;
      expect(words.length).toBeGreaterThan(0);
      const texts = JSON.stringify(rest);
      for (const word of words) {
        const inText = [...locales].some((locale) => termsIn([texts], [word], locale).length > 0);
        expect([word.term.zh, inText]).toEqual([word.term.zh, true]);
      }
    }
  });
});
