import { contentDefects } from './break-content.ts';
import { orderDefects } from './break-order.ts';
import { questionDefects } from './break-questions.ts';
import { ruleDefects } from './break-rules.ts';
import type { Defect } from './planted-defect.ts';

/** Ways to break a guide, each with the finding that must come of it. */
export const defects: Readonly<Record<string, Defect>> = {
  ...ruleDefects,
  ...questionDefects,
  ...orderDefects,
  ...contentDefects,
};
