import type { Law } from '../guide/guide.ts';
import type { Issue } from '../vocabulary/issue.ts';
import { comparable, listOf, markOf, plainText, tickedWords } from './cell-text.ts';
import { readBasis } from './read-basis.ts';
import type { TableColumn, TableColumnKey } from './table-head.ts';
import type { TableRow } from './table-row.ts';

/** The channels that the standard form offers; one that is not chosen there says nothing more. */
const formChannels: readonly string[] = [
  '政府网站',
  '政府公报',
  '两微一端',
  '发布会/听证会',
  '广播电视',
  '纸质媒体',
  '公开查阅点',
  '政务服务中心',
  '便民服务站',
  '入户/现场',
  '社区/企事业单位/村公示栏（电子屏）',
  '精准推送',
  '其他',
];

type Report = (column: number, code: Issue['code'], reference: string) => void;

/** One row's cells; `undefined` where the row names no item, and its texts have been reported. */
export function readRowCells(
  cells: readonly string[],
  columns: readonly TableColumn[],
  laws: readonly Law[],
  report: Report,
): Omit<TableRow, 'line'> | undefined {
  const asPrinted: Record<string, string> = {};
  const column = (key: TableColumnKey): TableColumn | undefined =>
    columns.find((each) => each.key === key);
  const textOf = (key: TableColumnKey): string => cells[column(key)?.at ?? -1] ?? '';
  const keep = (key: TableColumnKey, name: string = key): void => {
    const found = column(key);
    if (found === undefined || textOf(key).trim() === '') return;
    asPrinted[name] = textOf(key).trim();
    report(found.at, 'unread-cell', plainText(textOf(key)));
  };
  const level2 = plainText(textOf('title'));
  const level3 = plainText(textOf('level-3'));
  const [item, title] = [
    plainText(textOf('item')),
    level3 === '' ? level2 : `${level2}（${level3}）`,
  ];
  if (level2 === '' || item === '') {
    for (const { at } of columns) {
      const text = plainText(cells[at] ?? '');
      if (text !== '') report(at, 'unread-cell', text);
    }
    return undefined;
  }
  if (level3 !== '') {
    asPrinted.title = textOf('title').trim();
    keep('level-3', column('level-3')?.title);
  }
  for (const { key, title: name, at } of columns) {
    const text = (cells[at] ?? '').trim();
    if (key !== 'other' || text === '') continue;
    asPrinted[name === '' ? `列${at + 1}` : name] = text;
    report(at, 'unread-cell', plainText(text));
  }
  const read = <Key extends TableColumnKey, Value>(
    key: Key,
    value: (cell: string) => Value | undefined,
  ): Value | undefined => {
    const found = column(key);
    if (found === undefined) return undefined;
    if (textOf(key).trim() === '') {
      report(found.at, 'empty-cell', found.title);
      return undefined;
    }
    const made = value(textOf(key));
    if (made === undefined) keep(key);
    return made;
  };
  const choice = <Value extends string>(
    whole: TableColumnKey,
    options: readonly (readonly [key: TableColumnKey, value: Value, name: RegExp])[],
  ): readonly Value[] | undefined => {
    if (column(whole) !== undefined) return read(whole, (cell) => choicesIn(cell, options));
    const present = options.filter(([key]) => column(key) !== undefined);
    const marks = present.map(([key]) => markOf(textOf(key)));
    if (marks.includes(undefined)) {
      for (const [key] of present) keep(key);
      return undefined;
    }
    const chosen = present.filter((_, index) => marks[index] === true).map(([, value]) => value);
    const [first] = present;
    if (chosen.length > 0 || first === undefined) return chosen.length > 0 ? chosen : undefined;
    const at = column(first[0]);
    if (at !== undefined) report(at.at, 'empty-cell', at.title);
    return undefined;
  };
  const one = <Value extends string>(
    whole: TableColumnKey,
    options: readonly (readonly [TableColumnKey, Value, RegExp])[],
  ): Value | undefined => {
    const chosen = choice(whole, options);
    if (chosen === undefined || chosen.length === 1) return chosen?.[0];
    keep(whole, column(whole)?.title);
    for (const [key] of options) keep(key);
    return undefined;
  };
  const row = {
    item,
    title,
    number: plainText(textOf('number')).normalize('NFKC'),
    content: read('content', nonEmpty(listOf)),
    basis: read('basis', (cell) => readBasis(cell, laws)),
    timeLimit: read('time-limit', plainText),
    publisher: read('publisher', plainText),
    channels: read('channels', readChannels),
    audience: one('audience', [
      ['everyone', 'everyone', /全社会|公众/],
      ['specific-group', 'specific-group', /特定/],
    ]),
    method: one('method', [
      ['proactive', 'proactive', /主动/],
      ['on-request', 'on-request', /依申请/],
    ]),
    level: choice('level', [
      ['county', 'county', /县|区/],
      ['township', 'township', /乡|镇|街道|村/],
    ]),
  };
  return { ...defined(row), item, title, number: row.number, asPrinted };
}

function readChannels(cell: string): readonly string[] | undefined {
  const { ticked, unticked } = tickedWords(cell);
  const known = new Set(formChannels.map(comparable));
  const isKnown = (word: string): boolean => known.has(comparable(word));
  return ticked.length > 0 && unticked.every(isKnown) ? ticked : undefined;
}

/** What a single cell chooses: `■全社会 □特定群体`, or words. */
function choicesIn<Value extends string>(
  cell: string,
  options: readonly (readonly [TableColumnKey, Value, RegExp])[],
): readonly Value[] | undefined {
  const { ticked } = tickedWords(cell);
  const chosen = options.filter(([, , name]) => ticked.some((word) => name.test(word)));
  const understood = ticked.every((word) => options.some(([, , name]) => name.test(word)));
  return understood && chosen.length > 0 ? chosen.map(([, value]) => value) : undefined;
}

function nonEmpty<Value>(
  read: (cell: string) => readonly Value[],
): (cell: string) => readonly Value[] | undefined {
  return (cell) => {
    const found = read(cell);
    return found.length === 0 ? undefined : found;
  };
}

type Defined<Shape> = { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> };

function defined<Shape extends object>(shape: Shape): Defined<Shape> {
  const filled: Defined<Shape> = { ...shape };
  for (const key in filled) if (filled[key] === undefined) delete filled[key];
  return filled;
}
