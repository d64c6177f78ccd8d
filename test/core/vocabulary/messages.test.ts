import { type Issue, issueCodes, messageOf } from '@onething/core';
import { describe, expect, test } from 'vitest';

const issue: Issue = {
  code: 'unknown-entry',
  severity: 'error',
  path: ['after', 0],
  reference: 'a',
};

describe.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
  test.each(issueCodes)('%s is one finished sentence, with or without what was found', (code) => {
    for (const reference of [undefined, 'found-this']) {
      const { reference: _, ...bare } = issue;
      const message = messageOf(
        { ...bare, code, ...(reference === undefined ? {} : { reference }) },
        locale,
      );
      expect(message).toMatch(locale === 'en' ? /^["A-Z].*\.$/ : /\p{Script=Han}.*。$/u);
      expect(message).not.toMatch(/[{}](found|key)|undefined/);
    }
  });
});

test('a hint ends the message as a question', () => {
  expect(messageOf({ ...issue, hint: 'b' }, 'en')).toMatch(/\. Did you mean "b"\?$/);
  expect(messageOf({ ...issue, hint: 'b' }, 'zh-CN')).toMatch(/。是不是想写“b”？$/);
});

test('what is allowed is said in words, not in the schema’s', () => {
  const wrong: Issue = {
    ...issue,
    code: 'wrong-type',
    path: ['takes', 'note'],
    expected: 'number',
  };
  expect(messageOf(wrong, 'en')).toBe(
    '"note" cannot be "a": give another kind of value; allowed: a number.',
  );
  expect(messageOf(wrong, 'zh-CN')).toBe('“note”不能是“a”：请换一种写法；应为：数字。');
  expect(messageOf({ ...wrong, expected: '{ zh en }' }, 'en')).toContain('allowed: { zh en }');
});

test('what was found is quoted as it is, even where it looks like a pattern', () => {
  expect(messageOf({ ...issue, reference: '$& {key} $1' }, 'en')).toContain('"$& {key} $1"');
});

test('the author’s own words come before ours', () => {
  const said: Issue = {
    ...issue,
    code: 'answer-constraint',
    say: { zh: '太早了', en: 'Too early' },
  };
  expect([messageOf(said, 'zh-CN'), messageOf(said, 'en')]).toEqual(['太早了', 'Too early']);
});
