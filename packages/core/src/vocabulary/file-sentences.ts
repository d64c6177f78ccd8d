import type { LocalizedText } from './text.ts';

type FileIssueCode =
  | 'unreadable-file'
  | 'linked-file'
  | 'unknown-file'
  | 'invalid-yaml'
  | 'invalid-table'
  | 'missing-file'
  | 'missing-folder'
  | 'not-a-guides-folder'
  | 'unreadable-answers'
  | 'output-exists'
  | 'unwritable-file'
  | 'port-not-free'
  | 'unknown-version'
  | 'file-too-large'
  | 'unreadable-table'
  | 'no-catalogue-table'
  | 'unread-cell'
  | 'empty-cell'
  | 'cell-from-above';

/** What the issues say that files, folders and tables from outside have as such. */
export const fileSentences: Readonly<Record<FileIssueCode, LocalizedText>> = {
  'unreadable-file': {
    zh: '这个文件读不了（{found}）：请存为 UTF-8 文本，不超过 2 MB，放在指南文件夹里面',
    en: 'The file cannot be read ({found}): save it as UTF-8 text of at most 2 MB inside the guides folder',
  },
  'linked-file': {
    zh: '{found}是链接，没有顺着它读：请把文件本身放进指南文件夹',
    en: '{found} is a link and was not followed: put the file itself into the guides folder',
  },
  'unknown-file': {
    zh: '这个文件没有被读取：请检查它的文件夹和文件名',
    en: 'The file is not read: check its folder and name',
  },
  'invalid-yaml': {
    zh: 'YAML 写法有误（{found}）：键不能重复，缩进用空格，含有 { } : # 的文字放进引号',
    en: 'The YAML is broken ({found}): give each key once, indent with spaces, and quote texts with { } : #',
  },
  'invalid-table': {
    zh: 'CSV 表有误（{found}）：首行是列名且不重复，其下至少一行，每行列数相同',
    en: 'The CSV table is broken ({found}): it needs a head row of distinct names and rows of the same length',
  },
  'missing-file': { zh: '缺少文件{found}：请补上', en: 'The file {found} is missing: add it' },
  'missing-folder': {
    zh: '找不到指南文件夹{found}：请检查路径',
    en: 'There is no guides folder {found}: check the path',
  },
  'not-a-guides-folder': {
    zh: '{found}不是指南文件夹：里面要有 things 和 catalogue 文件夹，请检查路径',
    en: 'The folder {found} holds no guide: it needs the folders things and catalogue, so check the path',
  },
  'unreadable-answers': {
    zh: '答案读不了（{found}）：请写成 JSON，或给出存有 JSON 的文件',
    en: 'The answers cannot be read ({found}): give JSON, or a file that holds it',
  },
  'output-exists': {
    zh: '{found}已经有了，没有改动它：请换个名字，或用 --force 覆盖',
    en: '{found} is there already and was left as it is: choose another name, or --force',
  },
  'unwritable-file': {
    zh: '写不了文件（{found}）：请检查权限和磁盘',
    en: 'The files cannot be written ({found}): check the rights and the disk',
  },
  'port-not-free': {
    zh: '{found}用不了：请用 --port 换一个',
    en: '{found} cannot be used: choose another one with --port',
  },
  'unknown-version': {
    zh: '{found}不是指南文件夹，不是打包的指南，git 也不认识：请检查',
    en: '{found} is no folder of guides, no bundle, and no revision that git knows: check it',
  },
  'file-too-large': {
    zh: '文件太大（{found}），没有读',
    en: 'The file is too large ({found}) and was not read',
  },
  'unreadable-table': {
    zh: '这个文件读不成表（{found}）：请另存为 .xlsx、.docx 或 .csv',
    en: 'The file cannot be read as a table ({found}): save it as .xlsx, .docx or .csv',
  },
  'no-catalogue-table': {
    zh: '{found}里找不到标准目录的表头：表头要有序号、公开事项、公开内容、公开依据等栏目',
    en: '{found} has no head of the standard catalogue: it needs columns such as 序号, 公开事项, 公开内容, 公开依据',
  },
  'unread-cell': {
    zh: '这一格没有读懂（{found}），原文已保留：请编者核对',
    en: 'This cell was not understood ({found}) and is kept as it stands: an editor should look at it',
  },
  'empty-cell': {
    zh: '{found}这一格是空的：按这个领域的缺省值',
    en: 'The cell of {found} is empty: the default of the field is taken',
  },
  'cell-from-above': {
    zh: '{found}这一格是空的：按合并单元格处理，与上一行相同',
    en: 'The cell of {found} is empty: taken as merged with the one above',
  },
};
