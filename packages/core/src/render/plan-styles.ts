/**
 * The style sheet of `renderHtml`: screen and A4 paper. A constant, so that a server can allow it by
 * its hash in a Content-Security-Policy.
 */
export const planStyles = `
:root { color-scheme: light; --ink: #16211f; --soft: #44524f; --line: #d5dedc; --accent: #0a5a59; }
* { box-sizing: border-box; }
body { max-width: 46em; margin: 0 auto; padding: 24px 20px 64px; color: var(--ink); background: #fff;
  font: 17px/1.75 "PingFang SC", "HarmonyOS Sans SC", "Source Han Sans SC", "Noto Sans CJK SC",
  "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif; }
:lang(en) body { line-height: 1.55; }
h1 { margin: 0; font-size: 1.7em; line-height: 1.35; }
h2 { margin: 40px 0 12px; padding-top: 12px; border-top: 3px solid var(--accent); font-size: 1.18em;
  color: var(--accent); }
h3 { margin: 24px 0 4px; font-size: 1.12em; line-height: 1.35; }
p { margin: 4px 0; }
.soft, small { color: var(--soft); font-size: .882em; }
.headline { margin: 16px 0 0; font-weight: 700; }
.headline b { font-size: 2.6em; line-height: 1.2; color: var(--accent); }
.summary { margin: 16px 0; padding: 12px 0; border: solid var(--line); border-width: 1px 0; }
.due { display: inline-block; margin: 8px 0; padding: 2px 10px; border: 1px solid var(--ink);
  border-radius: 5px; font-weight: 700; }
.due.binding { color: #fff; background: var(--ink); }
.advice, .choice { margin: 8px 0; padding: 4px 0 4px 14px; border-left: 3px solid var(--accent); }
dl { display: grid; grid-template-columns: 8em 1fr; gap: 4px 12px; margin: 8px 0 0; }
dt { color: var(--soft); font-size: .882em; }
dd { margin: 0; }
ul { margin: 0; padding: 0; list-style: none; }
li { padding: 8px 0; border-bottom: 1px solid var(--line); }
.tick::before { content: ""; float: left; width: 18px; height: 18px; margin: 6px 12px 0 0;
  border: 1.5px solid var(--ink); border-radius: 3px; }
footer { margin-top: 40px; padding-top: 12px; border-top: 1px solid var(--line); }
@media (max-width: 32em) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 8px; } }
@media print {
  @page { size: A4; margin: 14mm 15mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.5; }
  h2 { margin: 6mm 0 2mm; color: #000; border-color: #000; }
  h2, h3, h3 + p { break-after: avoid; }
  dt, dd, li, .due, .advice, .summary { break-inside: avoid; }
  .due.binding { color: #000; background: none; border-width: 2px; }
  .advice { margin: 1mm 0; }
  dl { gap: 1px 4mm; }
  section { break-inside: auto; }
}
`;
