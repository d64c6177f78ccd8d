import type { Locale } from '../vocabulary/text.ts';
import { labelsEn } from './labels-en.ts';
import { labelsZh } from './labels-zh.ts';
import type { PlanLabels } from './plan-labels.ts';

export const planLabels: Readonly<Record<Locale, PlanLabels>> = {
  'zh-CN': labelsZh,
  en: labelsEn,
};
