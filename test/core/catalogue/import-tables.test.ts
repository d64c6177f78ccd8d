import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueRows } from '../../../packages/core/src/catalogue/catalogue-rows.ts';
import { catalogueTable } from '../../../packages/core/src/catalogue/catalogue-table.ts';
import { importTables } from '../../../packages/core/src/catalogue/import-tables.ts';
import type { TableSheet } from '../../../packages/core/src/catalogue/table-sheet.ts';
import { readFolder } from '../../../packages/core/src/load/read-folder.ts';
import { parseFiles } from '../../../packages/core/src/parse/parse-library.ts';
import { readYaml, type SourceFile } from '../../../packages/core/src/parse/read-yaml.ts';
import { writeYaml } from '../../../packages/core/src/parse/write-yaml.ts';
import { plainDateOf } from '../../../packages/core/src/vocabulary/plain-date.ts';
import { guides } from '../cli/run-command.ts';

const { files: all } = await readFolder(guides);
/** The guides' laws and heads, without their rows. */
const bare = all.filter(({ path }) => /^(laws|catalogue\/heads)\//.test(path));
const options = { field: undefined, row: 'national', reviewed: plainDateOf(2026, 11, 23) } as const;

const head = [
  ['社会保险领域基层政务公开标准目录'],
  [
    '序号',
    '公开事项',
    '',
    '公开内容（要素）',
    '公开依据',
    '公开时限',
    '公开主体',
    '公开渠道和载体',
    '公开对象',
    '',
    '公开方式',
    '',
    '公开层级',
    '',
  ],
  [
    '',
    '一级事项',
    '二级事项',
    '',
    '',
    '',
    '',
    '',
    '全社会',
    '特定群体',
    '主动',
    '依申请',
    '县级',
    '乡级',
  ],
];

function row(...cells: readonly string[]): readonly string[] {
  const usual = [
    '1',
    '失业保险服务',
    '失业保险金申领',
    '事项名称；事项简述',
    '《社会保险法》',
    '20个工作日内公开',
    '某局',
    '■政府网站 □政府公报',
    '√',
    '',
    '√',
    '',
    '√',
    '√',
  ];
  return usual.map((text, index) => cells[index] ?? text);
}

function imported(...rows: readonly (readonly string[])[]): ReturnType<typeof importTables> {
  return importTables('表.csv', [{ name: 'CSV', rows: [...head, ...rows] }], bare, options);
}

function disclosureOf(text: string | undefined): unknown {
  const { value } = readYaml({ path: 'x.yaml', text: text ?? '' });
  return typeof value === 'object' && value !== null && 'disclosure' in value
    ? value.disclosure
    : undefined;
}

describe('a table of an office', () => {
  test('becomes a listed row with what differs from its field’s head', () => {
    const { files, issues } = imported(row());
    expect(issues).toEqual([]);
    expect([...files.keys()]).toEqual(['catalogue/social-insurance-7-1.yaml']);
    expect(disclosureOf([...files.values()][0])).toEqual({
      field: 'social-insurance',
      item: [7, '失业保险服务', '失业保险金申领'],
      position: 1,
      row: 'national',
      content: ['事项名称', '事项简述'],
      basis: ['social-insurance-law'],
      'time-limit': '20个工作日内公开',
      publisher: '某局',
      channels: ['政府网站'],
      confidence: 'unknown',
    });
  });

  test.each([
    ['basis', 4, '《某地办法》', 'E4'],
    ['basis', 4, '《社会保险法》及有关规定', 'E4'],
    ['channels', 7, '■政府网站 □村务微信群', 'H4'],
    ['everyone', 8, '部分', 'I4'],
    ['county', 12, '另行规定', 'M4'],
  ])(
    'keeps a cell of %s that it does not understand, and says where it is',
    (key, column, text, name) => {
      const cells: string[] = [];
      cells[column] = text;
      const { files, issues } = imported(row(...cells));
      expect(disclosureOf([...files.values()][0])).toMatchObject({ 'as-printed': { [key]: text } });
      expect(issues).toContainEqual(
        expect.objectContaining({
          code: 'unread-cell',
          file: '表.csv',
          line: 4,
          column: column + 1,
          path: ['CSV', name],
        }),
      );
    },
  );

  test('takes empty cells of a text file as merged with those above, and says so', () => {
    const { files, issues } = imported(row(), ['2', '', '失业补助金', ...Array(11).fill('')]);
    expect(issues.map(({ code, path }) => `${code} ${path[1]}`)).toEqual([
      'cell-from-above D5',
      'cell-from-above E5',
      'cell-from-above F5',
      'cell-from-above G5',
      'cell-from-above H5',
      'empty-cell I5',
      'empty-cell K5',
      'empty-cell M5',
    ]);
    expect(disclosureOf(files.get('catalogue/social-insurance-7-2.yaml'))).toMatchObject({
      item: [7, '失业保险服务', '失业补助金'],
      publisher: '某局',
    });
  });

  test('keeps a third level, further columns, numbers that count nothing, and notes', () => {
    const rows = [
      ['社会保险目录'],
      ['序号', '一级事项', '二级事项', '三级事项', '公开内容', '公开依据', '公开时限', '备注'],
      ['7-1', '失业保险服务', '申领', '首次申领', '名称', '《社会保险法》', '长期', '试点'],
      ['注：本表由某局编制'],
    ];
    const { files, issues } = importTables('表.csv', [{ name: 'CSV', rows }], bare, options);
    const [text = ''] = files.values();
    expect(disclosureOf(text)).toMatchObject({
      item: [7, '失业保险服务', '申领（首次申领）'],
      'as-printed': { title: '申领', 三级事项: '首次申领', 备注: '试点', number: '7-1' },
    });
    expect(text).toContain('# 注：本表由某局编制');
    expect(issues.map(({ path }) => path[1])).toEqual(['D3', 'H3', 'A4']);
  });

  test('writes a head where the field has none', () => {
    const { files } = importTables(
      '表.csv',
      [
        {
          name: 'CSV',
          rows: [['养老领域基层政务公开标准目录'], ...head.slice(1), row(), row('2', '补贴', '甲')],
        },
      ],
      bare,
      { ...options, field: 'elder-care' },
    );
    const written = [...files].map(([path, text]): SourceFile => ({ path, text }));
    const { library, issues } = parseFiles([...bare, ...written]);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(library.heads.get('elder-care')?.value).toMatchObject({
      title: { zh: '养老' },
      items: [
        { number: 1, title: { zh: '失业保险服务' } },
        { number: 2, title: { zh: '补贴' } },
      ],
      publisher: '某局',
    });
    expect(library.rows.size).toBe(2);
  });

  test('never writes a row twice, and says where the guides have it otherwise', () => {
    const first = imported(row());
    const present = [
      ...bare,
      ...[...first.files].map(([path, text]): SourceFile => ({ path, text })),
    ];
    const again = importTables(
      '表.csv',
      [{ name: 'CSV', rows: [...head, row(), row('2', '失业保险服务', '失业保险金申领', '别的')] }],
      present,
      options,
    );
    expect([again.files.size, again.known]).toEqual([0, 2]);
    expect(again.issues).toMatchObject([{ code: 'catalogue-row-differs', line: 5, hint: '别的' }]);
  });

  test('is refused where it has no head, or names no field', () => {
    const none = importTables('表.csv', [{ name: 'CSV', rows: [['a', 'b']] }], bare, options);
    expect(none).toMatchObject({ issues: [{ code: 'no-catalogue-table', severity: 'error' }] });
    const nameless = importTables(
      '表.csv',
      [{ name: 'CSV', rows: [...head.slice(1), row()] }],
      bare,
      options,
    );
    expect(nameless).toMatchObject({ issues: [{ code: 'unknown-field', severity: 'error' }] });
    expect(nameless.files.size).toBe(0);
  });
});

describe('the catalogue of the project', () => {
  const { library } = parseFiles(all);
  const rows = catalogueRows(library, 'zh-CN');

  test.each([...library.heads.keys()])('%s comes back from its own form unchanged', (field) => {
    const before = rows.filter((each) => each.field.id === field);
    const sheet = catalogueTable(before, 'zh-CN');
    const { files, issues } = importTables('目录.xlsx', [sheet], bare, options);
    expect(issues).toEqual([]);
    const written = [...files].map(([path, text]): SourceFile => ({ path, text }));
    const back = catalogueRows(parseFiles([...bare, ...written]).library, 'zh-CN');
    expect(catalogueTable(back, 'zh-CN')).toEqual(sheet);
  });
});

describe('whatever a table holds', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '√',
      '□',
      '■政府网站 □其他',
      '《社会保险法》',
      '失业保险服务',
      '1',
      '甲；乙',
      '注：某',
    ),
    fc.string({
      unit: fc.constantFrom('甲', '\n', '、', '■', '（', ' ', ':', '#', '"', "'", '-', '{'),
    }),
  );

  test('every cell comes out somewhere, and what is written can be read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 14, maxLength: 15 }), { maxLength: 6 }),
        (rows) => {
          const sheet: TableSheet = { name: '甲', rows: [...head, ...rows], merges: [] };
          const { files, issues } = importTables('表.xlsx', [sheet], bare, options);
          const written = [...files].map(([path, text]): SourceFile => ({ path, text }));
          const errors = parseFiles([...bare, ...written]).issues.filter(
            (each) => each.severity === 'error',
          );
          expect(errors).toEqual([]);
          const text = [...files.values()].join('\n') + JSON.stringify(issues);
          for (const [, , title = ''] of rows) {
            const letters = title.replace(/[^甲乙失业保险服务]/g, '');
            if (letters !== '') expect(text.replace(/[^甲乙失业保险服务]/g, '')).toContain(letters);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('YAML is written as it is read', () => {
  for (const { path, text } of all.filter((file) => file.path.endsWith('.yaml')).slice(0, 60)) {
    const { value } = readYaml({ path, text });
    expect(readYaml({ path, text: writeYaml(value) }).value).toEqual(value);
  }
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const read = readYaml({ path: 'x.yaml', text: writeYaml({ value }) });
      expect(read.issues).toEqual([]);
      expect(JSON.stringify(read.value)).toBe(JSON.stringify({ value }));
    }),
  );
});
