/**
 * Reloads the page when the files say something else, and puts the findings in once the guide is proved,
 * leaving the preview alone. A page that lost its server waits for the next one.
 */
export const devScript = `const main = () => document.querySelector('main');
const events = new EventSource('/events');
events.addEventListener('changed', ({ data }) => {
  if (JSON.parse(data).version !== main().dataset.version) location.reload();
});
events.addEventListener('proved', async ({ data }) => {
  const { version, guide } = JSON.parse(data);
  const shown = main().dataset;
  if (version !== shown.version || guide !== shown.guide || 'proved' in shown) return;
  const page = await (await fetch(location.href)).text();
  const next = new DOMParser().parseFromString(page, 'text/html').querySelector('main');
  if (next.dataset.version === main().dataset.version) main().replaceWith(next);
});
`;

/** After the author's report in the visual design: hairlines, one accent, witness beside finding. */
export const devStyles = `:root { color-scheme: light dark; --ink: #16211f; --paper: #fff; --soft: #44524f; --wash: #f3f6f5;
  --line: #d5dedc; --edge: #667572; --accent: #0a5a59; --error: #8c1c1c; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9efed; --paper: #101817; --soft: #b3c0bd;
  --wash: #18221f; --line: #2d3a38; --edge: #84938f; --accent: #7fd1c6; --error: #ffa39e; } }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); overflow-wrap: break-word;
  font: 17px/1.75 "PingFang SC", "HarmonyOS Sans SC", "Source Han Sans SC", "Noto Sans CJK SC",
  "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif; text-autospace: normal; }
.bar { display: flex; flex-wrap: wrap; gap: 4px 24px; padding: 12px 24px; border-bottom: 1px solid var(--line); }
.bar .soft { margin-left: auto; }
.brand { font-weight: 700; }
a { color: var(--accent); text-underline-offset: .2em; }
a:focus-visible, iframe:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
main { max-width: 60em; padding: 12px 24px 40px; }
h1 { margin: 0 0 8px; font-size: 29px; line-height: 1.35; }
h2 { margin: 40px 0 8px; font-size: 20px; line-height: 1.35; }
p { margin: 4px 0; }
code { font-family: ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace; font-size: .9em; }
.soft { color: var(--soft); font-size: 15px; }
.verdict { font-size: 20px; font-weight: 700; color: var(--accent); }
.verdict.wrong { color: var(--error); }
.counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8em, 1fr)); margin: 24px 0 0;
  border: solid var(--line); border-width: 1px 0; }
.counts div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: 16px 0; }
.counts dt { color: var(--soft); font-size: 15px; }
.counts dd { margin: 0; font-size: 1.65em; font-weight: 700; line-height: 1.35; font-variant-numeric: tabular-nums; }
.counts div:first-child dd { color: var(--accent); }
.findings { margin: 0; padding: 0; list-style: none; }
.findings > li { padding: 16px 0; border-bottom: 1px solid var(--line); }
.place { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; color: var(--soft); }
.level { padding: 1px 9px; border: 1px solid var(--edge); border-radius: 5px; color: var(--ink); font-size: 15px; }
.level.error { border-color: var(--error); background: var(--error); color: var(--paper); }
.witness { margin-top: 12px; padding: 8px 16px; border-radius: 10px; background: var(--wash); font-size: 15px; }
.witness > p { color: var(--soft); font-weight: 700; }
.witness dl { margin: 0; }
.witness dl > div { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 12px; padding: 4px 0; }
.witness dt { color: var(--soft); }
.witness dd { margin: 0; }
.witness .result { border-top: 1px solid var(--line); font-weight: 700; }
iframe { width: 100%; height: 90vh; border: 0; border-top: 1px solid var(--line); }
@media (min-width: 76em) {
  body { display: grid; grid-template: auto 1fr / minmax(0, 1fr) 26em; min-height: 100vh; }
  .bar { grid-column: 1 / -1; }
  iframe { position: sticky; top: 0; height: 100vh; border: 0; border-left: 1px solid var(--line); }
}
`;
