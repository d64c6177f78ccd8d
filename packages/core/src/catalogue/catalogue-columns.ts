import { type Locale, type LocalizedText, localize } from '../vocabulary/text.ts';
import type { CatalogueRow } from './catalogue-row.ts';

/** A column of the official form; columns with the same `group` share a cell of the first head row. */
export interface CatalogueColumn {
  readonly key: string;
  readonly group?: LocalizedText;
  readonly title: LocalizedText;
  readonly cell: (row: CatalogueRow, locale: Locale) => string;
}

const item: LocalizedText = { zh: '公开事项', en: 'Item' };
const audience: LocalizedText = { zh: '公开对象', en: 'Audience' };
const method: LocalizedText = { zh: '公开方式', en: 'Method' };
const level: LocalizedText = { zh: '公开层级', en: 'Level' };

/**
 * The columns of the standard catalogue in the official order. Where a column is a choice, the cell
 * is `√` or empty, as the form has it. Source: 人社厅函〔2019〕113号, as several local governments
 * publish it. The last two columns are ours: they are not on the form.
 */
export const catalogueColumns: readonly CatalogueColumn[] = [
  column('number', { zh: '序号', en: 'No.' }, ({ number }) => String(number)),
  column('item', { zh: '一级事项', en: 'Level 1' }, (row) => row.item.title, item),
  column('title', { zh: '二级事项', en: 'Level 2' }, ({ title }) => title, item),
  column('content', { zh: '公开内容（要素）', en: 'Content' }, ({ content }, locale) =>
    content.join(locale === 'en' ? '; ' : '、'),
  ),
  column('basis', { zh: '公开依据', en: 'Legal basis' }, ({ basis }, locale) =>
    basis.map(({ text }) => text).join(locale === 'en' ? '; ' : '、'),
  ),
  column('time-limit', { zh: '公开时限', en: 'Time limit' }, ({ timeLimit }) => timeLimit),
  column('publisher', { zh: '公开主体', en: 'Publisher' }, ({ publisher }) => publisher),
  column('channels', { zh: '公开渠道和载体', en: 'Channels' }, ({ channels }, locale) =>
    channels.map((channel) => `■${channel}`).join(locale === 'en' ? ' ' : '\n'),
  ),
  column('everyone', { zh: '全社会', en: 'Everyone' }, marked('audience', 'everyone'), audience),
  column(
    'specific-group',
    { zh: '特定群体', en: 'Specific group' },
    marked('audience', 'specific-group'),
    audience,
  ),
  column('proactive', { zh: '主动', en: 'Proactive' }, marked('method', 'proactive'), method),
  column(
    'on-request',
    { zh: '依申请公开', en: 'On request' },
    marked('method', 'on-request'),
    method,
  ),
  column(
    'county',
    { zh: '县级', en: 'County' },
    (row) => mark(row.level.includes('county')),
    level,
  ),
  column(
    'township',
    { zh: '乡级', en: 'Township' },
    (row) => mark(row.level.includes('township')),
    level,
  ),
  column('row', { zh: '国家行或本地行', en: 'National or local' }, ({ row }, locale) =>
    localize(rows[row], locale),
  ),
  column('confidence', { zh: '把握', en: 'Confidence' }, ({ confidence }, locale) =>
    localize(levels[confidence], locale),
  ),
];

const rows: Readonly<Record<CatalogueRow['row'], LocalizedText>> = {
  national: { zh: '国家', en: 'National' },
  local: { zh: '本地', en: 'Local' },
};

const levels: Readonly<Record<CatalogueRow['confidence'], LocalizedText>> = {
  high: { zh: '高', en: 'High' },
  medium: { zh: '中', en: 'Medium' },
  low: { zh: '低', en: 'Low' },
  unknown: { zh: '没查到', en: 'Not found' },
};

function column(
  key: string,
  title: LocalizedText,
  cell: CatalogueColumn['cell'],
  group?: LocalizedText,
): CatalogueColumn {
  return { key, title, cell, ...(group === undefined ? {} : { group }) };
}

function marked<Key extends 'audience' | 'method'>(
  key: Key,
  value: CatalogueRow[Key],
): CatalogueColumn['cell'] {
  return (row) => mark(row[key] === value);
}

function mark(holds: boolean): string {
  return holds ? '√' : '';
}
