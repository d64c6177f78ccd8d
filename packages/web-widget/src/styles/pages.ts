import { type CSSResult, css } from 'lit';

/** Introduction, questions, and the answers to check. */
export const pages: CSSResult = css`
  /* Intro */
  .intro { padding-top: var(--ot-5); }
  .intro h1 { margin-block: var(--ot-1) var(--ot-3); }
  .lead { font-size: var(--ot-lead); }
  .before { margin-top: var(--ot-5); border-top: var(--ot-rule) solid var(--ot-line); }
  .before div { padding-block: var(--ot-3); border-bottom: var(--ot-rule) solid var(--ot-line); }
  .before dt { font-weight: 700; }
  .before dd { color: var(--ot-soft); }
  .picture {
    display: block;
    width: 200px;
    margin: var(--ot-6) auto 0;
    fill: none;
    stroke: var(--ot-accent);
    stroke-width: 2;
  }
  .picture .paper { fill: var(--ot-wash); stroke: var(--ot-line); }
  .picture .pin, .picture .on, .picture .stroke { fill: var(--ot-accent); }
  .picture .stroke { stroke: none; }
  .picture .off { fill: var(--ot-paper); }
  .picture .dashed { stroke-dasharray: 3 4; stroke: var(--ot-edge); }
  .picture .words { stroke: var(--ot-edge); stroke-width: 3; stroke-linecap: round; opacity: .45; }
  .picture .date-mark { fill: var(--ot-ink); stroke: none; }

  /* Question */
  .back {
    display: inline-flex;
    align-items: center;
    gap: var(--ot-1);
    min-height: var(--ot-target);
    text-decoration: none;
  }
  .figure { display: none; }
  .prose { margin-top: var(--ot-5); }
  .prose :is(h1, h2, h3) { margin-top: var(--ot-4); font-size: var(--ot-lead); }
  .prose :is(p, ul, ol) { margin-top: var(--ot-2); }
  .prose :is(ul, ol) { padding-inline-start: 1.2em; }
  .prose ul li { list-style: disc; }
  .prose ol li { list-style: decimal; }
  .back + h1 { margin-top: var(--ot-2); }
  .progress {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: var(--ot-1) var(--ot-4);
    margin-bottom: var(--ot-5);
  }
  .progress ol { display: flex; gap: 5px; }
  .progress li { width: 1.05em; height: 6px; border: 1px solid var(--ot-edge); border-radius: 3px; }
  .progress .done { border-color: var(--ot-accent); background: var(--ot-accent); }
  .progress .here { width: 2em; border: 2px solid var(--ot-accent); background: var(--ot-tint); }
  .progress .maybe { border-style: dashed; }
  .hint { margin-top: var(--ot-2); color: var(--ot-soft); }
  .question .more { margin-top: var(--ot-1); }
  .question .more + .more { margin-top: 0; }
  .words { margin-top: var(--ot-5); }
  .options {
    margin-top: var(--ot-4);
    border: var(--ot-rule) solid var(--ot-edge);
    border-radius: var(--ot-radius);
  }
  .options.apart { margin-top: var(--ot-3); }
  .options.unsure { margin-top: var(--ot-3); border-style: dashed; }
  .option { display: flex; gap: var(--ot-3); padding: var(--ot-3) var(--ot-4); cursor: pointer; }
  .option + .option { border-top: var(--ot-rule) solid var(--ot-line); }
  .option:first-child {
    border-start-start-radius: calc(var(--ot-radius) - 1px);
    border-start-end-radius: calc(var(--ot-radius) - 1px);
  }
  .option:last-child {
    border-end-start-radius: calc(var(--ot-radius) - 1px);
    border-end-end-radius: calc(var(--ot-radius) - 1px);
  }
  .option b { font-weight: 400; }
  .option:has(:checked) { background: var(--ot-tint); }
  .option:has(:checked) b { color: var(--ot-accent); font-weight: 700; }
  .option:has(:focus-visible) { outline: var(--ot-ring); outline-offset: 2px; }
  .option input, .check input {
    appearance: none;
    flex: none;
    width: var(--ot-box);
    height: var(--ot-box);
    margin: 2px 0 0;
    border: 2px solid var(--ot-edge);
    background: var(--ot-paper);
    cursor: pointer;
    transition: border-width var(--ot-quick);
  }
  .ot [type="radio"] { border-radius: 50%; }
  .option input { outline: 0; }
  .option [type="radio"]:checked { border: 8px solid var(--ot-accent); }
  .ot [type="checkbox"] { border-radius: var(--ot-radius-small); }
  .ot [type="checkbox"]:checked { border-color: var(--ot-accent); background: var(--ot-accent); }
  .ot [type="checkbox"]:checked::before {
    content: "";
    display: block;
    width: 32%;
    height: 58%;
    margin: 4% auto 0;
    border: solid var(--ot-on-accent);
    border-width: 0 3px 3px 0;
    transform: rotate(45deg);
  }
  .date ~ .options { margin-top: var(--ot-5); }
  .date ~ .note { margin-top: var(--ot-2); }
  .question fieldset + fieldset {
    margin-top: var(--ot-6);
    padding-top: var(--ot-5);
    border-top: var(--ot-rule) solid var(--ot-line);
  }
  .question legend { float: inline-start; width: 100%; padding-bottom: var(--ot-2); }
  .question legend + * { clear: both; }
  .go { margin-block: var(--ot-5) var(--ot-3); }

  /* Date, and what is wrong with it */
  .date { display: flex; flex-wrap: wrap; gap: var(--ot-2) var(--ot-4); margin-top: var(--ot-4); }
  .date label { display: flex; align-items: center; gap: var(--ot-2); }
  .date input {
    width: 3.1em;
    height: calc(var(--ot-target) + 8px);
    padding: 0;
    border: 2px solid var(--ot-edge);
    border-radius: var(--ot-radius-small);
    background: var(--ot-paper);
    font-size: var(--ot-lead);
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .date .long input { width: 4.4em; }
  .date label { white-space: nowrap; }
  .date:lang(en) label { flex-direction: column-reverse; align-items: start; gap: var(--ot-1); }
  .date input[aria-invalid] { border-color: var(--ot-error); background: var(--ot-error-wash); }
  .wrong { margin-top: var(--ot-3); color: var(--ot-error); font-weight: 700; }
  .wrong.field { padding-inline-start: var(--ot-3); border-inline-start: 4px solid var(--ot-error); }
  .errors {
    margin-bottom: var(--ot-5);
    padding: var(--ot-4);
    border: 2px solid var(--ot-error);
    border-radius: var(--ot-radius);
    background: var(--ot-error-wash);
  }
  .errors h2 { color: var(--ot-error); }
  .ot .errors a { color: var(--ot-error); font-weight: 700; }

  /* Answers to check */
  .answers { margin-top: var(--ot-5); border-top: var(--ot-rule) solid var(--ot-line); }
  .answers > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--ot-4);
    padding-block: var(--ot-3);
    border-bottom: var(--ot-rule) solid var(--ot-line);
  }
  .answers dt { grid-column: 1; color: var(--ot-soft); font-size: var(--ot-small); }
  .answers dd { grid-column: 1; font-weight: 700; }
  .answers .change { grid-area: 1 / 2 / span 2; align-self: center; font-weight: 400; }
  .answers .change .link {
    padding-inline: var(--ot-2);
    margin-inline-end: calc(-1 * var(--ot-2));
  }
  .aside { margin-top: var(--ot-6); }
  .aside h2 { font-size: var(--ot-lead); }
  .aside .panel { margin-top: var(--ot-3); }

  /* What happened to the answers, above the page; saving and clearing them, below it */
  .news { margin-bottom: var(--ot-5); border-color: var(--ot-edge); }
  .news:focus { outline: none; }
  .news li + li { margin-top: var(--ot-2); }
  .news ul { padding-inline-start: 1.2em; }
  .news ul li { list-style: disc; }
  .hint + .news, .hint + .filled, .news + .news { margin-top: var(--ot-5); }
  .choice { display: flex; flex-wrap: wrap; gap: var(--ot-2); }
  .filled { margin-top: var(--ot-4); border-style: dashed; border-color: var(--ot-edge); }
  .keep { margin-top: var(--ot-5); }
  .keep > .panel > div + div { padding-top: var(--ot-4); border-top: var(--ot-rule) solid var(--ot-line); }
  .keep .button { margin-block: var(--ot-2) 0; margin-inline-end: var(--ot-2); }
  .link-field {
    width: 100%;
    min-height: var(--ot-target);
    margin-top: var(--ot-2);
    padding-inline: var(--ot-2);
    border: 2px solid var(--ot-edge);
    border-radius: var(--ot-radius-small);
    background: var(--ot-paper);
  }
  .would > * + * { margin-top: var(--ot-2); }
`;
