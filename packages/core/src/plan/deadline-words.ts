import type { Deadline } from '../guide/entry.ts';
import type { Locale } from '../vocabulary/text.ts';

interface DeadlineWords {
  readonly from: (anchor: string, within: string) => string;
  /** Where the day on which it begins is not known. */
  readonly fromUnknown: (anchor: string, within: string) => string;
  /** `number` is that of the step in the plan, where it has one. */
  readonly after: (number: number | null, title: string, within: string) => string;
  /** What to do once the day has passed, where the author says nothing. It states no rule. */
  readonly passed: Readonly<Record<Deadline['who'], Readonly<Record<Deadline['force'], string>>>>;
}

/** What is said of a time limit where the author gives no words. */
export const deadlineWords: Readonly<Record<Locale, DeadlineWords>> = {
  'zh-CN': {
    from: (anchor, within) => `${anchor}，${within}内`,
    fromUnknown: (anchor, within) => `从“${anchor}”起${within}内（日期还不知道）`,
    after: (number, title, within) =>
      `办完${number === null ? '' : `第${number}步`}“${title}”后${within}内`,
    passed: {
      resident: {
        binding: '这一天已经过了。请尽快问办理机构，还能不能办、怎么办。',
        advisory: '这一天已经过了，仍请尽快办，并先问办理机构。',
      },
      employer: {
        binding: '这一天已经过了。还没办的，请催单位，并问办理机构怎么办。',
        advisory: '这一天已经过了。还没办的，请催单位。',
      },
      office: {
        binding: '这一天已经过了。还没结果的，请问办理机构。',
        advisory: '这一天已经过了。还没结果的，请问办理机构。',
      },
    },
  },
  en: {
    from: (anchor, within) => `Within ${within} of: ${anchor}`,
    fromUnknown: (anchor, within) => `Within ${within} of “${anchor}” (day not known yet)`,
    after: (number, title, within) =>
      `Within ${within} of finishing ${number === null ? '' : `step ${number}, `}“${title}”`,
    passed: {
      resident: {
        binding: 'This day has passed. Ask the office soon whether and how it can still be done.',
        advisory: 'This day has passed. Do it soon all the same, and ask the office first.',
      },
      employer: {
        binding: 'This day has passed. If it is not done, press the employer and ask the office.',
        advisory: 'This day has passed. If it is not done, press the employer.',
      },
      office: {
        binding: 'This day has passed. If there is no result yet, ask the office.',
        advisory: 'This day has passed. If there is no result yet, ask the office.',
      },
    },
  },
};
