import { type CSSResult, css } from 'lit';

/** What changes with the room that the element has, not the window. */
export const widths: CSSResult = css`
  /* Room for labels beside their text, then for two columns */
  @container ot (min-width: 40em) {
    .ot :where(h1) { font-size: calc(1.2 * var(--ot-head)); }
    .intro {
      display: grid;
      grid-template-columns: minmax(0, 34em) 200px;
      justify-content: space-between;
      gap: var(--ot-6);
      padding-top: var(--ot-6);
    }
    .figure { display: block; }
    .picture { margin-top: var(--ot-5); }
    .button.wide { width: auto; min-width: 12em; }
    .panel:not(.stack) > div { display: grid; grid-template-columns: 8em minmax(0, 1fr); gap: 0 var(--ot-4); }
    .panel dt { padding-top: .1em; }
  }
  @container ot (min-width: 58em) {
    .plan, .plan-head {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 21em;
      column-gap: var(--ot-7);
      align-items: start;
    }
    .plan-head {
      grid-column: 1 / -1;
      align-items: end;
      padding-block: var(--ot-6);
      margin-bottom: var(--ot-6);
      border-bottom: var(--ot-rule) solid var(--ot-line);
    }
    .plan-head .saving { margin-top: 0; }
    .jump { display: none; }
    .beside { position: sticky; top: var(--ot-5); }
    .beside > :first-child { margin-top: 0; }
  }

  /* Under 18 characters to a line, as in large print on a phone, the gutter closes */
  @container ot (max-width: 18em) {
    .lane { --ot-rail: 20px; }
    .lane::before, .lane.together::before { inset-inline-start: 0; }
    .lane > h2::before { inset-inline-start: calc(-1 * var(--ot-rail)); width: calc(var(--ot-rail) - 8px); }
    .node { position: static; margin-bottom: var(--ot-2); box-shadow: none; }
    .saving dl { grid-template-columns: 1fr auto; grid-auto-flow: dense; }
    .saving dd:nth-of-type(odd) { grid-column: 1 / -1; margin-bottom: var(--ot-2); }
    .marks { max-width: none; }
    .date label { flex-direction: column-reverse; align-items: start; gap: var(--ot-1); }
  }
`;
