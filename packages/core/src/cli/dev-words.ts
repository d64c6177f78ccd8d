import type { StepStatus } from '../plan/plan.ts';
import type { Severity } from '../vocabulary/issue.ts';
import type { Locale } from '../vocabulary/text.ts';

/** The words of the author's page. */
export interface DevWords {
  readonly name: string;
  readonly preview: string;
  readonly broken: string;
  readonly proving: string;
  readonly failed: string;
  readonly good: string;
  readonly bad: (errors: number) => string;
  readonly warnings: (count: number) => string;
  readonly findings: (count: number) => string;
  readonly combinations: string;
  readonly questions: string;
  readonly entries: string;
  readonly asked: string;
  readonly fewest: string;
  readonly examples: string;
  readonly forExample: string;
  readonly checked: (date: string) => string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly status: Readonly<Record<StepStatus, string>>;
}

export const devWords: Readonly<Record<Locale, DevWords>> = {
  'zh-CN': {
    name: '一件事',
    preview: '编辑预览',
    broken: '指南还读不了',
    proving: '正在证明全部答案组合……',
    failed: '证明中断了，这是程序的错',
    good: '可以发布',
    bad: (errors) => `还不能发布：有${errors}个错误要改`,
    warnings: (count) => `另有${count}个提醒，可以带着发布。`,
    findings: (count) => `要看的地方（${count}）`,
    combinations: '答案组合',
    questions: '问题',
    entries: '事项',
    asked: '平均要问几题',
    fewest: '换个顺序可以少到',
    examples: '例子',
    forExample: '例如这样回答',
    checked: (date) => `检查于${date}。改了文件，这一页会自己更新。`,
    severity: { error: '错误', warning: '提醒', note: '说明' },
    status: { needed: '要办', notNeeded: '不用办', undecided: '待定' },
  },
  en: {
    name: 'One Thing',
    preview: 'Preview for editors',
    broken: 'The guides cannot be read yet',
    proving: 'Proving it over all answers …',
    failed: 'The proof broke down: a mistake of the program',
    good: 'Ready to be published',
    bad: (errors) => `Not to be published yet: ${errors} error${errors === 1 ? '' : 's'} to mend`,
    warnings: (count) => `${count} warning${count === 1 ? '' : 's'} may go along.`,
    findings: (count) => `What to look at (${count})`,
    combinations: 'answer combinations',
    questions: 'questions',
    entries: 'entries',
    asked: 'asked on average',
    fewest: 'in the best order',
    examples: 'examples',
    forExample: 'For example',
    checked: (date) => `Checked for ${date}. The page follows the files by itself.`,
    severity: { error: 'Error', warning: 'Warning', note: 'Note' },
    status: { needed: 'needed', notNeeded: 'not needed', undecided: 'open' },
  },
};
