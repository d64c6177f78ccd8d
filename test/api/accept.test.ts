import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bestEncoding,
  bestMediaType,
  preferredLocale,
} from '../../packages/api/src/http/accept.ts';

const formats = ['application/json', 'text/markdown', 'text/html'] as const;

describe('media types', () => {
  test.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['application/json', 'application/json'],
    ['APPLICATION/JSON', 'application/json'],
    ['application/*', 'application/json'],
    ['text/markdown', 'text/markdown'],
    ['text/*', 'text/markdown'],
    ['text/html', 'text/html'],
    ['text/html;charset=utf-8', 'text/html'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
    ['text/html;q=0.5, text/markdown;q=0.6', 'text/markdown'],
    ['text/html;q=0.5, text/markdown;q=0.5', 'text/markdown'],
    ['text/html;q=0.5, */*;q=0.1', 'text/html'],
    ['text/*;q=0.9, text/markdown;q=0.1', 'text/html'],
    ['*/*, application/json;q=0', 'text/markdown'],
    ['application/json;q=0', undefined],
    ['application/json;q=0, text/*;q=0', undefined],
    ['application/pdf', undefined],
    ['image/*', undefined],
  ])('Accept: %s ▶ %s', (header, expected) => {
    expect(bestMediaType(header, formats)).toBe(expected);
  });

  test('an offer that is named with a weight is never beaten by a lighter one', () => {
    const weighted = fc.record({
      type: fc.constantFrom(...formats),
      q: fc.integer({ min: 1, max: 10 }).map((tenths) => tenths / 10),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(weighted, { minLength: 1, selector: ({ type }) => type }),
        (named) => {
          const header = named.map(({ type, q }) => `${type};q=${q}`).join(', ');
          const chosen = named.find(({ type }) => type === bestMediaType(header, formats));
          expect(chosen?.q).toBe(Math.max(...named.map(({ q }) => q)));
        },
      ),
    );
  });
});

describe('content codings', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    ['identity', undefined],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*;q=0', undefined],
    ['zstd', undefined],
  ])('Accept-Encoding: %s ▶ %s', (header, expected) => {
    expect(bestEncoding(header, ['br', 'gzip'])).toBe(expected);
  });
});

describe('languages', () => {
  test.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en;q=0.3, zh;q=0.7', 'zh-CN'],
    ['zh-Hant', 'zh-CN'],
    ['fr, en;q=0.5', 'en'],
    ['fr', 'zh-CN'],
    ['*', 'zh-CN'],
    ['zh;q=0, en;q=0.1', 'en'],
    ['eng', 'zh-CN'],
  ])('Accept-Language: %s ▶ %s', (header, expected) => {
    expect(preferredLocale(header)).toBe(expected);
  });
});
