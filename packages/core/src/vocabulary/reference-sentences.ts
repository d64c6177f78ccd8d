import type { LocalizedText } from './text.ts';

type ReferenceIssueCode =
  | 'unknown-guide'
  | 'unknown-entry'
  | 'entry-only-listed'
  | 'unknown-question'
  | 'unknown-fact'
  | 'unknown-condition'
  | 'unknown-law'
  | 'unknown-material'
  | 'unknown-channel'
  | 'unknown-table'
  | 'unknown-column'
  | 'unknown-parameter'
  | 'unknown-field'
  | 'unknown-catalogue-item'
  | 'unknown-option'
  | 'unknown-form-field'
  | 'unknown-office'
  | 'unknown-district';

/** What the issues say of names that lead nowhere. */
export const referenceSentences: Readonly<Record<ReferenceIssueCode, LocalizedText>> = {
  'unknown-guide': { zh: '没有{found}这份指南', en: 'There is no guide {found}' },
  'unknown-entry': {
    zh: '没有{found}这个事项：请改正，或在 catalogue 里补上',
    en: 'There is no entry {found}: correct it or add it under catalogue',
  },
  'entry-only-listed': {
    zh: '{found}只列在目录里，还没有办事指南：请先把 catalogue 里它的文件补全',
    en: '{found} is only listed and has no service guide yet: complete its file under catalogue first',
  },
  'unknown-question': { zh: '没有{found}这道题', en: 'There is no question {found}' },
  'unknown-fact': {
    zh: '没有叫{found}的问题或算出的事实：请改正，或补上它的文件',
    en: 'No question or derived fact is called {found}: correct it or add its file',
  },
  'unknown-condition': {
    zh: '没有叫{found}的条件：请改正，或在 conditions 里补上',
    en: 'No condition is called {found}: correct it or add it under conditions',
  },
  'unknown-law': {
    zh: '没有{found}这部法律文件：请改正，或在 laws 里补上',
    en: 'There is no law {found}: correct it or add it under laws',
  },
  'unknown-material': {
    zh: '没有{found}这份材料：请改正，或在 materials 里补上',
    en: 'There is no material {found}: correct it or add it under materials',
  },
  'unknown-channel': {
    zh: '没有{found}这个办理渠道：请改正，或在 channels 里补上',
    en: 'There is no channel {found}: correct it or add it under channels',
  },
  'unknown-table': {
    zh: '没有{found}这张表：请改正，或在 tables 里补上',
    en: 'There is no table {found}: correct it or add it under tables',
  },
  'unknown-column': {
    zh: '表里没有{found}这一列：请用首行里的列名',
    en: 'The table has no column {found}: use a name from its head row',
  },
  'unknown-parameter': {
    zh: '没有{found}这个参数：请改正，或在 parameters 里补上',
    en: 'There is no parameter {found}: correct it or add it under parameters',
  },
  'unknown-field': {
    zh: '没有{found}这个领域：请改正，或在 catalogue/heads 里补上',
    en: 'There is no field {found}: correct it or add it under catalogue/heads',
  },
  'unknown-catalogue-item': {
    zh: '这个领域没有{found}这个一级事项：请改正，或在 catalogue/heads 的 items 里补上',
    en: 'The field has no level-1 item {found}: correct it or add it to items under catalogue/heads',
  },
  'unknown-option': { zh: '没有{found}这个选项', en: 'There is no option {found}' },
  'unknown-form-field': {
    zh: '没有{found}这个表单字段：请改正，或在 fields 里补上',
    en: 'There is no form field {found}: correct it or add it under fields',
  },
  'unknown-office': {
    zh: '这个区没有{found}这个办理点：请改正，或在 offices 里补上',
    en: 'The district has no office {found}: correct it or add it under offices',
  },
  'unknown-district': {
    zh: '没有代码为{found}的区：请改正，或在 districts 里补上',
    en: 'There is no district {found}: correct it or add it under districts',
  },
};
