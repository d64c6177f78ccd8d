/** The style sheet of the pages that `onething bundle` writes; the element brings its own. */
export const staticPageStyles = `:root { color-scheme: light dark; --ink: #16211f; --paper: #fff; --accent: #0a5a59; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9efed; --paper: #101817; --accent: #7fd1c6; } }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); overflow-wrap: break-word;
  font: 17px/1.75 "PingFang SC", "HarmonyOS Sans SC", "Source Han Sans SC", "Noto Sans CJK SC",
  "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif; }
nav, noscript, main:not(:has(one-thing-guide)) { display: block; max-width: 46em; margin: 0 auto; padding: 12px 20px; }
h1 { font-size: 29px; line-height: 1.35; }
a { display: inline-block; min-height: 48px; padding: 8px 0; color: var(--accent); text-underline-offset: .2em; }
a:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
main ul { padding: 0; list-style: none; }
main li a { font-weight: 700; }
p { margin: 0 0 12px; }
`;
