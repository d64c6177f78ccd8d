import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

export type IconName =
  | 'back'
  | 'lock'
  | 'online'
  | 'hall'
  | 'self-service'
  | 'phone'
  | 'employer'
  | 'print'
  | 'notice';

const drawings: Readonly<Record<IconName, SVGTemplateResult>> = {
  back: svg`<path d="M20 12H5M11 6l-6 6 6 6"/>`,
  lock: svg`<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>`,
  online: svg`<rect x="3" y="4" width="18" height="13" rx="2"/><path d="M8 21h8M12 17v4"/>`,
  hall: svg`<path d="m3 9.5 9-5.5 9 5.5M5.5 10v9M18.5 10v9M3 20h18M10 20v-6h4v6"/>`,
  'self-service': svg`<rect x="6" y="3" width="12" height="18" rx="2"/><path d="M9 6.5h6v5H9zM9 15h6M9 18h3"/>`,
  phone: svg`<path d="M6 3h3l1.5 5L8 9.5a13 13 0 0 0 6.5 6.5l1.5-2.5 5 1.5v3a2.5 2.5 0 0 1-2.7 2.5A17 17 0 0 1 3.5 5.7 2.5 2.5 0 0 1 6 3z"/>`,
  employer: svg`<rect x="3" y="7" width="18" height="13" rx="2"/><path d="M9 7V4h6v3M3 13h18"/>`,
  print: svg`<path d="M7 9V3h10v6M7 18H5a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2M7 14.5h10V21H7z"/>`,
  notice: svg`<path d="M12 4 2.5 20h19zM12 10v5M12 17.5v.01"/>`,
};

/** Decoration beside words, never instead of them. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${drawings[name]}</svg>`;
}

const stroke =
  'M1.5 6.9C8 5 17 4.5 26 4.9c3 .1 5.2-.9 6.7-2.7.6-.6 1.3-.5 1.9.1 1.3 1.3 2.4 2.6 2.9 3.9.4 1.2-.5 2.1-2.4 2.1-3 0-5.9-.3-9.1-.4C17 7.6 9 8.5 4 9.9 1.9 10.5-.6 7.6 1.5 6.9z';

/** The mark: the character 一, one stroke. */
export function brandMark(): TemplateResult {
  return html`<svg viewBox="0 0 39 12" aria-hidden="true"><path d=${stroke}></path></svg>`;
}

/** A list pinned to a wall, in the timeline's own language of lines. */
export function introPicture(): TemplateResult {
  return html`<svg class="picture" viewBox="0 0 220 250" aria-hidden="true">
    <rect class="paper" x="24" y="22" width="172" height="222" rx="6"/>
    <circle class="pin" cx="110" cy="22" r="13"/>
    <path class="stroke" transform="translate(46 52) scale(1.5)" d=${stroke}></path>
    <path d="M54 96v68"/>
    <path d="M52.5 164v42M55.5 164v42"/>
    <path class="dashed" d="M54 208v24"/>
    <circle class="on" cx="54" cy="100" r="8"/><circle class="on" cx="54" cy="146" r="8"/>
    <circle class="off" cx="54" cy="188" r="8"/>
    <path class="words" d="M76 97h84M76 108h52M76 141h92M76 152h60M76 183h66M76 194h40"/>
    <rect class="date-mark" x="75" y="116" width="46" height="10" rx="2"/>
  </svg>`;
}
