import type { Lane, Substitute } from '../plan/plan.ts';
import type { Locale } from '../vocabulary/text.ts';

/** The fixed words around a plan. Functions where a number decides the form. */
export interface PlanLabels {
  readonly list: string;
  readonly rulesOf: (date: string) => string;
  readonly lanes: Readonly<Record<Lane, string>>;
  readonly undecided: string;
  readonly notNeeded: string;
  readonly materials: string;
  readonly noMaterials: string;
  readonly choice: string;
  readonly answers: string;
  readonly basis: string;
  readonly why: string;
  readonly takes: string;
  readonly where: string;
  readonly gives: string;
  readonly fee: string;
  readonly confirm: string;
  readonly settledBy: string;
  readonly substitutes: Readonly<Record<Substitute, string>>;
  readonly dueOf: Readonly<Record<'resident' | 'employer' | 'office', string>>;
  readonly advisory: string;
  readonly approximate: string;
  readonly movedFrom: (date: string) => string;
  readonly automatic: string;
  readonly statutory: (time: string) => string;
  readonly promised: (time: string) => string;
  readonly paper: (originals: number, copies: number) => string;
  readonly issuedBy: (who: string) => string;
  readonly fromStep: (title: string) => string;
  readonly maybe: string;
  readonly optional: string;
  readonly reviewed: (date: string) => string;
  readonly steps: (count: number) => string;
  readonly visits: (together: number, separately: number) => string;
  readonly papers: (together: number, separately: number) => string;
  readonly inBrackets: (text: string) => string;
  readonly nothingToDo: string;
  /** Beside a date that may move. */
  readonly mayMove: string;
  readonly moreSteps: (count: number) => string;
  readonly openSteps: (count: number) => string;
  readonly stepsNotNeeded: (count: number) => string;
  /** Headings of a guide's picture: questions, and what they decide. */
  readonly asked: string;
  readonly found: string;
  readonly always: string;
  readonly byQuestions: (numbers: string) => string;
  readonly afterSteps: (titles: string) => string;
  readonly explanations: string;
  readonly notInHere: string;
  readonly colon: string;
  readonly comma: string;
  /** Between names of a list. */
  readonly and: string;
  readonly stop: string;
}

const zh: PlanLabels = {
  list: '办事清单',
  rulesOf: (date) => `按${date}的规定`,
  lanes: { now: '现在就办', parallel: '同时可办', later: '之后', optional: '可选' },
  undecided: '待定',
  notNeeded: '不需要办的',
  materials: '材料清单',
  noMaterials: '不用带材料',
  choice: '只能选一样',
  answers: '您的回答',
  basis: '法律依据',
  why: '为什么',
  takes: '多久办好',
  where: '怎么办',
  gives: '办成后',
  fee: '费用',
  confirm: '请向办理机构确认',
  settledBy: '回答这个问题就能定',
  substitutes: {
    'electronic-certificate': '电子证照免交',
    'data-sharing': '数据核验免交',
    commitment: '书面承诺代替',
  },
  dueOf: { resident: '最晚', employer: '单位最晚', office: '办理机构最晚' },
  advisory: '建议不晚于',
  approximate: '这一年的放假安排还没公布，日期可能变动',
  movedFrom: (date) => `最后一天${date}是休息日，顺延`,
  automatic: '自动办理，您不用做什么',
  statutory: (time) => `法定${time}内`,
  promised: (time) => `承诺${time}内`,
  paper: (originals, copies) =>
    [originals > 0 ? `原件${originals}份` : '', copies > 0 ? `复印件${copies}份` : '']
      .filter((part) => part !== '')
      .join('，'),
  issuedBy: (who) => `${who}出具`,
  fromStep: (title) => `“${title}”这一步拿到`,
  maybe: '可能要',
  optional: '非必要',
  reviewed: (date) => `内容核对至${date}。办理地点、电话和金额以办理机构公布为准。`,
  steps: (count) => `共${count}步`,
  visits: (together, separately) => `最多跑${together}次（分开办${separately}次）`,
  papers: (together, separately) => `材料${together}份（分开办${separately}份）`,
  inBrackets: (text) => `（${text}）`,
  nothingToDo: '现在没有要办的',
  mayMove: '（日期可能变动）',
  moreSteps: (count) => `还有${count}步`,
  openSteps: (count) => `待定的${count}步`,
  stepsNotNeeded: (count) => `不需要办的${count}步`,
  asked: '会问的问题',
  found: '可能要办的事',
  always: '人人都要办',
  byQuestions: (numbers) => `看第${numbers}题`,
  afterSteps: (titles) => `在这之后办：${titles}`,
  explanations: '每步的说明',
  notInHere: '这条消息没写的，请看完整清单',
  colon: '：',
  comma: '，',
  and: '、',
  stop: '。',
};

