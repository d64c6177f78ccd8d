import { strFromU8, unzipSync } from 'fflate';
import { type HTMLElement, parse } from 'node-html-parser';
import readExcelFile from 'read-excel-file/node';
import { type CellRange, rangeNamed, type TableSheet } from '../catalogue/table-sheet.ts';

/** In bytes, unpacked: a small file may hold a very large one. */
const largestUnpacked = 200 * 1024 * 1024;

/** Every sheet of an Excel workbook, with its merged cells, which the reader of the values leaves out. */
export async function readWorkbook(bytes: Buffer): Promise<readonly TableSheet[]> {
  const merges = mergesBySheet(bytes);
  const sheets = await readExcelFile(bytes, { trim: false });
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map((value) => cellText(value))),
    merges: merges.get(sheet) ?? [],
  }));
}

/** The library's types say `typeof Date` where a `Date` comes. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value);
}

function mergesBySheet(bytes: Uint8Array): ReadonlyMap<string, readonly CellRange[]> {
  let unpacked = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      unpacked += originalSize;
      if (unpacked > largestUnpacked) throw new Error('it unpacks to more than 200 MB');
      return /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name);
    },
  });
  const part = (name: string): HTMLElement => {
    const found = parts[name];
    if (found === undefined) throw new Error(`${name} is missing`);
    return parse(strFromU8(found), { lowerCaseTagName: true });
  };
  const targets = new Map(
    part('xl/_rels/workbook.xml.rels')
      .querySelectorAll('relationship')
      .map((relation) => [relation.getAttribute('Id'), relation.getAttribute('Target') ?? '']),
  );
  return new Map(
    part('xl/workbook.xml')
      .querySelectorAll('sheet')
      .map((sheet) => {
        const target = targets.get(sheet.getAttribute('r:id')) ?? '';
        const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
        const ranges = part(path)
          .querySelectorAll('mergecell')
          .map((cell) => rangeNamed(cell.getAttribute('ref') ?? ''));
        const name = sheet.getAttribute('name') ?? '';
        return [name, ranges.filter((range) => range !== undefined)] as const;
      }),
  );
}
