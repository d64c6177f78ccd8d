import type { CSSResultGroup } from 'lit';
import { controls } from './controls.ts';
import { forcedColors } from './forced-colors.ts';
import { ground } from './ground.ts';
import { pages } from './pages.ts';
import { paper } from './paper.ts';
import { planStyles } from './plan-styles.ts';
import { timeline } from './timeline.ts';
import { tokens } from './tokens.ts';
import { widths } from './widths.ts';

/**
 * Adopted by the shadow root as constructed sheets, which a Content-Security-Policy does not refuse.
 * Where a browser lacks them, Lit writes style elements instead: a host with a strict policy then
 * needs a nonce in `window.litNonce`.
 */
export const styles: CSSResultGroup = [
  tokens,
  ground,
  controls,
  pages,
  planStyles,
  timeline,
  widths,
  forcedColors,
  paper,
];
