import { type CSSResult, css } from 'lit';

/** Solid: one after another. Double: side by side. Dashed: not settled. */
export const timeline: CSSResult = css`
  /* Plan: timeline. Solid is one after another, double is side by side, dashed is not settled. */
  .lane { position: relative; padding-inline-start: var(--ot-rail); padding-bottom: var(--ot-6); }
  .lane::before {
    content: "";
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--ot-node) / 2 - 1px);
    border-inline-start: 2px solid var(--ot-accent);
  }
  .lane:first-child::before { top: .62em; }
  .lane.together::before {
    inset-inline-start: calc(var(--ot-node) / 2 - 3px);
    border-inline-start: 6px double var(--ot-accent);
  }
  .lane.later::before { border-color: var(--ot-edge); border-inline-start-width: 1px; }
  .lane.open::before { border-color: var(--ot-edge); border-inline-start-style: dashed; }
  .lane > h2 { position: relative; color: var(--ot-accent); font-size: var(--ot-lead); }
  .lane > h2::before {
    content: "";
    position: absolute;
    top: .58em;
    inset-inline-start: calc(var(--ot-node) / 2 - var(--ot-rail));
    width: calc(var(--ot-rail) - var(--ot-node) / 2 - 8px);
    border-top: 4px solid var(--ot-accent);
    border-start-end-radius: 2px;
    border-end-end-radius: 2px;
  }
  .lane.optional::before { border-inline-start-style: dotted; }
  .lane > h2 + p { color: var(--ot-soft); font-size: var(--ot-small); }
  .step { position: relative; margin-top: var(--ot-5); }
  .step + .step { margin-top: var(--ot-6); }
  .node {
    position: absolute;
    top: -3px;
    inset-inline-start: calc(-1 * var(--ot-rail));
    display: grid;
    place-items: center;
    width: var(--ot-node);
    height: var(--ot-node);
    border: 2px solid var(--ot-accent);
    border-radius: 50%;
    background: var(--ot-accent);
    box-shadow: 0 0 0 5px var(--ot-paper);
    color: var(--ot-on-accent);
    font-size: var(--ot-number);
    font-weight: 700;
    line-height: 1;
  }
  .together .node, .later .node { background: var(--ot-paper); color: var(--ot-accent); }
  .open .node { border: 2px dashed var(--ot-edge); background: var(--ot-paper); color: var(--ot-ink); }
  .step h3 { font-size: var(--ot-title); }
  .step h3 + p { margin-top: var(--ot-2); }
  .step .more { margin-top: var(--ot-1); }

  /* Deadline: filled is fixed by law, outlined is advice. Wraps into two rows. */
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--ot-2) var(--ot-5);
    margin-top: var(--ot-3);
  }
  .due {
    display: flex;
    flex-wrap: wrap;
    gap: 1px;
    border: 1px solid var(--ot-ink);
    border-radius: var(--ot-radius-small);
    overflow: hidden;
    background: var(--ot-ink);
    font-size: var(--ot-small);
    line-height: 1.5;
  }
  .due > * { flex: 1 1 auto; padding: 3px 8px; background: var(--ot-paper); }
  .due time { white-space: normal; }
  .due b { background: var(--ot-ink); color: var(--ot-paper); }
  .due.advice { border-color: var(--ot-edge); background: var(--ot-edge); }
  .due.advice b { background: var(--ot-paper); color: var(--ot-ink); }

  /* Channels: where it is done. Facts, so no box around them. */
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ot-4);
    font-size: var(--ot-small);
    color: var(--ot-soft);
  }
  .ways li { display: inline-flex; align-items: start; gap: 6px; }
  .ways .icon { margin-top: .2em; }

  /* Settle an open question in place */
  .settle { display: flex; flex-wrap: wrap; gap: var(--ot-2); margin-top: var(--ot-3); }
  .settle + .note { margin-top: var(--ot-2); }
  .settle legend { margin-bottom: var(--ot-2); font-weight: 700; }
  .settle .button { flex: 1 1 40%; }
  .settle .asked { width: 100%; font-weight: 700; }
  .unneeded { border-block: var(--ot-rule) solid var(--ot-line); padding-block: var(--ot-2); }
  .unneeded .panel { margin-bottom: var(--ot-3); }

  .step-foot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--ot-4); margin-top: var(--ot-1); }
  .step-foot .more { margin: 0; }
  .step-foot .more[open] { width: 100%; }
  .check.inline { align-items: center; min-height: var(--ot-target); padding: 0; border: 0; }
  .check.inline input { margin: 0; }
  .step.done h3 { color: var(--ot-soft); font-weight: 400; }
  .step.done .node { background: var(--ot-paper); color: var(--ot-accent); }
`;
