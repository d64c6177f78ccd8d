import { fileURLToPath } from 'node:url';
import { catalogueRows } from '@onething/core';
import { loadGuides } from '@onething/core/load';
import { describe, expect, test } from 'vitest';

const loaded = await loadGuides(fileURLToPath(new URL('../../guides', import.meta.url)));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
const rows = catalogueRows(loaded.value.library, 'zh-CN').filter(({ row }) => row === 'national');
const rowsOf = (field: string) => rows.filter((row) => row.field.id === field);

/** How many level-2 items each level-1 item has, in order. */
function counted(field: string): readonly (readonly [number, string, number])[] {
  const items = new Map(rowsOf(field).map(({ item }) => [item.number, item.title]));
  return [...items].map(([number, title]) => [
    number,
    title,
    rowsOf(field).filter(({ item }) => item.number === number).length,
  ]);
}

describe('the standard catalogue (人社厅函〔2019〕113号)', () => {
  test('has 9 level-1 and 25 level-2 items in employment', () => {
    expect(counted('employment')).toEqual([
      [1, '就业信息服务', 5],
      [2, '职业介绍、职业指导和创业开业指导', 3],
      [3, '公共就业服务专项活动', 1],
      [4, '就业失业登记', 3],
      [5, '创业服务', 2],
      [6, '对就业困难人员（含建档立卡贫困劳动力）实施就业援助', 5],
      [7, '高校毕业生就业服务', 4],
      [8, '基本公共就业创业政府购买服务', 1],
      [9, '国（境）外人员入境就业', 1],
    ]);
    expect(rowsOf('employment')).toHaveLength(25);
  });

  test('has 9 level-1 and about 75 level-2 items in social insurance, which places count differently', () => {
    expect(counted('social-insurance').map(([number, title]) => [number, title])).toEqual([
      [1, '社会保险登记'],
      [2, '参保信息维护'],
      [3, '缴费申报'],
      [4, '参保缴费记录查询'],
      [5, '养老保险服务'],
      [6, '工伤保险服务'],
      [7, '失业保险服务'],
      [8, '企业年金方案备案'],
      [9, '社会保障卡服务'],
    ]);
    expect(rowsOf('social-insurance')).toHaveLength(75);
  });

  test('numbers the level-2 items of each level-1 item without a gap', () => {
    for (const field of ['employment', 'social-insurance']) {
      for (const [number, , count] of counted(field)) {
        const places = rowsOf(field)
          .filter(({ item }) => item.number === number)
          .map(({ position }) => position);
        expect(places).toEqual(Array.from({ length: count }, (_, index) => index + 1));
      }
    }
  });

  test('has the same 11 elements in every row of social insurance', () => {
    for (const { content } of rowsOf('social-insurance')) {
      expect(content).toEqual([
        '事项名称',
        '事项简述',
        '办理材料',
        '办理方式',
        '办理时限',
        '结果送达',
        '收费依据及标准',
        '办事时间',
        '办理机构及地点',
        '咨询查询途径',
        '监督投诉渠道',
      ]);
    }
  });

  test('says of every row when it was compared with its sources, and on what it rests', () => {
    for (const row of rows) {
      expect(row.reviewed >= '2026-11-23', row.title).toBe(true);
      expect(row.sources.length, row.title).toBeGreaterThan(0);
      expect(row.basis.map(({ reference }) => reference)).toContain('gov-info-regulations');
      expect(row.basis.every(({ text, reference }) => text !== reference)).toBe(true);
    }
  });
});
