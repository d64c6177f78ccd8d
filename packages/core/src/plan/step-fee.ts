import type { Entry } from '../guide/entry.ts';
import { type Locale, localize } from '../vocabulary/text.ts';
import { cite } from './cite.ts';
import type { Step } from './plan.ts';
import type { PlanContext } from './plan-context.ts';

/** What the step costs: nothing, an amount, what a derived fact computes, or not known. */
export function feeOfStep(context: PlanContext, { fee }: Entry): Step['fee'] {
  const { bundle, locale } = context;
  if (fee === 'none') return { amount: 0, text: words[locale].none, basis: null };
  if (fee === 'unknown') return { amount: null, text: words[locale].unknown, basis: null };
  const value = fee.fact === undefined ? fee.amount : context.valueOf(fee.fact);
  const amount = typeof value === 'number' ? value : null;
  const said =
    amount === null
      ? words[locale].open
      : amount === 0
        ? words[locale].none
        : words[locale].yuan(amount);
  const note = fee.note === undefined ? '' : ` ${localize(fee.note, locale)}`;
  return { amount, text: `${said}${note}`, basis: cite(bundle, fee.basis, locale) };
}

interface FeeWords {
  readonly none: string;
  readonly unknown: string;
  /** The answers that it is computed from are not there yet. */
  readonly open: string;
  readonly yuan: (amount: number) => string;
}

const words: Readonly<Record<Locale, FeeWords>> = {
  'zh-CN': {
    none: '不收费',
    unknown: '收费情况以办理机构公布为准',
    open: '费用待定',
    yuan: (amount) => `${amount}元`,
  },
  en: {
    none: 'No fee',
    unknown: 'Ask the office',
    open: 'Still open',
    yuan: (amount) => `${amount} yuan`,
  },
};
