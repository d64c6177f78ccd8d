import { type CSSResult, css } from 'lit';

/**
 * Windows' high-contrast themes take every background away: what is told by a fill is told by the
 * system's own colours instead.
 */
export const forcedColors: CSSResult = css`
  @media (forced-colors: active) {
    .progress .done, .progress .here { forced-color-adjust: none; border-color: CanvasText; }
    .progress .done { background: CanvasText; }
    .progress .here { background: Canvas; }
    .node { forced-color-adjust: none; border-color: CanvasText; background: Canvas; color: CanvasText; }
    .lane:not(.together, .later, .open) .node { background: CanvasText; color: Canvas; }
    .due { background: none; }
    .due > * + * { border-inline-start: 1px solid CanvasText; }
    .ot [type="checkbox"]:checked, .option [type="radio"]:checked {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }
    .option [type="radio"]:checked { background: Canvas; }
    .ot [type="checkbox"]:checked::before { border-color: HighlightText; }
    .option:has(:checked) { outline: 2px solid Highlight; outline-offset: -2px; }
    .bar button[aria-pressed="true"] { color: Highlight; }
    .marks, .brand svg { stroke: CanvasText; }
    .now .marks, .brand svg { fill: CanvasText; }
  }
`;
