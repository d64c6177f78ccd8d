import { fileSentences } from './file-sentences.ts';
import { findingSentences } from './finding-sentences.ts';
import type { IssueCode } from './issue.ts';
import { referenceSentences } from './reference-sentences.ts';
import type { LocalizedText } from './text.ts';

/**
 * What each issue says. `{found}` is what was found, in quotation marks, `{key}` the key at which it
 * was; what would have been allowed and the nearest right name are added behind.
 */
export const issueSentences: Readonly<Record<IssueCode, LocalizedText>> = {
  ...findingSentences,
  ...fileSentences,
  ...referenceSentences,
  'unknown-key': {
    zh: '这里没有{found}这一项：请改正或删去；含逗号的文字放进引号',
    en: '{found} is no key here: correct or remove it, and quote texts with commas',
  },
  'missing-key': { zh: '缺少{found}这一项：请补上', en: 'The key {found} is missing: add it' },
  'wrong-type': {
    zh: '{key}不能是{found}：请换一种写法',
    en: '{key} cannot be {found}: give another kind of value',
  },
  'invalid-value': {
    zh: '{key}不能是{found}：请换一个值',
    en: '{key} cannot be {found}: give another value',
  },
  'invalid-id': {
    zh: '编号{found}不合写法：只用小写英文字母、数字，中间用短横线连接，以字母开头',
    en: 'The id {found} is not well formed: use lower-case letters and digits joined by hyphens, a letter first',
  },
  'invalid-date': {
    zh: '没有{found}这一天：请写确有的日期，格式为 YYYY-MM-DD',
    en: 'There is no day {found}: write a day that exists as YYYY-MM-DD',
  },
  'invalid-reference': {
    zh: '{found}不是法条引用：请写“法律编号#条”，如 law-id#45.1',
    en: '{found} is no legal reference: write the law, # and the article, as in law-id#45.1',
  },
  'id-differs-from-file': {
    zh: '编号{found}与文件名不同：请让两者一致',
    en: 'The id {found} differs from the file name: make them the same',
  },
  'duplicate-id': {
    zh: '编号{found}用了两次：请改掉一个',
    en: 'The id {found} is used twice: change one of them',
  },
  'unknown-operator': {
    zh: '没有{found}这个运算：请换成已有的运算',
    en: 'There is no operator {found}: use one that exists',
  },
  'unknown-decorator': {
    zh: '没有{found}这个修饰词：请换成已有的修饰词',
    en: 'There is no decorator {found}: use one that exists',
  },
  'unsupported-condition': {
    zh: '条件里不用{found}这种写法：请换一种写法',
    en: 'Conditions do not take {found}: write it another way',
  },
  'malformed-condition': {
    zh: '条件写得不完整或互相冲突（{found}）：每一层只写 all、any、not、condition、fact 中的一个',
    en: 'The condition is incomplete or contradicts itself ({found}): give exactly one of all, any, not, condition and fact',
  },
  'empty-any': {
    zh: 'any 里是空的，这个条件永远不成立：请补上至少一个条件',
    en: 'An empty any never holds: add at least one condition',
  },
  'operator-kind-mismatch': {
    zh: '这个运算不能用在{found}上：请换运算，或换成对应类型的事实',
    en: 'The operator cannot be used on {found}: change the operator, or give a fact of the right kind',
  },
  'mixed-types': {
    zh: '{found}和要比较的事实不是同一类型：请换成同一类型的值',
    en: '{found} is not of the kind it is compared with: give a value of that kind',
  },
  'cyclic-reference': {
    zh: '引用绕成了一圈（{found}）：请断开其中一处',
    en: 'The references run in a circle ({found}): break it at one place',
  },
  'cyclic-prerequisite': {
    zh: '办理顺序绕成了一圈（{found}）：请从其中一个事项的 after 里删去一项',
    en: 'The steps wait for each other in a circle ({found}): remove one of them from an after',
  },
  'cyclic-replacement': {
    zh: '几个事项互相代替（{found}），一个也剩不下：请从其中一个的 replaces 里删去一项',
    en: 'The entries replace each other ({found}), so none is left: remove one from a replaces',
  },
  'value-out-of-range': {
    zh: '{found}超出了范围：请填范围以内的值',
    en: '{found} is out of range: give a value within it',
  },
  'question-not-ordered': {
    zh: '要用到{found}这道题，但 ask 里没有：请把它排进 ask',
    en: 'The question {found} is needed but not in ask: put it in its place there',
  },
  'question-not-used': {
    zh: 'ask 里的{found}没有用处：请删去，或在条件里用上',
    en: 'Nothing uses the question {found} in ask: remove it or use it in a condition',
  },
  'misplaced-value': {
    zh: '{found}在这段文字里不会被替换：请改写成不含花括号的话',
    en: '{found} is not filled in here: say it without the braces',
  },
  'missing-basis': {
    zh: '这里缺少法律依据：请补上 basis',
    en: 'The legal basis is missing here: add a basis',
  },
  'unlisted-article': {
    zh: '{found}这一条没有列在法律文件的 articles 里：请核对条号，或补上一句话',
    en: 'The law does not list the article {found}: check its number or add a sentence under articles',
  },
  'missing-condition': {
    zh: '事项要说明什么时候适用：when 和 always: true 写且只写一个',
    en: 'The entry must say when it applies: give exactly one of when and always: true',
  },
  'missing-validity': {
    zh: '这个值没有写明适用日期：请写 from 或 to',
    en: 'The value does not say when it holds: give from or to',
  },
  'missing-first-day': {
    zh: '期限从哪天算起没有写：请写 from（日期）或 after（办完哪一步）',
    en: 'The deadline does not say from when it counts: give from (a date) or after (a step)',
  },
  'deadline-given-twice': {
    zh: 'deadline 和 deadlines 只写一个：有几个期限就都写进 deadlines',
    en: 'Give either deadline or deadlines: several go into deadlines',
  },
  'lone-alternative': {
    zh: 'one-of 的{found}只有一份材料：请核对名字，或补上可以代替它的材料',
    en: 'The alternatives {found} are a single material: check the name or add the others',
  },
  'overlapping-periods': {
    zh: '适用日期重叠了（{found}）：同一天只能有一个，请改 from 或 to',
    en: 'The periods overlap ({found}): a day can have one only, so change from or to',
  },
  'gap-in-periods': {
    zh: '两段日期之间有空档（{found}）：空档里没有值，请核对 from 和 to',
    en: 'There is a gap between two periods ({found}), in which there is no value: check from and to',
  },
  'gap-in-calendars': {
    zh: '中间缺少{found}年的放假安排：请在 calendars 里补上，否则日期会算错',
    en: 'The calendar of {found} is missing in between: add it under calendars, or dates go wrong',
  },
  'promised-too-long': {
    zh: '承诺时限要短于法定时限，并用同一单位（{found}）：请改短',
    en: 'A promised time is shorter than the statutory one, in the same unit ({found}): shorten it',
  },
  'statutory-time-missing': {
    zh: '这个事项没有法定时限可比（{found}）：请先在事项里写明，或删去承诺时限',
    en: 'The entry has no statutory time to compare with ({found}): state it there or remove the promise',
  },
  'replaced-text-missing': {
    zh: '事项里已经没有这段文字（{found}）：请按现在的文字改写 instead-of，或删去',
    en: 'The entry no longer has this text ({found}): give its present wording in instead-of, or remove it',
  },
  'missing-source': {
    zh: '这里没有写明来源：请写 law、url 或 note，并写明把握程度',
    en: 'The source is missing here: give a law, url or note, and how sure we are',
  },
  'missing-translation': {
    zh: '这段文字没有英文：请补上 en',
    en: 'The text has no English: add en',
  },
  'asymmetric-exclusion': {
    zh: '{found}没有反过来写明排斥这个事项：请在那边也写上',
    en: '{found} does not exclude this entry in turn: say so there too',
  },
  'catalogue-row-differs': {
    zh: '这一栏与{found}写的不同，而两者是目录里的同一行：请写成一样',
    en: 'This column differs from {found}, which describes the same row of the catalogue: make them the same',
  },
  'catalogue-row-covered': {
    zh: '目录的这一行已有办事指南（{found}）：请删去这个只列名的文件',
    en: 'This row of the catalogue has a service guide already ({found}): delete the file that only lists it',
  },
  'catalogue-position-taken': {
    zh: '同一个一级事项里已有排在{found}的一行：请改正其中一个',
    en: 'Another row of the level-1 item stands at {found} already: correct one of them',
  },
  'example-failed': {
    zh: '例子的结果是{found}，与预期不同：请改例子，或改条件',
    en: 'The example gives {found}, not what it expects: change the example or the conditions',
  },
  'example-invalid': {
    zh: '例子里的{found}不能用：请改正',
    en: 'The example has {found}, which cannot be used: correct it',
  },
  'answers-not-an-object': {
    zh: '答案要写成一个对象，以题目编号为键',
    en: 'Answers must be one object, keyed by question id',
  },
  'not-sure-not-allowed': {
    zh: '这道题不能答“不清楚”：请给出答案',
    en: '"Not sure" is not taken here: give an answer',
  },
  'answer-constraint': {
    zh: '{found}不符合这道题的要求：请改正',
    en: '{found} does not meet a condition of this question: change it',
  },
};
