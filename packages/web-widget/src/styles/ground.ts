import { type CSSResult, css } from 'lit';

/** What every page stands on: type, focus, the frame. */
export const ground: CSSResult = css`
  /* Ground */
  /* What a host page sets for its own text goes no further. */
  :host {
    display: block;
    scroll-margin-top: 12px;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
  }
  :host([hidden]) { display: none; }
  .ot {
    container: ot / inline-size;
    background: var(--ot-paper);
    color: var(--ot-ink);
    font: 400 var(--ot-base) / var(--ot-leading) var(--ot-font);
    text-align: start;
    text-autospace: normal;            /* a sliver of space between 汉字 and 123 */
    text-spacing-trim: trim-start;
    line-break: strict;
    overflow-wrap: anywhere;
    text-size-adjust: 100%;
  }
  .ot:lang(en) { font-variant-east-asian: proportional-width; }  /* quotes of a CJK font, at Latin width */
  .ot *, .ot ::before, .ot ::after { box-sizing: border-box; }
  .ot :where(h1, h2, h3, p, ul, ol, dl, dd, fieldset, legend, figure) {
    margin: 0;
    padding: 0;
    border: 0;
    list-style: none;
    min-width: 0;
  }
  .ot :where(h1, h2, h3) { font-weight: 700; line-height: var(--ot-leading-tight); text-wrap: balance; }
  .ot :where(h1) { font-size: var(--ot-head); }
  .ot :where(h2) { font-size: var(--ot-title); }
  .ot :where(p, li, dd, .option span) { max-width: var(--ot-measure); text-wrap: pretty; }
  .ot :where(button, input) { font: inherit; color: inherit; }
  .ot :where(time, .whole) { white-space: nowrap; text-autospace: no-autospace; }
  .ot :where(a, .link) { color: var(--ot-accent); text-decoration-thickness: 1px; text-underline-offset: .25em; }
  .ot :where(a, .link):hover { text-decoration-thickness: 2px; }
  .link {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    padding: 0;
    border: 0;
    background: none;
    text-decoration: underline 1px;
    cursor: pointer;
  }
  .link.inline { display: inline; min-height: 0; }
  [tabindex="-1"]:focus { outline: 0; }
  .ot :focus-visible { outline: var(--ot-ring); outline-offset: 3px; }
  .ot :where(small) { display: block; }
  .ot :where(small), .small, .note { color: var(--ot-soft); font-size: var(--ot-small); }
  .spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .icon {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    vertical-align: -.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* Page */
  .page { max-width: 70em; margin-inline: auto; padding: 0 var(--ot-gutter) var(--ot-5); }
  .page.narrow { max-width: calc(34em + 2 * var(--ot-gutter)); }
  .page.medium { max-width: calc(54em + 2 * var(--ot-gutter)); }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--ot-2);
    min-height: 56px;
    border-bottom: var(--ot-rule) solid var(--ot-line);
  }
  .brand {
    display: flex;
    align-items: center;
    gap: var(--ot-2);
    margin-inline-end: auto;
    font-weight: 700;
    white-space: nowrap;
  }
  .brand svg { width: 30px; height: 10px; fill: var(--ot-accent); }
  .display { display: flex; gap: var(--ot-1); }
  .bar button {
    min-width: 44px;
    min-height: 44px;
    padding: 0 var(--ot-1);
    border: 0;
    background: none;
    color: var(--ot-soft);
    font-size: var(--ot-small);
    white-space: nowrap;
    cursor: pointer;
  }
  .bar button[aria-pressed="true"] {
    color: var(--ot-accent);
    font-weight: 700;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: .4em;
  }
  .foot {
    margin-top: var(--ot-6);
    padding-top: var(--ot-4);
    border-top: var(--ot-rule) solid var(--ot-line);
  }

  .state { min-height: 12em; padding-top: var(--ot-5); }
  .state[role="status"] { display: grid; place-items: center; }
`;
