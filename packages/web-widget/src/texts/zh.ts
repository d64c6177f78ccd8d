import { dayOf, monthOf, yearOf } from '@onething/core';
import type { Range, Texts } from './texts.ts';
import { chineseDate } from './zh-date.ts';
import { chineseDifference, chineseKeep, chineseWhy } from './zh-keep.ts';
import { sayAnswerProblem, sayLoadProblem, units } from './zh-problems.ts';

const range = ({ min, max }: Range): string => (min === max ? `${max}` : `${min}–${max}`);

export const chinese: Texts = {
  brand: '一件事',
  display: {
    label: '显示设置',
    large: '大字',
    contrast: '高对比',
    other: { locale: 'en', label: 'EN', title: 'English' },
  },
  loading: '正在打开办事指南',
  privacy: '答案只留在您的设备上',
  footer: (day) =>
    `内容核对至${yearOf(day)}年${monthOf(day)}月${dayOf(day)}日。办理地点、电话和金额以办理机构公布为准。`,
  chineseOnly: '',
  problem: {
    title: '办事指南没有打开',
    say: sayLoadProblem,
    retry: '再试一次',
  },
  intro: {
    count: ({ min, max }) => (min < 2 ? `最多${max}个问题` : `${range({ min, max })}个问题`),
    countNote: '一次一题，随时可以回头改。不清楚的也能往下走。',
    prepare: '手边备好',
    privacyNote: '不用登录，不问姓名，不问证件号。',
    stay: {
      tab: '刷新不会丢，关掉页面就不留了。公用电脑用完，请按“清空我的答案”。',
      page: '刷新或关掉页面，答案就没有了。',
    },
    start: '开始',
  },
  question: {
    back: '上一题',
    backToIntro: '回到介绍',
    remaining: ({ min, max }) => {
      if (max === 0) return '其他题都答好了';
      if (max === 1) return '最后1个问题';
      if (min < 2) return `最多还有${max}个问题，含这一页`;
      return min === max ? `还有${max}个问题，含这一页` : `还有${min}–${max}个问题，含这一页`;
    },
    together: '请回答这几题',
    why: '为什么问这个',
    affects: '影响这几步',
    words: (count) => `词语解释（${count}）`,
    basis: '法律依据',
    reason: '原因',
    yes: '是',
    no: '否',
    several: '可以选几项',
    notSure: '不清楚',
    notSureNote: (steps) =>
      steps === 0
        ? '先往下走，以后可以补答。'
        : `先往下走，以后可以补答。有关的${steps}步可能标成“待定”。`,
    durationNote: '只知道总共多少个月，就在第二格写总数。',
    year: '年',
    month: '月',
    day: '日',
    years: '年',
    months: '个月',
    unit: (unit) => units[unit],
    next: '继续',
    mistakes: (count) => `有${count}处要改`,
    mistake: '错误：',
    problem: sayAnswerProblem,
  },
  review: {
    title: '核对您的答案',
    note: '都对了，就看清单。改哪一条，其他的都还在。',
    change: '修改',
    changeWhat: (question) => `：${question}`,
    undecided: (steps) => `清单里有${steps}步待定`,
    aside: (count) => `先放在一边的答案（${count}）`,
    confirm: '看我的清单',
  },
  keep: chineseKeep,
  why: chineseWhy,
  difference: chineseDifference,
  plan: {
    title: '您的办事清单',
    rules: [(guide) => `${guide}，按`, '的规定'],
    answers: (count) => `根据您的${count}个答案`,
    changeAnswers: '改答案',
    figures: {
      steps: () => ['共', '步'],
      visits: () => ['跑', '次'],
      papers: () => ['材料', '份'],
    },
    apart: '分开办',
    together: '一起办',
    jumpPapers: '看材料清单',
    jumpTake: '打印清单',
    lane: {
      now: { title: '现在就办', note: '按顺序，办好一步再办下一步。' },
      parallel: { title: '同时可办', note: '不用等，和上面一起进行。' },
      later: { title: '之后', note: '等前面的办好，或到时候再办。' },
      optional: { title: '可选', note: '办不办由您定。' },
      open: { title: '待定', note: '有的问题还没有确定的答案，答了就能定。' },
    },
    laneToday: ['今天', '。'],
    openLane: (steps) => `待定${steps}步`,
    nothing: '按您的答案，这件事里没有您要办的步骤。',
    choices: '只能选一样',
    givesYou: (what) => `您会得到：${what}`,
    brings: (titles) => `还要办：${titles.join('、')}`,
    fees: (total, unknown) =>
      unknown === 0 ? `费用共${total}元` : `已知费用共${total}元，另有${unknown}步的收费没有查到`,
    workingDays: (days, lowerBound) =>
      lowerBound ? `全部办好至少要${days}个工作日` : `全部办好约要${days}个工作日`,
    unneeded: (count) => `不需要办的（${count}）及原因`,
    take: '把清单带走',
    print: '打印清单',
    updated: '清单已更新',
  },
  step: {
    number: (number) => `第${number}步`,
    undecided: '待定',
    choice: '选',
    toChoose: '要选的一步',
    dueBy: { resident: '最晚', employer: '单位最晚', office: '办理机构最晚' },
    suggestedBy: '建议',
    daysLeft: (days) => {
      if (days === 0) return '就是今天';
      return days > 0 ? `还剩${days}天` : `已过${-days}天`;
    },
    automatic: ['自动办理', '您不用做什么'],
    employerActs: ['单位办理', '您提醒一下'],
    channels: '在哪办',
    channel: {
      online: '网上办',
      hall: '窗口办',
      'self-service': '自助机',
      phone: '电话',
      employer: '找单位',
    },
    more: (papers, whole) => {
      if (whole) return papers === 0 ? '看说明' : `材料${papers}份和说明`;
      return papers === 0 ? '依据和原因' : `材料${papers}份和依据`;
    },
    papers: '材料',
    optionalPaper: '可以不带',
    uncertainPaper: '可能要带',
    fromStep: (number) => `第${number}步拿到`,
    copies: (originals, copies) =>
      [originals > 0 ? `原件${originals}份` : '', copies > 0 ? `复印件${copies}份` : '']
        .filter((part) => part !== '')
        .join('，'),
    instead: {
      'electronic-certificate': '电子证照免交',
      'data-sharing': '数据核验免交',
      commitment: '可以承诺代替',
    },
    deadline: '期限',
    otherDistricts: '跨区办理',
    movedFrom: ['按天数算是', '，遇休息日顺延。'],
    approximate: '那时的放假安排还没有公布，日期可能会动。',
    takes: '多久办好',
    statutory: '法定',
    promised: '承诺',
    gives: '您会得到',
    produces: '办好拿到',
    fee: '费用',
    basis: '法律依据',
    interpretation: '解读：',
    why: '为什么有这一步',
    confirm: '请向办理机构确认',
    unsure: '公开资料不全，先问办理机构',
    notes: '要知道的',
    done: '办好了',
    warning: '注意：',
    excludes: (title) => `和“${title}”只能选一样。`,
    sources: '资料来源',
    reviewed: '核对日期',
    answerIt: '回答这个问题',
    settledAbove: '先答上面的问题：',
    about: '这是什么',
    alsoOpen: (questions) => `也可能还要看另外${questions}个答案。`,
    newTab: '（打开新页面）',
  },
  papers: {
    title: '材料清单',
    summary: (bring, free) =>
      `几步要的材料已合并。${bring > 0 ? `要带${bring}份` : '不用带纸质材料'}${free > 0 ? `，免交${free}份` : ''}。`,
    none: '这张清单不要材料。',
    from: (issuer) => `来源：${issuer}`,
    usedIn: (steps) => `第${steps.join('、')}步用`,
    ifChosen: '选了才用',
    ticksToo: '打的勾也一样。',
  },
  form: {
    title: (fields) => `要填的内容（${fields}项），只填一次`,
    summary: (separately, known) => `分开填要填${separately}项。您的答案里已经有${known}项。`,
    byHand: '办理时填写',
  },
  office: {
    title: '本区办理点',
    address: (words) => `地址：${words}`,
    hours: (words) => `时间：${words}`,
    phone: (words) => `电话：${words}`,
    unknown: '没有查到，以办理机构公布为准',
  },
  sheet: {
    title: '我的办事清单',
    bring: (marks) => `带${marks}。`,
    phone: '办理机构电话',
    appointment: '预约时间',
    unneeded: '不需要办的',
    printed: ['', '打印。'],
    original: '带原件',
  },
  date: chineseDate,
};