const en: PlanLabels = {
  list: 'Your list',
  rulesOf: (date) => `Under the rules of ${date}`,
  lanes: {
    now: 'Do now',
    parallel: 'At the same time',
    later: 'Afterwards',
    optional: 'If you like',
  },
  undecided: 'Still open',
  notNeeded: 'Not needed',
  materials: 'What to bring',
  noMaterials: 'Nothing to bring',
  choice: 'One or the other',
  answers: 'Your answers',
  basis: 'Legal basis',
  why: 'Why',
  takes: 'How long it takes',
  where: 'How',
  gives: 'What you get',
  fee: 'Fee',
  confirm: 'Confirm with the office',
  settledBy: 'This answer settles it',
  substitutes: {
    'electronic-certificate': 'electronic certificate, no paper',
    'data-sharing': 'checked by the office, no paper',
    commitment: 'a written commitment will do',
  },
  dueOf: { resident: 'By', employer: 'Employer by', office: 'Office by' },
  advisory: 'Best by',
  approximate: 'the holidays of that year are not published yet; the date may move',
  movedFrom: (date) => `the last day, ${date}, is a rest day, so it moves`,
  automatic: 'Automatic, nothing for you to do',
  statutory: (time) => `within ${time} by law`,
  promised: (time) => `within ${time} as promised`,
  paper: (originals, copies) =>
    [
      originals > 0 ? `${originals} original${originals === 1 ? '' : 's'}` : '',
      copies > 0 ? `${copies} cop${copies === 1 ? 'y' : 'ies'}` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  issuedBy: (who) => `from ${who}`,
  fromStep: (title) => `you get it in “${title}”`,
  maybe: 'perhaps',
  optional: 'not required',
  reviewed: (date) =>
    `Checked on ${date}. Places, telephone numbers and amounts as the office publishes them.`,
  steps: (count) => `${count} step${count === 1 ? '' : 's'}`,
  visits: (together, separately) =>
    `${together} visit${together === 1 ? '' : 's'} at most (${separately} one by one)`,
  papers: (together, separately) =>
    `${together} paper${together === 1 ? '' : 's'} (${separately} one by one)`,
  inBrackets: (text) => ` (${text})`,
  nothingToDo: 'Nothing to do now',
  mayMove: ' (the date may move)',
  moreSteps: (count) => `${count} more step${count === 1 ? '' : 's'}`,
  openSteps: (count) => `${count} step${count === 1 ? '' : 's'} still open`,
  stepsNotNeeded: (count) => `${count} step${count === 1 ? '' : 's'} not needed`,
  asked: 'Questions',
  found: 'What may have to be done',
  always: 'for everyone',
  byQuestions: (numbers) => `see ${numbers}`,
  afterSteps: (titles) => `after: ${titles}`,
  explanations: 'What each step is about',
  notInHere: 'Not in this message, see the whole list',
  colon: ': ',
  comma: ', ',
  and: ', ',
  stop: '. ',
};

export const planLabels: Readonly<Record<Locale, PlanLabels>> = { 'zh-CN': zh, en };
