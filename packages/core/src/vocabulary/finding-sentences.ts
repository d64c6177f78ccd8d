import type { FindingCode } from './finding-code.ts';
import type { LocalizedText } from './text.ts';

/** What the findings of `checkGuide` say; the places are those of `issueSentences`. */
export const findingSentences: Readonly<Record<FindingCode, LocalizedText>> = {
  'entry-never-applies': {
    zh: '没有任何一种答案会用到{found}：请改条件，或删去这个事项',
    en: 'No answers at all make {found} apply: change its condition or remove it',
  },
  'entry-always-applies': {
    zh: '不管怎么回答，{found}都适用：请改条件，或写 always: true',
    en: '{found} applies whatever is answered: change its condition, or say always: true',
  },
  'entry-stays-open': {
    zh: '所有问题都答了，{found}还是定不下来：条件里有算不出的值，请补上表或参数',
    en: 'All questions are answered and {found} is still open: a value in its condition cannot be computed, so complete the table or parameter',
  },
  'entry-out-of-force': {
    zh: '这一天{found}不在适用期内：请核对 valid，或从指南中拿掉',
    en: 'On this day {found} is not in force: check its valid, or take it out of the guide',
  },
  'condition-never-holds': {
    zh: '{found}的条件在这个事项里永远不成立：请改条件，或删去这一项',
    en: 'The condition of {found} never holds within its entry: change it or remove the item',
  },
  'part-never-holds': {
    zh: '条件里的{found}永远不成立：请改正，或删去',
    en: 'The part {found} of the condition never holds: correct or remove it',
  },
  'part-always-holds': {
    zh: '条件里的{found}在这里总是成立：请改正，或删去',
    en: 'The part {found} of the condition always holds here: correct or remove it',
  },
  'part-redundant': {
    zh: '条件里的{found}删去后结果都一样：请删去，或改成本来想写的条件',
    en: 'Without the part {found} the condition says the same: remove it, or write what was meant',
  },
  'question-never-asked': {
    zh: '不管怎么回答，都不会问到{found}：请从 ask 里删去，或在条件里用上',
    en: 'The question {found} is asked on no path: remove it from ask, or use it in a condition',
  },
  'question-without-effect': {
    zh: '{found}怎么回答，清单都一样：请删去这道题，或改它的条件',
    en: 'However {found} is answered, the plan is the same: remove the question or change its conditions',
  },
  'constraint-never-met': {
    zh: '{found}没有一个能通过的答案：请改 constraints 或上下限',
    en: 'No answer to {found} is allowed: change its constraints or bounds',
  },
  'option-not-allowed': {
    zh: '选项{found}在任何答案里都不被允许：请改 constraints，或删去选项',
    en: 'The option {found} is allowed in no answers: change the constraints or remove it',
  },
  'option-without-effect': {
    zh: '选不选{found}，清单都一样：请删去选项，或在条件里用上',
    en: 'Choosing {found} or not, the plan is the same: remove the option or use it in a condition',
  },
  'options-alike': {
    zh: '{found}这几个选项得到的清单总是一样：如果不是为了让人认得出自己的情况，请合并',
    en: 'The options {found} always lead to the same plan: join them, unless people need both to recognize their case',
  },
  'same-rule': {
    zh: '这个事项和{found}在完全相同的情况下适用：请确认不是同一件事写了两遍',
    en: 'This entry applies in exactly the same cases as {found}: make sure that it is not written twice',
  },
  'nothing-to-do': {
    zh: '照{found}回答，清单是空的：请补一个事项，告诉这样的人怎么办',
    en: 'With the answers {found} the plan is empty: add an entry that tells these people what to do',
  },
  'exclusive-both-needed': {
    zh: '和{found}互相排斥，但有人两个都符合：清单会让他二选一，请确认',
    en: 'It excludes {found}, yet some people meet both conditions: the plan shows them a choice, so make sure that it is meant',
  },
  'exclusive-prerequisite': {
    zh: '这个事项排斥{found}，又要等它先办完：请删去其中一处',
    en: 'This entry excludes {found} and also waits for it: remove one of the two',
  },
  'anchor-unknown': {
    zh: '要办这一步时，期限的起算日{found}可能不知道：请换起算日，或改条件',
    en: 'When this step is needed, the day {found} from which its deadline counts may not be known: change the anchor or the condition',
  },
  'value-unknown': {
    zh: '有些人会看到算不出的{found}：请补上表或参数，或写 unknown 说明',
    en: 'Some people are shown {found} without a value: complete the table or parameter, or give the fact an unknown text',
  },
  'cyclic-steps': {
    zh: '有人会同时要办{found}，而它们互相等待：请从其中一个的 after 里删去一项',
    en: 'Some people need {found} at once, and these wait for each other: remove one of them from an after',
  },
  'entry-uncovered': {
    zh: '没有例子说明{found}：请用 missingExamples 写出例子并审核',
    en: 'No example shows {found}: have the missing example written and review it',
  },
  'not-exact-comparison': {
    zh: '{found}要拿几个答案互相比较，这一处没有逐一证明',
    en: '{found} compares answers with each other, so this part is not proved exactly',
  },
  'not-exact-size': {
    zh: '{found}情形太多，这一处没有逐一证明',
    en: '{found} has too many cases, so this part is not proved exactly',
  },
  'proof-contradicted': {
    zh: '证明和实际生成的清单不一致（{found}）：这是程序的错误，请报告',
    en: 'The proof and the plan that was made disagree on {found}: this is a fault of the program, please report it',
  },
  'dead-link': {
    zh: '{found}这个链接打不开：只能用 https:// 开头的完整网址',
    en: 'The link {found} leads nowhere: give a full address that begins with https://',
  },
  'elsewhere-in-guide': {
    zh: '这里提到的{found}不在这份指南里：请把它加进 entries，或确认不需要',
    en: 'The entry {found} named here is not part of this guide: add it to entries, or make sure that it is not wanted',
  },
  'hard-to-read': {
    zh: '这句话太长，不好读（{found}）：请拆成短句',
    en: 'The sentence is too long to read easily ({found}): split it',
  },
  'term-unexplained': {
    zh: '用到了{found}，但术语表里没有解释：请补上，或换成平常的话',
    en: 'The term {found} is used but not explained in the glossary: add it, or say it plainly',
  },
  'law-out-of-force': {
    zh: '引用的{found}这一天不在有效期内：请换成现行的依据',
    en: 'The law {found} cited here is not in force on this day: cite the one that is',
  },
  'review-overdue': {
    zh: '上次核对是{found}，已经过了该再核对的时间：请对照来源核对',
    en: 'The last review was on {found}, longer ago than its term: compare it with its sources again',
  },
  'runs-out': {
    zh: '{found}就要到期了：请准备好之后的内容',
    en: '{found} runs out soon: prepare what follows',
  },
  'ran-out': {
    zh: '{found}在这一天没有值：请补上现行的内容',
    en: '{found} has no value on this day: add what is in force',
  },
};
