import { parse } from 'csv-parse/sync';
import type { TableSheet } from '../catalogue/table-sheet.ts';

/**
 * A CSV file in UTF-8, or as Excel in China writes it: GBK, or UTF-16 with tabs. Blank lines count, so
 * that rows keep their numbers. Throws where it is no text in any of them.
 */
export function readCsvTable(bytes: Uint8Array): TableSheet {
  const text = decoded(bytes).replace(/^\uFEFF/, '');
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const rows: string[][] = parse(text, {
    delimiter: firstLine.includes('\t') ? '\t' : firstLine.includes(';') ? ';' : ',',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  });
  return { name: 'CSV', rows };
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\u0000')) return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new Error('no text in UTF-8, GBK or UTF-16');
}
