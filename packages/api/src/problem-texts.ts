import type { LocalizedText } from '@onething/core';

/** Every kind of problem, in the order in which a request meets them. Names are API. */
export type ProblemKind =
  | 'unknown-path'
  | 'method-not-allowed'
  | 'unknown-guide'
  | 'unknown-district'
  | 'unknown-bundle'
  | 'unknown-locale'
  | 'not-acceptable'
  | 'unsupported-media-type'
  | 'body-too-large'
  | 'not-json'
  | 'too-deep'
  | 'invalid-request'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'invalid-value'
  | 'invalid-date'
  | 'value-out-of-range'
  | 'answers-not-an-object'
  | 'unknown-entry'
  | 'unknown-question'
  | 'unknown-option'
  | 'not-sure-not-allowed'
  | 'answer-constraint'
  | 'internal-error';

/** What a kind of problem is called, and what to do about it. */
export interface ProblemText {
  readonly title: LocalizedText;
  /** `{about}` is what was found. Shown as `detail` where no single error says it better. */
  readonly detail: LocalizedText;
}

export const problemTexts: Readonly<Record<ProblemKind, ProblemText>> = {
  'unknown-path': {
    title: { zh: '没有这个地址', en: 'No such path' },
    detail: {
      zh: '没有地址“{about}”。可用的地址见 /docs。',
      en: 'There is no path "{about}". The paths are listed at /docs.',
    },
  },
  'method-not-allowed': {
    title: { zh: '不支持这种请求方法', en: 'Method not allowed' },
    detail: {
      zh: '这个地址不支持 {about}。可用的方法见 Allow 标头。',
      en: 'This path does not support {about}. The Allow header lists the methods that it does.',
    },
  },
  'unknown-guide': {
    title: { zh: '没有这份指南', en: 'No such guide' },
    detail: {
      zh: '没有编号为“{about}”的指南。全部指南见 /v1/guides。',
      en: 'There is no guide "{about}". All guides are listed at /v1/guides.',
    },
  },
  'unknown-district': {
    title: { zh: '没有这个区', en: 'No such district' },
    detail: {
      zh: '没有代码为“{about}”的区。请用行政区划代码，如310115；不写就是全市的指南。',
      en: 'There is no district "{about}". Use its code, such as 310115; without one you get the city\'s guide.',
    },
  },
  'unknown-bundle': {
    title: { zh: '没有这个版本的指南数据', en: 'No such version of the bundle' },
    detail: {
      zh: '指南数据没有版本“{about}”，可能已经更新。不带版本号可取得现行版本。',
      en: 'The bundle has no version "{about}"; it may have been replaced. Without a hash you get the present one.',
    },
  },
  'unknown-locale': {
    title: { zh: '没有这种语言', en: 'No such language' },
    detail: {
      zh: '没有语言“{about}”。可用：zh-CN、en。',
      en: 'There is no language "{about}". There are zh-CN and en.',
    },
  },
  'not-acceptable': {
    title: { zh: '没有所要的格式', en: 'Not acceptable' },
    detail: {
      zh: '不提供 Accept 标头所要的格式：{about}。',
      en: 'None of the formats in the Accept header can be had: {about}.',
    },
  },
  'unsupported-media-type': {
    title: { zh: '请求内容的类型不对', en: 'Unsupported media type' },
    detail: {
      zh: '请求内容须为 UTF-8 编码、未压缩的 application/json，收到的是：{about}。',
      en: 'The body must be application/json in UTF-8, not compressed. Received: {about}.',
    },
  },
  'body-too-large': {
    title: { zh: '请求内容太大', en: 'Body too large' },
    detail: { zh: '请求内容不得超过 64 KiB。', en: 'The body may have at most 64 KiB.' },
  },
  'not-json': {
    title: { zh: '请求内容不是 JSON', en: 'Not JSON' },
    detail: {
      zh: '请求内容不是 UTF-8 编码的 JSON。',
      en: 'The body is not JSON in UTF-8.',
    },
  },
  'too-deep': {
    title: { zh: '请求内容嵌套太深', en: 'Nested too deeply' },
    detail: {
      zh: '请求内容最多嵌套 16 层。',
      en: 'The body may be nested 16 levels deep at most.',
    },
  },
  'invalid-request': {
    title: { zh: '请求内容有误', en: 'The request is wrong' },
    detail: { zh: '共有{about}处有误。', en: '{about} places are wrong.' },
  },
  'unknown-key': {
    title: { zh: '没有这个字段', en: 'Unknown field' },
    detail: {
      zh: '字段名写错了，或者这里不收这个字段。可用的字段：answers、asOf、locale。',
      en: 'A field name is misspelled, or has no place here. The fields are answers, asOf and locale.',
    },
  },
  'missing-key': {
    title: { zh: '缺少字段', en: 'Missing field' },
    detail: { zh: '缺少必需的字段。', en: 'A required field is missing.' },
  },
  'wrong-type': {
    title: { zh: '值的类型不对', en: 'Wrong type' },
    detail: {
      zh: '单选题用选项编号，多选题用选项编号的数组，是非题用 true 或 false，数字题用数字，日期用 YYYY-MM-DD；null 表示“不清楚”。',
      en: 'A single choice is an option id, a multiple choice an array of option ids, a yes/no question true or false, a number a number, a date YYYY-MM-DD; null means "not sure".',
    },
  },
  'invalid-value': {
    title: { zh: '值不可用', en: 'Value not allowed' },
    detail: { zh: '这个值不在可用的值之内。', en: 'The value is not one of those allowed.' },
  },
  'invalid-date': {
    title: { zh: '没有这一天', en: 'No such day' },
    detail: {
      zh: '日期写成 YYYY-MM-DD，并且历上确有这一天（没有 2026-02-30）。',
      en: 'Dates are written YYYY-MM-DD and must exist in the calendar (2026-02-30 does not).',
    },
  },
  'value-out-of-range': {
    title: { zh: '超出范围', en: 'Out of range' },
    detail: {
      zh: '数字须为整数；数字和日期须在题目给出的范围内。',
      en: 'Numbers must be whole, and numbers and dates within the bounds of the question.',
    },
  },
  'answers-not-an-object': {
    title: { zh: '答案不是对象', en: 'Answers are not an object' },
    detail: {
      zh: '答案是一个 JSON 对象，以题目编号为键。',
      en: 'Answers are one JSON object keyed by question id.',
    },
  },
  'unknown-entry': {
    title: { zh: '没有这个事项', en: 'Unknown step' },
    detail: {
      zh: '这份指南没有这个编号的事项。全部事项见 /v1/guides/{id}。',
      en: 'The guide has no step with this id. Its steps are listed at /v1/guides/{id}.',
    },
  },
  'unknown-question': {
    title: { zh: '没有这道题', en: 'Unknown question' },
    detail: {
      zh: '这份指南没有这个编号的题目。全部题目见 /v1/guides/{id}。',
      en: 'The guide has no question with this id. Its questions are listed at /v1/guides/{id}.',
    },
  },
  'unknown-option': {
    title: { zh: '没有这个选项', en: 'Unknown option' },
    detail: {
      zh: '这道题没有这个编号的选项。',
      en: 'The question has no option with this id.',
    },
  },
  'not-sure-not-allowed': {
    title: { zh: '这道题不能答“不清楚”', en: '"Not sure" is not an answer here' },
    detail: {
      zh: '这道题不收 null。还没有回答的题目，不要写进答案。',
      en: 'The question does not take null. Leave out a question that has not been answered.',
    },
  },
  'answer-constraint': {
    title: { zh: '答案与题目的要求不符', en: 'The answer breaks a rule of its question' },
    detail: {
      zh: '题目的作者为答案写了要求，本次答案不符合。',
      en: "The question's author set a condition on its answer, which this answer does not meet.",
    },
  },
  'internal-error': {
    title: { zh: '服务器出错', en: 'Internal error' },
    detail: {
      zh: '服务器出错了，不是您的问题。请稍后再试。',
      en: 'The server failed; it was not your fault. Please try again later.',
    },
  },
};

export function isProblemKind(name: string): name is ProblemKind {
  return Object.hasOwn(problemTexts, name);
}
