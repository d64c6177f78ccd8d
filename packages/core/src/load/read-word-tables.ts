import mammoth from 'mammoth';
import { type HTMLElement, parse } from 'node-html-parser';
import type { CellRange, TableSheet } from '../catalogue/table-sheet.ts';

/**
 * The tables of a Word document, in their order. What stands in a paragraph before the first one is the
 * first one's title, as a row above it.
 */
export async function readWordTables(bytes: Buffer): Promise<readonly TableSheet[]> {
  const { value } = await mammoth.convertToHtml({ buffer: bytes });
  const body = parse(value);
  let before: string[] = [];
  const sheets: TableSheet[] = [];
  for (const node of body.children) {
    if (node.tagName === 'TABLE') {
      sheets.push(sheetOf(node, `表${sheets.length + 1}`, before));
      before = [];
    } else if (node.text.trim() !== '') before.push(node.text.trim());
  }
  const last = sheets.at(-1);
  if (last === undefined) throw new Error('no table in it');
  // What follows the last table is read as its notes.
  return [
    ...sheets.slice(0, -1),
    { ...last, rows: [...last.rows, ...before.map((text) => [text])] },
  ];
}

function sheetOf(table: HTMLElement, name: string, before: readonly string[]): TableSheet {
  const merges: CellRange[] = [];
  const rows: string[][] = before.map((text) => [text]);
  const first = rows.length;
  /** Cells that a merged one above or before covers. */
  const covered = new Set<string>();
  for (const [index, row] of table.querySelectorAll('tr').entries()) {
    const top = first + index;
    const texts: string[] = [];
    let left = 0;
    for (const cell of row.children) {
      while (covered.has(`${top} ${left}`)) left += 1;
      const [bottom, right] = [top + span(cell, 'rowspan') - 1, left + span(cell, 'colspan') - 1];
      for (let at = top; at <= bottom; at += 1) {
        for (let column = left; column <= right; column += 1) covered.add(`${at} ${column}`);
      }
      if (bottom > top || right > left) merges.push({ top, left, bottom, right });
      texts[left] = cellText(cell);
      left = right + 1;
    }
    rows.push(Array.from(texts, (text) => text ?? ''));
  }
  return { name, rows, merges };
}

function span(cell: HTMLElement, name: 'rowspan' | 'colspan'): number {
  return Math.max(1, Number(cell.getAttribute(name) ?? 1));
}

/** Paragraphs and breaks of a cell are its lines. */
function cellText(cell: HTMLElement): string {
  const paragraphs = cell.children.length === 0 ? [cell] : cell.children;
  return paragraphs
    .map((paragraph) => {
      for (const end of paragraph.querySelectorAll('br')) end.replaceWith('\n');
      return paragraph.text;
    })
    .join('\n')
    .trim();
}
