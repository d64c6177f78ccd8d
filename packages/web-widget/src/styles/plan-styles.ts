import { type CSSResult, css } from 'lit';

/** Head, summary and checklist of the plan. */
export const planStyles: CSSResult = css`
  /* Plan: head */
  .plan-head { padding-block: var(--ot-5) var(--ot-6); }
  .plan-head h1 { margin-block: var(--ot-1) var(--ot-2); }
  .outcome {
    display: flex;
    align-items: baseline;
    flex-wrap: wrap;
    gap: 0 var(--ot-2);
    margin-block: var(--ot-5) var(--ot-2);
    font-size: var(--ot-lead);
    font-weight: 700;
  }
  .outcome b { margin-inline: 2px 6px; }
  .outcome b { color: var(--ot-accent); font-size: var(--ot-figure); line-height: 1; letter-spacing: -.02em; }
  .outcome .day b { font-size: var(--ot-title); line-height: 1.3; letter-spacing: 0; }

  /* Plan: summary. Hollow marks are what separate visits would cost, filled ones what is left. */
  .saving {
    padding: var(--ot-4);
    border: var(--ot-rule) solid var(--ot-hem);
    border-radius: var(--ot-radius);
    background: var(--ot-wash);
  }
  .plan-head .saving { max-width: 26em; margin-top: var(--ot-5); }
  .figures {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    flex-wrap: wrap;
    gap: 0 var(--ot-4);
    padding-bottom: var(--ot-3);
    border-bottom: var(--ot-rule) solid var(--ot-line);
    font-size: var(--ot-lead);
  }
  .figures b { font-size: 1.5em; line-height: 1.3; }
  .saving dl {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 0 var(--ot-3);
    margin-top: var(--ot-3);
    font-size: var(--ot-small);
  }
  .saving dt, .saving dd:nth-of-type(even) { white-space: nowrap; }
  .saving dd:nth-of-type(even) { text-align: end; }
  .saving .now { color: var(--ot-accent); font-weight: 700; }
  .marks {
    display: block;
    width: 100%;
    max-width: 140px;
    fill: none;
    stroke: var(--ot-soft);
    stroke-width: 1.5;
  }
  .now .marks { fill: var(--ot-accent); stroke: var(--ot-accent); }
  .plan-head .saving + .note { margin-top: var(--ot-3); }
  .jump { display: flex; flex-wrap: wrap; gap: 0 var(--ot-5); margin-top: var(--ot-3); }

  /* Papers to bring, and how to keep the plan */
  .bring, .take { margin-top: var(--ot-6); }
  .checklist { margin-top: var(--ot-3); border-top: var(--ot-rule) solid var(--ot-line); }
  .check {
    display: flex;
    gap: var(--ot-3);
    padding-block: var(--ot-3);
    border-bottom: var(--ot-rule) solid var(--ot-line);
    cursor: pointer;
  }
  .check b { display: block; }
  .check .tag { margin-top: var(--ot-1); }
  .actions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(8em, 1fr));
    gap: var(--ot-2);
    margin-block: var(--ot-3);
  }
  .actions .main { grid-column: 1 / -1; }

  .given { margin-top: var(--ot-3); }
  .given .answers { margin-top: 0; }
  .either { margin-bottom: var(--ot-5); border: var(--ot-rule) solid var(--ot-ink); }
`;
