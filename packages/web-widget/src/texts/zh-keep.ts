import type { DifferenceTexts, KeepTexts, WhyTexts } from './keep-texts.ts';
import { chineseDate } from './zh-date.ts';

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、');

export const chineseKeep: KeepTexts = {
  title: '保存或清空答案',
  saveTitle: '保存在这台设备上',
  saveNote: '下次在这台设备上打开，可以接着答。公用的电脑或手机，请不要保存。',
  save: '保存答案',
  saveAgain: '换成现在的答案',
  saved: {
    these: '已经保存在这台设备上。',
    others: '这台设备上保存的，是改动以前的答案。',
  },
  noStore: '这个浏览器不让网页保存内容。',
  deleteSaved: '删除保存的答案',
  linkTitle: '带答案的链接',
  linkWarning: '谁拿到链接，谁就能看到您的答案。只发给自己，或信得过的人。',
  copy: '复制链接',
  copied: '链接已复制。',
  copyByHand: '浏览器不让自动复制。请选中下面的链接，自己复制。',
  clearTitle: '清空，重新开始',
  clearNote: '这里的答案和保存在这台设备上的，都会删除，不能恢复。',
  clear: '清空我的答案',
  news: {
    'not-saved': '没有保存成：浏览器不让保存，或者空间满了。答案还在这个页面里。',
    'not-deleted': '保存的答案没有删掉：浏览器不允许。请在浏览器的设置里清除这个网站的数据。',
    deleted: '保存的答案已经删除。',
    cleared: '答案已经清空。',
  },
  unusable: {
    tab: '刷新以前的答案读不出来了，请重新回答。',
    device: '保存在这台设备上的答案读不出来了。可以删除，然后重新回答。',
    link: '链接里的答案读不出来，可能没有复制完整。请让对方重新发一次，或者在这里重新回答。',
  },
  otherGuide: '这些答案是另一件事的，这里用不上。',
  resumed: {
    tab: (count) => `已恢复您的${count}个答案。`,
    device: (count) => `已接上您保存的${count}个答案。`,
    link: (count) => `链接里的${count}个答案已经填好，请您核对。每一个都可以改。`,
  },
  savedOn: (day) => `答案是${chineseDate.full(day)}的，清单按今天的日期算。`,
  guideChanged: '指南后来更新过，答案已按新的指南核对。',
  refused: (count) => `有${count}个答案现在用不了，请重新回答：`,
  gone: (count) => `有${count}个问题现在不问了，答案没有用上。`,
  offer: {
    device: {
      title: '接着上次的答案？',
      note: (count, day) =>
        `这台设备上保存了${count}个答案，是${chineseDate.full(day)}的。不是您保存的，就请删除。`,
      take: '接着答',
      drop: '删除保存的答案',
    },
    link: {
      title: '用链接里的答案？',
      note: (count, day) =>
        `您打开的链接带着${count}个答案，是${chineseDate.full(day)}填的。也许是别人填的，先看看是不是您的情况。`,
      take: '用这些答案',
      drop: '不用',
    },
  },
  offered: '看看是哪些答案',
  replaces: '用了就会换掉您现在的答案。',
  prefilled: '事先填好的，请核对',
  prefilledCount: (count) => `有${count}个答案是事先填好的，请核对。不对的可以改。`,
};

export const chineseWhy: WhyTexts = {
  decided: '由这些答案决定',
  answered: (title, answer) => `${title}：${answer}`,
  whyNot: '什么情况才要办',
  neededIf: '实际情况要是这样，才要办：',
  neededIfAny: '实际情况要是下面任何一种，才要办：',
  instead: (to, now) => (now === null ? to : `${to}（您答的是：${now}）`),
  never: '只改几个答案，也不用办这一步。',
  asideBecause: (reasons) => `您答了“${reasons}”，这一题就用不上了。`,
  asideAnyway: '这一题现在用不上了。',
  bringsBack: (title, answers) =>
    answers.length > 2
      ? `改了“${title}”，这个答案可能自动恢复。`
      : `把“${title}”改成${answers.map((answer) => `“${answer}”`).join('或')}，这个答案会自动恢复。`,
  cameIn: (cause, questions) =>
    `您改了“${cause}”，所以${questions.length === 1 ? '多了1个问题' : `最多要多答${questions.length}题`}：${quoted(questions)}。`,
  setAside: (cause, questions) =>
    `您改了“${cause}”，${quoted(questions)}用不上了，答案先放在一边。`,
  cameBack: (cause, questions) =>
    `您改了“${cause}”，${quoted(questions)}又用得上了，原来的答案已恢复。`,
};

export const chineseDifference: DifferenceTexts = {
  title: '改了以后，清单有这些变化',
  none: '清单没有变化。',
  open: '待定',
  becomes: (label, before, after) => `${label}：原来${before}，现在${after}`,
  needed: (titles) => `要办：${quoted(titles)}`,
  undecided: (titles) => `待定：${quoted(titles)}`,
  notNeeded: (titles) => `不用办了：${quoted(titles)}`,
  papersIn: (titles) => `多了材料：${titles.join('、')}`,
  papersOut: (titles) => `不要的材料：${titles.join('、')}`,
  papersOther: (titles) => `材料的份数或要求变了：${titles.join('、')}`,
  lastDay: (title, before, after) => {
    if (after === null) return `“${title}”没有期限了，原来是${before ?? ''}`;
    return before === null
      ? `“${title}”的期限是${after}`
      : `“${title}”的期限：原来${before}，现在${after}`;
  },
};
