/**
 * The style sheet of `renderHtml`: screen, large print and A4 paper. A constant, so that a server can
 * allow it by its hash in a Content-Security-Policy.
 */
export const planStyles = `
:root { color-scheme: light; --ink: #16211f; --soft: #44524f; --line: #d5dedc; --accent: #0a5a59;
  --base: 17px; --small: .882em; --rail: 9.5em; }
:root[data-text="large"] { --base: 24px; --small: .9em; }
* { box-sizing: border-box; }
body { max-width: 46em; margin: 0 auto; padding: 24px 20px 64px; color: var(--ink); background: #fff;
  font: var(--base)/1.75 "PingFang SC", "HarmonyOS Sans SC", "Source Han Sans SC", "Noto Sans CJK SC",
  "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif; overflow-wrap: anywhere; }
:lang(en) body { line-height: 1.55; font-family: -apple-system, "Segoe UI", Roboto, "Noto Sans",
  "Noto Sans CJK SC", system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.7em; line-height: 1.35; }
h2 { margin: 40px 0 12px; padding-top: 12px; border-top: 3px solid var(--accent); font-size: 1.18em;
  color: var(--accent); }
h3 { margin: 0 0 4px; font-size: 1.12em; line-height: 1.35; }
p { margin: 4px 0; }
.soft, small { color: var(--soft); font-size: var(--small); font-weight: 400; }
.headline { margin: 16px 0 0; font-weight: 700; }
.headline b { font-size: 2.6em; line-height: 1.2; color: var(--accent); }
.summary { margin: 16px 0; padding: 12px 0; border: solid var(--line); border-width: 1px 0; }
article { display: grid; grid-template-columns: var(--rail) 1fr 1.6em; gap: 0 20px; margin: 24px 0; }
.when { text-align: end; line-height: 1.4; }
.when time, .when small { display: block; }
.when time { font-weight: 700; white-space: nowrap; }
.when:empty { display: none; }
.line { display: block; }
.when .binding { text-decoration: underline 2px; text-underline-offset: 4px; }
.node { display: inline-block; min-width: 1.7em; margin-right: .3em; padding: 0 .3em; border-radius: 1em;
  color: #fff; background: var(--ink); text-align: center; line-height: 1.6; }
.node.undecided { color: var(--ink); background: none; outline: 2px dashed var(--ink);
  outline-offset: -2px; }
.basis { margin-left: .5em; }
.box { width: 1.4em; height: 1.4em; border: 1.5px solid var(--ink); border-radius: 3px; }
.advice, .choice { margin: 8px 0; padding: 0 0 0 14px; border-left: 3px solid var(--accent); }
dl { display: grid; grid-template-columns: 7em 1fr; gap: 4px 12px; margin: 8px 0 0; }
dt { color: var(--soft); font-size: var(--small); }
dd { margin: 0; }
dfn { font-style: normal; }
a { color: var(--accent); }
.word { color: inherit; text-decoration: underline dotted; text-underline-offset: 4px; }
:target { background: #eaf4f2; }
ul { margin: 0; padding: 0; list-style: none; }
li { padding: 8px 0; border-bottom: 1px solid var(--line); }
.tick { position: relative; padding-left: 1.8em; }
.tick::before { content: ""; position: absolute; left: 0; width: 1.1em; height: 1.1em; margin-top: .3em;
  border: 1.5px solid var(--ink); border-radius: 3px; }
.write { display: none; }
.blank { display: inline-block; min-width: 12em; border-bottom: 1px dotted var(--ink); }
footer { display: flex; gap: 24px; margin-top: 40px; padding-top: 12px; color: var(--soft);
  border-top: 1px solid var(--line); font-size: var(--small); }
footer > p { flex: 1; }
figure { margin: 0; text-align: center; }
.qr { display: block; width: 40mm; height: 40mm; }
@media (max-width: 40em) {
  article { grid-template-columns: 1fr 1.6em; gap: 0 12px; }
  article > div { grid-column: 1; }
  .when { grid-column: 1 / -1; margin-bottom: 8px; text-align: start; }
  .when time { display: inline; }
  .box { grid-column: 2; }
  .basis { display: block; margin: 0; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: 8px; }
  footer { display: block; }
}
@media print {
  @page { size: A4; margin: 12mm 14mm; }
  :root { --base: 10pt; --small: 8.5pt; --rail: 37mm; --ink: #000; --soft: #3a3a3a; --accent: #000;
    --line: #9a9a9a; }
  :root[data-text="large"] { --base: 16pt; --small: 14pt; --rail: 58mm; }
  body { max-width: none; padding: 0; line-height: 1.45; }
  h2 { margin: 5mm 0 2mm; padding-top: 1.5mm; }
  h2, h3, h3 + p { break-after: avoid; }
  .headline b { font-size: 2em; }
  .summary { margin: 2mm 0; padding: 1.5mm 0; }
  article { grid-template-columns: var(--rail) 1fr 6mm; gap: 0 4mm; margin: 3mm 0; }
  .basis { display: inline; margin-left: .5em; }
  .when { grid-column: 1; margin: 0; text-align: end; }
  .when:empty, .when time { display: block; }
  article > div { grid-column: 2; }
  .box { grid-column: 3; }
  .box { width: 5.5mm; height: 5.5mm; }
  .node { color: #000; background: none; border: 1.2pt solid #000; }
  .node.undecided { border-style: dashed; outline: none; }
  article > div > dl { display: block; margin: 1mm 0 0; font-size: var(--small); }
  article > div > dl > dt, article > div > dl > dd { display: inline; }
  article > div > dl > dt::after { content: " "; }
  article > div > dl > dt { font-weight: 700; }
  article > div > dl > dd { margin-right: 1em; }
  .line { display: inline; }
  .line + .line::before { content: "；"; }
  :lang(en) .line + .line::before { content: "; "; }
  section > dl { grid-template-columns: 10em 1fr; gap: 0 4mm; }
  dl, li, .advice, .summary, .when, figure { break-inside: avoid; }
  .advice, .choice { margin: 1mm 0; padding-left: 3mm; }
  li { padding-top: 1mm; padding-bottom: 1mm; }
  .write { display: flex; gap: 8mm; margin: 7mm 0 0; break-inside: avoid; }
  .write span { flex: 1; padding-top: 5mm; border-bottom: 1px dotted #000; }
  .page::after { content: " " attr(href); font-size: 8pt; }
  a { color: inherit; text-decoration: none; }
  footer { display: flex; margin-top: 5mm; break-inside: avoid; }
}
`;
