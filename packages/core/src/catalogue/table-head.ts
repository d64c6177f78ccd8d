import { comparable } from './cell-text.ts';

/** What a column of an office's table holds. `other`: a column that the standard form does not have. */
export type TableColumnKey =
  | 'number'
  | 'item'
  | 'title'
  | 'level-3'
  | 'content'
  | 'basis'
  | 'time-limit'
  | 'publisher'
  | 'channels'
  | 'audience'
  | 'everyone'
  | 'specific-group'
  | 'method'
  | 'proactive'
  | 'on-request'
  | 'level'
  | 'county'
  | 'township'
  | 'other';

export interface TableColumn {
  readonly key: TableColumnKey;
  /** As the table's head has it, the upper row's text first. */
  readonly title: string;
  /** From 0. */
  readonly at: number;
}

export interface TableHead {
  readonly columns: readonly TableColumn[];
  /** The first row below the head, from 0. */
  readonly firstRow: number;
  /** The head's first row. */
  readonly startsAt: number;
}

/** Head cells by `comparable`, as offices write them; the first that fits. */
const names: readonly (readonly [TableColumnKey, RegExp])[] = [
  ['number', /^(序号|编号)$/],
  ['item', /^(公开事项)?一级(公开)?(事项)?$/],
  ['title', /^(公开事项)?二级(公开)?(事项)?$|^公开事项$/],
  ['level-3', /^(公开事项)?三级(公开)?(事项)?$/],
  ['content', /^公开内容(要素)?$/],
  ['basis', /^公开依据$/],
  ['time-limit', /^公开时限$/],
  ['publisher', /^公开主体$/],
  ['channels', /^公开渠道(和载体|及载体)?$/],
  ['everyone', /^(公开对象)?全社会$/],
  ['specific-group', /^(公开对象)?特定(群体|群众|人群)$/],
  ['audience', /^公开对象$/],
  ['proactive', /^(公开方式)?主动(公开)?$/],
  ['on-request', /^(公开方式)?依申请(公开)?$/],
  ['method', /^公开方式$/],
  ['county', /^(公开层级)?县(区|市)?级$/],
  ['township', /^(公开层级)?乡(镇|街)?(街道|村)?级$/],
  ['level', /^公开层级$/],
];

/** So many different columns of the form make a row its head. */
const fewestColumns = 4;

/** Where a table's head ends and what its columns are; `undefined` where it has no such head. */
export function tableHead(rows: readonly (readonly string[])[]): TableHead | undefined {
  const startsAt = rows.findIndex((row) => keysIn(row).size >= fewestColumns);
  if (startsAt === -1) return undefined;
  let firstRow = startsAt + 1;
  while (firstRow < rows.length && belongsToHead(rows[startsAt] ?? [], rows[firstRow] ?? [])) {
    firstRow += 1;
  }
  const head = rows.slice(startsAt, firstRow);
  const width = Math.max(...head.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => {
    const texts = [
      ...new Set(head.map((row) => row[at] ?? '').filter((text) => text.trim() !== '')),
    ];
    return { key: keyOf(texts), title: texts.map((text) => text.trim()).join(' '), at };
  });
  const isUsed = ({ title, at }: TableColumn): boolean =>
    title !== '' || rows.slice(firstRow).some((row) => (row[at] ?? '').trim() !== '');
  return { columns: columns.filter(isUsed), firstRow, startsAt };
}

/** A further head row repeats the cells merged from above, or names parts of them. */
function belongsToHead(first: readonly string[], row: readonly string[]): boolean {
  const filled = row.filter((text) => text.trim() !== '');
  return (
    filled.length > 0 &&
    row.every((text, at) => text.trim() === '' || text === first[at] || keyOf([text]) !== 'other')
  );
}

/** The lower row says more; where it alone is no name, both rows together are. */
function keyOf(texts: readonly string[]): TableColumnKey {
  const tries = [...texts].reverse().concat(texts.join(''));
  for (const text of tries) {
    const key = names.find(([, name]) => name.test(comparable(text)))?.[0];
    if (key !== undefined) return key;
  }
  return 'other';
}

function keysIn(row: readonly string[]): ReadonlySet<TableColumnKey> {
  const keys = new Set(row.map((text) => keyOf([text])));
  keys.delete('other');
  return keys;
}
