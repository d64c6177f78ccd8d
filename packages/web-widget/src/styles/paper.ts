import { type CSSResult, css } from 'lit';

/** The plan on A4, dates in the margin, a box to tick for every step. */
export const paper: CSSResult = css`
  /* A page without a sheet of its own is printed as it is seen. */
  .print { display: none; }
  @media print {
    .screen[data-page="plan"] { display: none; }
    .print { display: block; }
    .bar .display, .button, .link, .keep, .news { display: none; }
  }
  .sheet {
    --ot-rail: 38px;
    --date: 31mm;
    print-color-adjust: exact;
  }
  .sheet-head { display: flex; justify-content: space-between; align-items: end; gap: 9mm; }
  .sheet-head > :first-child { flex: none; }
  .sheet-figure { text-align: end; }
  .sheet-figure .outcome { justify-content: end; }
  .sheet h1 { margin-block: 2mm 1mm; }
  .sheet .outcome { margin: 0; line-height: 1.2; }
  .sheet .saving {
    display: grid;
    grid-template-columns: 1.2fr 1fr 1.15fr;
    gap: 0 9mm;
    align-items: center;
    margin-top: 5mm;
    padding: 2.5mm 0;
    border-width: 1px 0;
    border-color: var(--ot-ink);
    border-radius: 0;
  }
  .sheet .saving dl { margin: 0; }
  .sheet .figures { padding: 0; border: 0; }
  .sheet .line { margin-top: 5mm; line-height: 1.45; padding-inline-start: var(--date); }
  .sheet .lane > h2 { break-after: avoid; }
  .sheet .lane { padding-bottom: 4.5mm; }
  .sheet .lane > h2 small {
    display: inline;
    margin-inline-start: 1em;
    color: var(--ot-soft);
    font-size: var(--ot-small);
    font-weight: 400;
  }
  .sheet .step { break-inside: avoid; margin-top: 3mm; padding-inline-end: 12mm; }
  .sheet .step + .step { margin-top: 3.5mm; }
  .sheet .step::after {
    content: "";
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    width: 6mm;
    height: 6mm;
    border: 1.5px solid var(--ot-ink);
    border-radius: 1px;
  }
  .sheet .step h3 { display: flex; justify-content: space-between; align-items: baseline; gap: 4mm; }
  .sheet .step h3 small { color: var(--ot-soft); font-size: 9pt; font-weight: 400; text-align: end; }
  .sheet .step h3 + p { margin-top: 0; }
  .when {
    position: absolute;
    bottom: calc(100% - 1.6em);
    inset-inline-start: calc(-1 * var(--date) - var(--ot-rail));
    width: calc(var(--date) - 4mm);
    line-height: 1.35;
    text-align: end;
  }
  .when b { font-size: var(--ot-title); white-space: nowrap; }
  .sheet-foot { display: flex; gap: 9mm; padding-top: 4mm; border-top: 1px solid var(--ot-ink); }
  .sheet-foot section { flex: 1; break-inside: avoid; }
  .sheet .note { line-height: 1.4; max-width: none; margin-top: 1mm; }
  .write { display: flex; gap: 9mm; max-width: none; margin-block: 6mm; }
  .write span { flex: 1; border-bottom: 1px dotted var(--ot-edge); }
  .papers { margin-top: 1mm; }

  .sheet .step.done::after { content: "✓"; font-weight: 700; line-height: 6mm; text-align: center; }
`;
