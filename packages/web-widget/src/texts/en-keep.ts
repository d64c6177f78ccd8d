import { englishDate } from './en-date.ts';
import type { DifferenceTexts, KeepTexts, WhyTexts } from './keep-texts.ts';

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');
const answers = (count: number): string => (count === 1 ? '1 answer' : `${count} answers`);

export const englishKeep: KeepTexts = {
  title: 'Save or clear your answers',
  saveTitle: 'Save on this device',
  saveNote:
    'You can go on with them the next time, on this device. Do not save on a shared computer or phone.',
  save: 'Save my answers',
  saveAgain: 'Save the present ones instead',
  saved: {
    these: 'Saved on this device.',
    others: 'Saved on this device are your answers from before the last changes.',
  },
  noStore: 'This browser does not let pages save anything.',
  deleteSaved: 'Delete what was saved',
  linkTitle: 'A link with your answers',
  linkWarning:
    'Whoever has the link can read your answers. Send it only to yourself, or to someone you trust.',
  copy: 'Copy the link',
  copied: 'The link is copied.',
  copyByHand:
    'The browser does not allow copying. Please select the link below and copy it yourself.',
  clearTitle: 'Clear and start again',
  clearNote:
    'The answers here and those saved on this device are deleted. They cannot be brought back.',
  clear: 'Clear my answers',
  news: {
    'not-saved':
      'Not saved: the browser does not allow it, or its space is full. Your answers are still on this page.',
    'not-deleted':
      'The saved answers could not be deleted: the browser does not allow it. Please clear the data of this site in its settings.',
    deleted: 'The saved answers are deleted.',
    cleared: 'Your answers are cleared.',
  },
  unusable: {
    tab: 'The answers from before the reload cannot be read. Please answer again.',
    device:
      'The answers saved on this device cannot be read. You can delete them and answer again.',
    link: 'The answers in the link cannot be read; it may be cut off. Ask for it again, or answer here.',
  },
  otherGuide: 'These answers belong to another guide and are of no use here.',
  resumed: {
    tab: (count) => `Your ${answers(count)} ${count === 1 ? 'is' : 'are'} back.`,
    device: (count) => `You go on with ${answers(count)} that you saved.`,
    link: (count) =>
      `${answers(count)} from the link ${count === 1 ? 'is' : 'are'} filled in. Please check; you can change each one.`,
  },
  savedOn: (day) => `They were given on ${englishDate.full(day)}; the list goes by today’s date.`,
  guideChanged: 'The guide has changed since. Your answers were checked against the new one.',
  refused: (count) => `${answers(count)} cannot be used now. Please answer again:`,
  gone: (count) =>
    `${count === 1 ? '1 question is' : `${count} questions are`} no longer asked; what you answered is not used.`,
  offer: {
    device: {
      title: 'Go on with your saved answers?',
      note: (count, day) =>
        `${answers(count)}, given on ${englishDate.full(day)}, ${count === 1 ? 'is' : 'are'} saved on this device. If you did not save them, please delete them.`,
      take: 'Go on with them',
      drop: 'Delete what was saved',
    },
    link: {
      title: 'Use the answers in the link?',
      note: (count, day) =>
        `The link that you opened brings ${answers(count)}, given on ${englishDate.full(day)}. Somebody else may have given them: see first whether they are true of you.`,
      take: 'Use these answers',
      drop: 'Do not use them',
    },
  },
  offered: 'See the answers',
  replaces: 'They will replace the answers that you have given.',
  prefilled: 'Filled in beforehand, please check',
  prefilledCount: (count) =>
    `${answers(count)} ${count === 1 ? 'was' : 'were'} filled in beforehand. Please check, and change what is wrong.`,
};

export const englishWhy: WhyTexts = {
  decided: 'Decided by these answers',
  answered: (title, answer) => `${title}: ${answer}`,
  whyNot: 'When it would be needed',
  neededIf: 'You would need it only if this were your situation:',
  neededIfAny: 'You would need it only if one of these were your situation:',
  instead: (to, now) => (now === null ? to : `${to} (you said: ${now})`),
  never: 'No change of a few answers would make this step needed.',
  asideBecause: (reasons) => `You answered “${reasons}”, so this question is not needed.`,
  asideAnyway: 'This question is not needed now.',
  bringsBack: (title, given) =>
    given.length > 2
      ? `Change “${title}”, and this answer may return by itself.`
      : `Change “${title}” to ${given.map((answer) => `“${answer}”`).join(' or ')} and this answer returns by itself.`,
  cameIn: (cause, questions) =>
    `You changed “${cause}”, so there ${questions.length === 1 ? 'is 1 more question' : `are up to ${questions.length} more questions`}: ${quoted(questions)}.`,
  setAside: (cause, questions) =>
    `You changed “${cause}”, so ${quoted(questions)} ${questions.length === 1 ? 'is' : 'are'} not needed; the answer is set aside.`,
  cameBack: (cause, questions) =>
    `You changed “${cause}”, so ${quoted(questions)} ${questions.length === 1 ? 'counts' : 'count'} again, with the answer from before.`,
};

export const englishDifference: DifferenceTexts = {
  title: 'What the change does to your list',
  none: 'Your list stays the same.',
  open: 'undecided',
  becomes: (label, before, after) => `${label}: ${after} (before: ${before})`,
  needed: (titles) => `To do: ${quoted(titles)}`,
  undecided: (titles) => `Undecided: ${quoted(titles)}`,
  notNeeded: (titles) => `No longer needed: ${quoted(titles)}`,
  papersIn: (titles) => `Papers more: ${titles.join(', ')}`,
  papersOut: (titles) => `Papers less: ${titles.join(', ')}`,
  papersOther: (titles) => `Number or form of paper changed: ${titles.join(', ')}`,
  lastDay: (title, before, after) => {
    if (after === null) return `“${title}” has no last day now; it was ${before ?? ''}`;
    return before === null
      ? `Last day for “${title}”: ${after}`
      : `Last day for “${title}”: ${after} (before: ${before})`;
  },
};
