import { catalogueColumns, catalogueRows, type Locale } from '@onething/core';
import { describe, expect, test } from 'vitest';
import { findIssues } from '../fixtures/find-issues.ts';
import { parsedFixture, withFile, withFiles } from '../fixtures/umbrella.ts';

const listed = 'catalogue/lend-umbrella.yaml';
const rowsOf = (locale: Locale = 'zh-CN', files?: Parameters<typeof parsedFixture>[0]) =>
  catalogueRows(parsedFixture(files), locale);

/** The listed row with some of its lines changed. */
const changed = (was: string, is: string) => withFile(listed, (text) => text.replace(was, is));

describe('the catalogue as rows', () => {
  test('counts every row of a field, with and without a service guide', () => {
    expect(rowsOf().map(({ number, title, status }) => [number, title, status])).toEqual([
      [1, '借伞', 'listed'],
      [2, '更换', 'complete'],
      [3, '查找', 'complete'],
      [4, '登记', 'complete'],
      [5, '领取', 'complete'],
    ]);
  });

  test('takes the position before the name', () => {
    const files = changed('  row: local', '  position: 1\n  row: local');
    const last = withFile('catalogue/report-loss.yaml', (text) =>
      text.replace('  row: local', '  position: 1\n  row: local'),
    );
    expect(rowsOf('zh-CN', files)[0]?.title).toBe('借伞');
    expect(rowsOf('zh-CN', last)[0]?.title).toBe('登记');
  });

  test("fills in the head's columns where the row does not say otherwise", () => {
    const [own, other] = rowsOf();
    expect(own).toMatchObject({
      id: 'lend-umbrella',
      field: { id: 'lost-things', title: '失物' },
      item: { number: 1, title: '失物' },
      position: null,
      content: ['对象', '期限'],
      timeLimit: '变更后公开',
      publisher: '失物招领处',
      channels: ['网站'],
      audience: 'specific-group',
      method: 'on-request',
      level: ['township'],
      row: 'local',
      entries: [],
      confidence: 'low',
      confirm: ['借多久'],
      reviewed: '2026-11-01',
    });
    expect(other).toMatchObject({
      content: ['对象', '条件', '材料'],
      audience: 'everyone',
      entries: ['buy-umbrella'],
      level: ['county'],
    });
  });

  test('says basis and sources in words, without the editors’ marks', () => {
    const [row] = rowsOf();
    expect(row?.basis).toEqual([{ reference: 'umbrella-rules', text: '《虚构的雨伞规则》' }]);
    expect(row?.sources).toEqual(['雨伞规则 第二条。虚构']);
    expect(JSON.stringify(rowsOf())).not.toContain('编者');
  });

  test('is in English where titles are', () => {
    const [row] = rowsOf('en');
    expect(row).toMatchObject({
      title: 'Lend an umbrella',
      item: { title: 'Lost things' },
      confirm: ['For how long'],
    });
  });

  test('makes one row of entries that describe the same one, and is as sure as the least', () => {
    const files = withFile('catalogue/search-seats.yaml', (text) =>
      text.replace('查找', '登记').replace('confidence: unknown', 'confidence: high'),
    );
    const rows = rowsOf('zh-CN', files);
    expect(rows).toHaveLength(4);
    expect(rows.find(({ title }) => title === '登记')).toMatchObject({
      id: 'report-loss',
      entries: ['report-loss', 'search-seats'],
      confidence: 'unknown',
    });
  });
});

describe('the official columns', () => {
  test('stand in the official order', () => {
    expect(catalogueColumns.slice(0, -2).map(({ title, group }) => [group?.zh, title.zh])).toEqual([
      [undefined, '序号'],
      ['公开事项', '一级事项'],
      ['公开事项', '二级事项'],
      [undefined, '公开内容（要素）'],
      [undefined, '公开依据'],
      [undefined, '公开时限'],
      [undefined, '公开主体'],
      [undefined, '公开渠道和载体'],
      ['公开对象', '全社会'],
      ['公开对象', '特定群体'],
      ['公开方式', '主动'],
      ['公开方式', '依申请公开'],
      ['公开层级', '县级'],
      ['公开层级', '乡级'],
    ]);
  });

  test('print a row as the form does', () => {
    const [row] = rowsOf();
    if (row === undefined) throw new Error('no row');
    expect(catalogueColumns.map(({ cell }) => cell(row, 'zh-CN'))).toEqual([
      '1',
      '失物',
      '借伞',
      '对象、期限',
      '《虚构的雨伞规则》',
      '变更后公开',
      '失物招领处',
      '■网站',
      '',
      '√',
      '',
      '√',
      '',
      '√',
      '本地',
      '低',
    ]);
  });
});

describe('a slip in the catalogue', () => {
  const codes = (files: Parameters<typeof findIssues>[0]) =>
    findIssues(files).map(({ code, file, path }) => [code, file, path.join('.')]);

  test('a guide cannot join a row that is only listed', () => {
    const files = withFile('things/lost-umbrella/guide.yaml', (text) =>
      text.replace('entries: [', 'entries: [lend-umbrella, '),
    );
    expect(codes(files)).toEqual([
      ['entry-only-listed', 'things/lost-umbrella/guide.yaml', 'entries.0'],
    ]);
    const after = withFile('catalogue/search-seats.yaml', (text) =>
      text.replace('after: [report-loss]', 'after: [lend-umbrella]'),
    );
    expect(codes(after)).toEqual([['entry-only-listed', 'catalogue/search-seats.yaml', 'after.0']]);
  });

  test.each([
    ['item: [1, 失物, 借伞]', 'item: [1, 失悟, 借伞]', 'unknown-catalogue-item', 'item'],
    ['item: [1, 失物, 借伞]', 'item: [2, 失物, 借伞]', 'unknown-catalogue-item', 'item'],
    ['row: local', 'row: national', 'missing-key', ''],
    ['field: lost-things', 'field: lost-thing', 'unknown-field', 'field'],
    ['row: local', 'row: local\n  basis: umbrella-rule', 'unknown-law', 'basis.0'],
  ])('%j as %j is %s', (was, is, code, key) => {
    const path = ['disclosure', ...(key === '' ? [] : [key])].join('.');
    expect(codes(changed(was, is))).toEqual([[code, listed, path]]);
  });

  test('a file that only lists a row with a service guide is to go', () => {
    expect(codes(changed('失物, 借伞', '失物, 登记'))).toEqual([
      ['catalogue-row-covered', listed, 'disclosure'],
    ]);
  });

  test('entries of one row may not differ in its columns', () => {
    const files = withFile('catalogue/search-seats.yaml', (text) =>
      text.replace('查找]', '登记]\n  publisher: 司机'),
    );
    expect(codes(files)).toEqual([
      ['catalogue-row-differs', 'catalogue/search-seats.yaml', 'disclosure.publisher'],
    ]);
  });

  test('two rows cannot stand at one place', () => {
    const at = (text: string) => text.replace('  row: local', '  position: 3\n  row: local');
    const [other] = withFile('catalogue/report-loss.yaml', at).filter(
      ({ path }) => path === 'catalogue/report-loss.yaml',
    );
    const [own] = withFile(listed, at).filter(({ path }) => path === listed);
    if (own === undefined || other === undefined) throw new Error('the fixture changed');
    expect(codes(withFiles(own, other))).toEqual([
      ['catalogue-position-taken', listed, 'disclosure.position'],
    ]);
  });

  test('a status that does not exist is refused', () => {
    expect(codes(changed('status: listed', 'status: lsted'))[0]).toEqual([
      'invalid-value',
      listed,
      'status',
    ]);
  });
});
