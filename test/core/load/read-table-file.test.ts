import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { withMergesFilled } from '../../../packages/core/src/catalogue/table-sheet.ts';
import { readTableFile } from '../../../packages/core/src/load/read-table-file.ts';
import { writeWorkbook } from '../../../packages/core/src/load/write-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'onething-tables-'));

function saved(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function issueOf(path: string, most?: number): Promise<string | undefined> {
  const read = await readTableFile(path, most);
  return read.ok ? undefined : read.issues[0]?.code;
}

/** 序号,事项 / 1,失业 in GBK. */
const gbk = Buffer.from([
  0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xca, 0xc2, 0xcf, 0xee, 0x0d, 0x0a, 0x31, 0x2c, 0xca, 0xa7, 0xd2,
  0xb5, 0x0d, 0x0a,
]);
const rows = [
  ['序号', '事项'],
  ['1', '失业'],
];

describe('a CSV file', () => {
  test.each([
    ['in UTF-8', Buffer.from('序号,事项\n1,失业\n')],
    ['with a byte order mark', Buffer.from('\ufeff序号,事项\r\n1,失业\r\n')],
    ['in GBK', gbk],
    ['in UTF-16 with tabs', Buffer.from('\ufeff序号\t事项\r\n1\t失业\r\n', 'utf16le')],
  ])('%s is read', async (_, bytes) => {
    const read = await readTableFile(saved('table.csv', bytes));
    expect(read).toMatchObject({ ok: true, value: [{ rows }] });
    if (read.ok) expect(read.value[0]?.merges).toBeUndefined();
  });

  test('keeps blank lines and breaks inside quotes, so that rows keep their numbers', async () => {
    const read = await readTableFile(saved('blank.csv', 'a,"b\nc"\n\nd,e\n'));
    expect(read).toMatchObject({ ok: true, value: [{ rows: [['a', 'b\nc'], [''], ['d', 'e']] }] });
  });
});

test('a workbook keeps its sheets, its rows’ places and its merged cells', async () => {
  const merges = [
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 2, left: 1, bottom: 3, right: 1 },
  ];
  const sheet = {
    name: '社会保险',
    rows: [
      ['标题', '', ''],
      ['', '', ''],
      ['1', '失业\n保险', '甲'],
      ['2', '', '√'],
    ],
    merges,
  };
  const other = { name: '就业 & 培训', rows: [['甲']], merges: [] };
  const read = await readTableFile(saved('book.xlsx', await writeWorkbook([sheet, other])));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  expect(read.value.map(({ name }) => name)).toEqual(['社会保险', '就业 & 培训']);
  const [first] = read.value;
  expect(first?.merges).toEqual(merges);
  expect(first && withMergesFilled(first)).toEqual(withMergesFilled(sheet));
});

test('a document gives its tables, merged cells as they are, with what stands around them', async () => {
  const cell = (text: string, more: object = {}): TableCell =>
    new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)), ...more });
  const table = new Table({
    rows: [
      new TableRow({ children: [cell('序号'), cell('公开事项', { columnSpan: 2 })] }),
      new TableRow({
        children: [
          cell('1'),
          cell('失业\n保险', { verticalMerge: VerticalMergeType.RESTART }),
          cell('甲'),
        ],
      }),
      new TableRow({
        children: [cell('2'), cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('乙')],
      }),
    ],
  });
  const document = new Document({
    sections: [{ children: [new Paragraph('社会保险目录'), table, new Paragraph('注：某局编制')] }],
  });
  const read = await readTableFile(saved('table.docx', await Packer.toBuffer(document)));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const [sheet] = read.value;
  expect(sheet && withMergesFilled(sheet)).toEqual([
    ['社会保险目录', '', ''],
    ['序号', '公开事项', '公开事项'],
    ['1', '失业\n保险', '甲'],
    ['2', '失业\n保险', '乙'],
    ['注：某局编制', '', ''],
  ]);
});

describe('what is no table', () => {
  test('is refused by size before it is read', async () => {
    expect(await issueOf(saved('large.csv', 'a,b\n'.repeat(100)), 200)).toBe('file-too-large');
  });

  test.each([
    ['broken.xlsx', 'no zip'],
    ['other.xlsx', Buffer.from(zipSync({ 'a.txt': new Uint8Array(3) }))],
    ['broken.docx', 'no zip'],
    ['letter.pdf', '%PDF'],
    ['bytes.csv', Buffer.from([0x00, 0xff, 0xff, 0x80, 0x00])],
  ])('%s is refused', async (name, bytes) => {
    expect(await issueOf(saved(name, bytes))).toBe('unreadable-table');
  });

  test('a workbook that unpacks to more than the memory is refused', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(201 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await issueOf(saved('bomb.xlsx', bomb))).toBe('unreadable-table');
  });

  test('a file that is not there is named', async () => {
    expect(await issueOf(join(folder, 'nowhere.xlsx'))).toBe('missing-file');
  });
});
