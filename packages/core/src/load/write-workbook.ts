import writeExcelFile, { type Row } from 'write-excel-file/node';
import type { TableSheet } from '../catalogue/table-sheet.ts';

/** Widths in letters: a Chinese character takes two. */
const narrowest = 6;
const widest = 40;

/** An Excel workbook with a sheet for each table, merged as it says, in cells that wrap. */
export async function writeWorkbook(sheets: readonly TableSheet[]): Promise<Uint8Array> {
  return writeExcelFile(
    sheets.map(({ name, rows, merges = [] }) => ({
      sheet: name.slice(0, 31),
      data: rows.map((row, top) =>
        row.map((text, left): Row[number] => {
          const merged = merges.find((range) => range.top === top && range.left === left);
          if (text === '' && merged === undefined) return null;
          return {
            value: text,
            type: String,
            wrap: true,
            alignVertical: 'center',
            borderStyle: 'thin',
            ...(merged === undefined
              ? {}
              : {
                  rowSpan: merged.bottom - merged.top + 1,
                  columnSpan: merged.right - merged.left + 1,
                }),
          };
        }),
      ),
      columns: widthsOf(rows.slice(1)),
    })),
  ).toBuffer();
}

function widthsOf(rows: readonly (readonly string[])[]): { readonly width: number }[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, column) => {
    const longest = Math.max(
      0,
      ...rows.flatMap((row) => (row[column] ?? '').split('\n').map((line) => line.length)),
    );
    return { width: Math.min(widest, Math.max(narrowest, longest * 2 + 2)) };
  });
}
