import { type CSSResult, css } from 'lit';

/** Buttons, disclosures, panels, tags. */
export const controls: CSSResult = css`
  /* Button */
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--ot-2);
    min-height: var(--ot-target);
    padding: var(--ot-2) var(--ot-4);
    border: var(--ot-rule) solid var(--ot-edge);
    border-radius: var(--ot-radius);
    background: var(--ot-paper);
    color: var(--ot-ink);
    line-height: var(--ot-leading-tight);
    cursor: pointer;
    transition: background var(--ot-quick);
  }
  .button:hover { background: var(--ot-wash); }
  .button.main {
    min-height: calc(var(--ot-target) + 8px);
    border-color: var(--ot-accent);
    background: var(--ot-accent);
    color: var(--ot-on-accent);
    font-size: var(--ot-lead);
    font-weight: 700;
  }
  .button.main:hover { background: color-mix(in srgb, var(--ot-accent), var(--ot-ink) 30%); }
  .button.wide { width: 100%; }

  /* Disclosure and the quiet panel it opens */
  .more > summary {
    display: inline-flex;
    align-items: center;
    min-height: var(--ot-target);
    color: var(--ot-accent);
    cursor: pointer;
    list-style: none;
  }
  .more > summary::-webkit-details-marker { display: none; }
  .more > summary::before {
    content: "";
    flex: none;
    width: .5em;
    height: .5em;
    margin-inline: .1em .6em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
    transition: transform var(--ot-quick);
  }
  .more[open] > summary::before { transform: translateY(-.12em) rotate(45deg); }
  .more > summary:hover { text-decoration: underline; text-underline-offset: .25em; }
  .panel {
    padding: var(--ot-4);
    border: var(--ot-rule) solid var(--ot-hem);
    border-radius: var(--ot-radius);
    background: var(--ot-wash);
  }
  .panel dt { color: var(--ot-soft); font-size: var(--ot-small); font-weight: 700; }
  .panel > div + div { margin-top: var(--ot-4); }
  .panel li + li, .panel p + p { margin-top: var(--ot-1); }

  /* Tag: one fact about a paper. Never a control. */
  .tag {
    display: inline-block;
    padding: 1px 9px;
    border: 1px solid var(--ot-accent);
    border-radius: 99px;
    background: var(--ot-tint);
    color: var(--ot-accent);
    font-size: var(--ot-small);
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
  }
  .tag.open { border: 1px dashed var(--ot-edge); background: none; color: var(--ot-soft); }

  /* What must not be overlooked */
  .notices { display: grid; gap: var(--ot-2); margin-top: var(--ot-3); }
  .notice {
    display: flex;
    gap: var(--ot-2);
    padding-inline-start: var(--ot-3);
    border-inline-start: 4px solid var(--ot-ink);
  }
  .notice .icon { margin-top: .25em; }
  .panel h2 { font-size: var(--ot-lead); }
  .panel > * + * { margin-top: var(--ot-2); }
`;
