import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparable,
  listOf,
  markOf,
  plainText,
  tickedWords,
} from '../../../packages/core/src/catalogue/cell-text.ts';
import {
  cellName,
  rangeNamed,
  withMergesFilled,
} from '../../../packages/core/src/catalogue/table-sheet.ts';

const word = fc.string({
  unit: fc.constantFrom(...'失业保险金申领条件材料流程时限地点'),
  minLength: 1,
});

describe('the text of a cell', () => {
  test.each([
    ['失业\n保险', '失业保险'],
    ['  失业　保险 ', '失业 保险'],
    ['first\nsecond', 'first second'],
    ['第1\r\n行', '第1行'],
  ])('%j reads %j', (cell, text) => {
    expect(plainText(cell)).toBe(text);
  });

  test('is the same read twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('失', 'a', ' ', '\n', '　', '，') }),
        (cell) => {
          expect(plainText(plainText(cell))).toBe(plainText(cell));
        },
      ),
    );
  });

  test.each(['公开内容（要素）', '公开内容(要素)', ' 公开 内容\n（ 要素 ） '])(
    'is compared without width, space and brackets: %j',
    (cell) => {
      expect(comparable(cell)).toBe('公开内容要素');
    },
  );
});

describe('a list in a cell', () => {
  test.each([
    ['文件依据、政策对象、申领条件', ['文件依据', '政策对象', '申领条件']],
    ['1.事项名称；2.事项简述；3.办理材料', ['事项名称', '事项简述', '办理材料']],
    ['1. 事项名称\n2. 事项简述', ['事项名称', '事项简述']],
    ['①事项名称②事项简述', ['事项名称', '事项简述']],
    ['（1）事项名称（2）事项简述', ['事项名称', '事项简述']],
    ['申请材料（身份证、户口簿）、办理流程', ['申请材料（身份证、户口簿）', '办理流程']],
    ['受理地点、时间；结果告知', ['受理地点、时间', '结果告知']],
    ['事项名\n称；事项简述', ['事项名称', '事项简述']],
    ['', []],
  ])('%j holds %j', (cell, words) => {
    expect(listOf(cell)).toEqual(words);
  });

  test.each(['、', '；', '\n'])('joined by %j comes apart into what was joined', (separator) => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        expect(listOf(words.join(separator))).toEqual(words);
      }),
    );
  });
});

describe('marks', () => {
  test.each([
    ['√', true],
    [' ✓ ', true],
    ['■', true],
    ['', false],
    ['□', false],
    ['－', false],
    ['部分', undefined],
  ])('%j is %j', (cell, mark) => {
    expect(markOf(cell)).toBe(mark);
  });

  test('choose among boxes, and read what stands behind “其他”', () => {
    const cell = '■政府网站　□政府公报\n■政务服务中心 ☑其他：基层公共服务平台 □入户/现场';
    expect(tickedWords(cell)).toEqual({
      ticked: ['政府网站', '政务服务中心', '基层公共服务平台'],
      unticked: ['政府公报', '入户/现场'],
    });
    expect(tickedWords('■其他____').ticked).toEqual(['其他']);
  });

  test('say which words are chosen, whichever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.boolean()), { minLength: 1 }), (pairs) => {
        const cell = pairs.map(([text, ticked]) => (ticked ? '■' : '□') + text).join(' ');
        const of = (wanted: boolean): readonly string[] =>
          pairs.filter(([, ticked]) => ticked === wanted).map(([text]) => text);
        expect(tickedWords(cell)).toEqual({ ticked: of(true), unticked: of(false) });
      }),
    );
  });
});

describe('cells and ranges', () => {
  test('are named as Excel names them', () => {
    expect([cellName(0, 0), cellName(2, 25), cellName(9, 26), cellName(0, 702)]).toEqual([
      'A1',
      'Z3',
      'AA10',
      'AAA1',
    ]);
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (row, column) => {
        const name = cellName(row, column);
        const range = { top: row, left: column, bottom: row, right: column };
        expect(rangeNamed(`${name}:${name}`)).toEqual(range);
      }),
    );
  });

  test('merged, each show the first one’s text', () => {
    const rows = [['a', '', 'c'], [''], ['d']];
    const merges = [{ top: 0, left: 0, bottom: 1, right: 1 }];
    expect(withMergesFilled({ name: '', rows, merges })).toEqual([
      ['a', 'a', 'c'],
      ['a', 'a', ''],
      ['d', '', ''],
    ]);
  });
});
