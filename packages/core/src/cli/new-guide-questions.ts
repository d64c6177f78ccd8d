import type { NewGuide } from '../catalogue/new-guide.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import type { LocalizedText } from '../vocabulary/text.ts';

export type NewGuideKey = Exclude<keyof NewGuide, 'itemNumber'>;

interface NewGuideQuestion {
  readonly key: NewGuideKey;
  readonly ask: LocalizedText;
  readonly example: string;
  readonly isId?: boolean;
  readonly choices?: readonly (readonly [value: string, label: LocalizedText])[];
  readonly isSkipped?: (
    answers: ReadonlyMap<NewGuideKey, string>,
    library: GuideLibrary,
  ) => boolean;
}

/** What `onething new` asks, in order. Examples are of an umbrella, so that nobody leaves them in. */
export const newGuideQuestions: readonly NewGuideQuestion[] = [
  {
    key: 'guide',
    ask: { zh: '指南的编号（英文）', en: "The guide's id (in English)" },
    example: 'lost-umbrella',
    isId: true,
  },
  {
    key: 'title',
    ask: { zh: '指南的名称', en: "The guide's title (in Chinese)" },
    example: '丢伞一件事',
  },
  {
    key: 'heading',
    ask: {
      zh: '居民一眼认出自己情形的一句话',
      en: 'A sentence in which residents recognize themselves',
    },
    example: '伞丢了',
  },
  {
    key: 'lead',
    ask: { zh: '标题下的一句话', en: 'The sentence below it' },
    example: '看看该去哪里找。',
  },
  {
    key: 'for',
    ask: { zh: '给谁看', en: 'For whom' },
    example: '',
    choices: [
      ['person', { zh: '个人', en: 'a person' }],
      ['employer', { zh: '单位', en: 'an employer' }],
    ],
  },
  {
    key: 'entry',
    ask: { zh: '第一个事项的编号（英文）', en: "The first entry's id (in English)" },
    example: 'report-loss',
    isId: true,
  },
  { key: 'entryTitle', ask: { zh: '这个事项的名称', en: "The entry's title" }, example: '报失' },
  {
    key: 'plain',
    ask: { zh: '给疲惫的读者的一两句话', en: 'One or two sentences for a tired reader' },
    example: '告诉车站您丢了伞。',
  },
  {
    key: 'question',
    ask: {
      zh: '什么情况下要办：是非题的编号（英文）',
      en: 'The id of the yes-or-no question on which it hangs',
    },
    example: 'lost-on-the-metro',
    isId: true,
  },
  {
    key: 'ask',
    ask: { zh: '这道是非题怎么问', en: 'How the question reads' },
    example: '是在地铁上丢的吗？',
  },
  {
    key: 'law',
    ask: { zh: '法律依据的编号（英文）', en: "The legal basis: the law's id (in English)" },
    example: 'umbrella-rules',
    isId: true,
  },
  {
    key: 'lawTitle',
    ask: { zh: '这部法律文件的名称', en: "The law's title" },
    example: '丢伞办法',
    isSkipped: (answers, { laws }) => laws.has(answers.get('law') ?? ''),
  },
  {
    key: 'field',
    ask: { zh: '标准目录的领域编号（英文）', en: "The catalogue's field: its id (in English)" },
    example: 'lost-things',
    isId: true,
  },
  {
    key: 'fieldTitle',
    ask: { zh: '这个领域的名称', en: "The field's title" },
    example: '失物',
    isSkipped: (answers, { heads }) => heads.has(answers.get('field') ?? ''),
  },
  { key: 'item', ask: { zh: '一级事项的名称', en: 'The level-1 item' }, example: '失物服务' },
];
