import { type CSSResult, css } from 'lit';

/**
 * Colour, type and space. The five colours of the host rule are a district's; dark, contrast and paper
 * override a district, since they answer a need of the reader.
 */
export const tokens: CSSResult = css`
  /* A district's to set from outside: one-thing-guide { --ot-accent: … }. */
  :host {
    --ot-accent: #0a5a59;
    --ot-on-accent: #ffffff;
    --ot-tint: #eaf4f2;
    --ot-paper: #ffffff;
    --ot-ink: #16211f;
  }

  .ot {
    --ot-soft: #44524f;   /* secondary text, 7:1 */
    --ot-wash: #f3f6f5;   /* quiet surface */
    --ot-line: #d5dedc;   /* hairline, decorative only */
    --ot-edge: #667572;   /* border of a control, 3:1 */
    --ot-hem: var(--ot-wash); /* edge of a quiet surface */
    --ot-error: #9c1c1c;
    --ot-error-wash: #fcf0ee;
    --ot-focus: #16211f;

    /* Type. One base size; everything else is a ratio of it. */
    --ot-font: "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Source Han Sans SC", "Noto Sans CJK SC",
      "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif;
    --ot-base: 17px;
    --ot-small: .882em;   /* 15 */
    --ot-lead: 1.118em;   /* 19 */
    --ot-title: 1.176em;  /* 20 */
    --ot-head: 1.706em;   /* 29 */
    --ot-figure: 3.06em;  /* 52, one per page */
    --ot-leading: 1.75;
    --ot-leading-tight: 1.35;
    --ot-measure: 36em;   /* 36 characters to a line at most */

    /* Space, in steps of 4. Not scaled by large print. */
    --ot-1: 4px;
    --ot-2: 8px;
    --ot-3: 12px;
    --ot-4: 16px;
    --ot-5: 24px;
    --ot-6: 40px;
    --ot-7: 64px;
    --ot-gutter: 20px;

    /* Shape */
    --ot-radius: 10px;
    --ot-radius-small: 5px;
    --ot-rule: 1px;
    --ot-target: 48px;
    --ot-box: 26px;        /* radio, tick box */
    --ot-rail: 44px;      /* width of the timeline's gutter */
    --ot-node: 32px;
    --ot-number: 17px;
    --ot-ring: 3px solid var(--ot-focus);
    --ot-quick: 140ms ease-out;
  }

  .ot:lang(en) {
    --ot-font: -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", system-ui, sans-serif;
    --ot-leading: 1.55;
    --ot-leading-tight: 1.2;
    --ot-measure: 66ch;
  }

  .ot[data-theme="dark"] {
    --ot-accent: #7fd1c6;
    --ot-on-accent: #04201e;
    --ot-tint: #17302e;
    --ot-paper: #101817;
    --ot-ink: #e9efed;
    --ot-soft: #b3c0bd;
    --ot-wash: #18221f;
    --ot-line: #2d3a38;
    --ot-edge: #84938f;
    --ot-error: #ffb3a7;
    --ot-error-wash: #331a18;
    --ot-focus: #ffffff;
  }

  .ot[data-theme="contrast"] {
    --ot-accent: #ffe14a;
    --ot-on-accent: #000000;
    --ot-tint: #000000;
    --ot-paper: #000000;
    --ot-ink: #ffffff;
    --ot-soft: #ffffff;
    --ot-wash: #000000;
    --ot-line: #ffffff;
    --ot-hem: #ffffff;
    --ot-edge: #ffffff;
    --ot-error: #ffb3a7;
    --ot-error-wash: #000000;
    --ot-focus: #ffffff;
    --ot-rule: 2px;
  }

  /* Paper: one ink, no fills, sized in points */
  .ot[data-theme="paper"] {
    --ot-accent: #000000;
    --ot-on-accent: #ffffff;
    --ot-tint: #ffffff;
    --ot-paper: #ffffff;
    --ot-ink: #000000;
    --ot-soft: #3a3a3a;
    --ot-wash: #ffffff;
    --ot-line: #9a9a9a;
    --ot-edge: #5a5a5a;
    --ot-base: 10.5pt;
    --ot-small: .857em;   /* 9 pt */
    --ot-lead: 1.143em;
    --ot-title: 1.143em;
    --ot-head: 2.1em;
    --ot-figure: 3.8em;
    --ot-number: 10.5pt;
    --ot-node: 24px;
    --ot-leading: 1.55;
  }

  .ot[data-text="large"] {
    --ot-base: 24px;
    --ot-small: .875em;   /* 21 */
    --ot-lead: 1em;
    --ot-title: 1.125em;  /* 27 */
    --ot-head: 1.375em;   /* 33 */
    --ot-figure: 2.5em;
    --ot-leading: 1.65;
    --ot-gutter: 16px;
    --ot-target: 60px;
    --ot-box: 36px;
    --ot-rail: 62px;
    --ot-node: 44px;
    --ot-number: 24px;
  }

  @media (prefers-reduced-motion: reduce) {
    .ot { --ot-quick: 0s; }
  }
`;
