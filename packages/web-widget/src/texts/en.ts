import type { Unit } from '@onething/core';
import { englishDate } from './en-date.ts';
import { englishDifference, englishKeep, englishWhy } from './en-keep.ts';
import { sayAnswerProblem, sayLoadProblem } from './en-problems.ts';
import type { Range, Texts } from './texts.ts';

const range = ({ min, max }: Range): string => (min === max ? `${max}` : `${min}–${max}`);
const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;

const units: Readonly<Record<Unit, string>> = {
  month: 'months',
  year: 'years',
  day: 'days',
  yuan: 'yuan',
  person: 'people',
  page: 'pages',
  item: 'items',
  percent: '%',
};

export const english: Texts = {
  brand: 'One Thing',
  display: {
    label: 'Display',
    large: 'Large',
    contrast: 'Contrast',
    other: { locale: 'zh-CN', label: '中文', title: '简体中文' },
  },
  loading: 'Opening the guide',
  privacy: 'Your answers stay on your device',
  footer: (day) =>
    `Content checked on ${englishDate.full(day)}. Places, phone numbers and amounts are as published by the office.`,
  chineseOnly:
    'Parts of this guide are in Chinese only. The Chinese text is the authoritative one.',
  problem: {
    title: 'The guide did not open',
    say: sayLoadProblem,
    retry: 'Try again',
  },
  intro: {
    count: ({ min, max }) =>
      `${min < 2 ? `At most ${max}` : range({ min, max })} question${max === 1 ? '' : 's'}`,
    countNote: 'One at a time. You can go back at any moment, and go on when you are not sure.',
    prepare: 'Have at hand',
    privacyNote: 'No login, no name, no identity number.',
    stay: {
      tab: 'A reload loses nothing; close the page and the answers go with it. On a shared computer, press “Clear my answers” when you are done.',
      page: 'Reload or close the page and the answers are gone.',
    },
    start: 'Start',
  },
  question: {
    back: 'Previous question',
    backToIntro: 'Back to the introduction',
    remaining: ({ min, max }) => {
      if (max === 0) return 'All others are answered';
      if (max === 1) return 'Last question';
      if (min < 2) return `At most ${max} questions to go, this page included`;
      return `${min === max ? max : `${min}–${max}`} questions to go, this page included`;
    },
    together: 'Please answer these questions',
    why: 'Why do we ask?',
    affects: 'Steps that depend on it',
    words: (number) => `Words explained (${number})`,
    basis: 'Legal basis',
    reason: 'Reason',
    yes: 'Yes',
    no: 'No',
    several: 'You can choose more than one',
    notSure: 'Not sure',
    notSureNote: (steps) =>
      steps === 0
        ? 'Go on for now; you can answer later.'
        : `Go on for now; you can answer later. ${count(steps, 'step')} may be marked “undecided”.`,
    durationNote: 'If you only know the total in months, write it in the second field.',
    year: 'Year',
    month: 'Month',
    day: 'Day',
    years: 'years',
    months: 'months',
    unit: (unit) => units[unit],
    next: 'Continue',
    mistakes: (number) =>
      number === 1 ? 'There is 1 thing to mend' : `There are ${number} things to mend`,
    mistake: 'Error: ',
    problem: sayAnswerProblem,
  },
  review: {
    title: 'Check your answers',
    note: 'If all is right, see your list. Changing one answer keeps the others.',
    change: 'Change',
    changeWhat: (question) => `: ${question}`,
    undecided: (steps) => `${count(steps, 'step')} undecided`,
    aside: (number) => `Answers set aside (${number})`,
    confirm: 'See my list',
  },
  keep: englishKeep,
  why: englishWhy,
  difference: englishDifference,
  plan: {
    title: 'Your to-do list',
    rules: [(guide) => `${guide}, under the rules of `, ''],
    answers: (number) => `From your ${count(number, 'answer')}`,
    changeAnswers: 'Change answers',
    figures: {
      steps: (number) => ['', number === 1 ? ' step' : ' steps'],
      visits: (number) => ['', number === 1 ? ' visit' : ' visits'],
      papers: (number) => ['', number === 1 ? ' paper' : ' papers'],
    },
    apart: 'Apart',
    together: 'Together',
    jumpPapers: 'Papers to bring',
    jumpTake: 'Print the list',
    lane: {
      now: { title: 'Do now', note: 'One step after another.' },
      parallel: { title: 'At the same time', note: 'No need to wait for the steps above.' },
      later: {
        title: 'Afterwards',
        note: 'When the steps before are done, or when the time comes.',
      },
      optional: { title: 'If you like', note: 'It is up to you.' },
      open: {
        title: 'Undecided',
        note: 'Some questions have no sure answer yet. One answer settles each.',
      },
    },
    laneToday: ['Today is ', '.'],
    openLane: (steps) => `${count(steps, 'step')} undecided`,
    nothing: 'By your answers, there is nothing in this guide for you to do.',
    choices: 'Only one of these',
    givesYou: (what) => `You get: ${what}`,
    brings: (titles) => `It also brings: ${titles.join(', ')}`,
    fees: (total, unknown) =>
      unknown === 0
        ? `Fees: ${total} yuan in all`
        : `Known fees: ${total} yuan; of ${count(unknown, 'step')} the fee was not found`,
    workingDays: (days, lowerBound) =>
      `All of it takes ${lowerBound ? 'at least' : 'about'} ${count(days, 'working day')}`,
    unneeded: (number) => `Not needed (${number}), and why`,
    take: 'Take it with you',
    print: 'Print the list',
    updated: 'The list is up to date',
  },
  step: {
    number: (number) => `Step ${number}`,
    undecided: 'Undecided',
    choice: 'or',
    toChoose: 'A step to choose',
    dueBy: { resident: 'By', employer: 'Employer by', office: 'Office by' },
    suggestedBy: 'Suggested by',
    daysLeft: (days) => {
      if (days === 0) return 'today';
      return days > 0 ? `${count(days, 'day')} left` : `${count(-days, 'day')} ago`;
    },
    automatic: ['Automatic', 'Nothing for you to do'],
    employerActs: ['Done by the employer', 'Remind them'],
    channels: 'Where',
    channel: {
      online: 'Online',
      hall: 'At the counter',
      'self-service': 'Self-service machine',
      phone: 'By phone',
      employer: 'Through the employer',
    },
    more: (papers, whole) => {
      if (whole) return papers === 0 ? 'What it is' : `What it is, ${count(papers, 'paper')}`;
      return papers === 0 ? 'Basis and why' : `${count(papers, 'paper')}, and why`;
    },
    papers: 'Papers',
    optionalPaper: 'Optional',
    uncertainPaper: 'May be asked for',
    fromStep: (number) => `from step ${number}`,
    copies: (originals, copies) =>
      [
        originals > 0 ? count(originals, 'original') : '',
        copies > 0 ? (copies === 1 ? '1 copy' : `${copies} copies`) : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    instead: {
      'electronic-certificate': 'E-certificate, no paper',
      'data-sharing': 'Checked by data, no paper',
      commitment: 'A signed commitment will do',
    },
    deadline: 'Time limit',
    otherDistricts: 'In another district',
    movedFrom: ['Counted in days it is ', '; a rest day moves it on.'],
    approximate: 'The public holidays of that time are not published yet: the date may move.',
    takes: 'How long it takes',
    statutory: 'by law',
    promised: 'promised',
    gives: 'What you get',
    produces: 'You receive',
    fee: 'Fee',
    basis: 'Legal basis',
    interpretation: 'Explained: ',
    why: 'Why this step',
    confirm: 'Confirm with the office',
    unsure: 'Details unpublished: ask first',
    notes: 'Good to know',
    done: 'Done',
    warning: 'Note: ',
    excludes: (title) => `Only one of this and “${title}”. `,
    sources: 'Sources',
    reviewed: 'Checked on',
    answerIt: 'Answer this question',
    settledAbove: 'Answer the question above first: ',
    about: 'What it is',
    alsoOpen: (questions) => `${count(questions, 'other answer')} may matter too.`,
    newTab: ' (opens a new page)',
  },
  papers: {
    title: 'Papers',
    summary: (bring, free) =>
      `Merged over all steps: ${bring > 0 ? `bring ${bring}` : 'no paper to bring'}${free > 0 ? `, ${free} need no paper` : ''}.`,
    none: 'This list needs no papers.',
    from: (issuer) => `From: ${issuer}`,
    usedIn: (steps) => `for step${steps.length === 1 ? '' : 's'} ${steps.join(', ')}`,
    ifChosen: 'if you choose it',
    ticksToo: 'So do the ticks.',
  },
  form: {
    title: (fields) => `To fill in once (${count(fields, 'field')})`,
    summary: (separately, known) =>
      `Separately: ${count(separately, 'field')}. ${known} of them follow from your answers.`,
    byHand: 'to be filled in there',
  },
  office: {
    title: 'Offices in this district',
    address: (words) => `Address: ${words}`,
    hours: (words) => `Hours: ${words}`,
    phone: (words) => `Phone: ${words}`,
    unknown: 'not found; as published by the office',
  },
  sheet: {
    title: 'My to-do list',
    bring: (marks) => `Bring ${marks}. `,
    phone: 'Phone of the office',
    appointment: 'Appointment',
    unneeded: 'Not needed',
    printed: ['Printed on ', '. '],
    original: 'bring the original',
  },
  date: englishDate,
};
