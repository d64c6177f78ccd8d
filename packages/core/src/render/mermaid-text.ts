/** Characters that end a quoted label, begin markup in it or an entity, or that lines are made of. */
const special = /[#"<>&`*_~\\[\]{}|;%]/g;

/**
 * A text as a quoted label of a Mermaid flowchart. What Mermaid would read as markup is written as a
 * character code (`#35;`); line breaks become spaces. A label that looks like the beginning of a list
 * ("1. ") would not be shown at all, so its full stop is a code too.
 */
export function mermaidLabel(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const codes = line.replace(special, (character) => `#${character.charCodeAt(0)};`);
  return `"${codes.replace(/^([-*+]|\d+[.)])(?= )/, (mark) =>
    [...mark].map((character) => `#${character.charCodeAt(0)};`).join(''),
  )}"`;
}

/** `accTitle` takes the rest of its line as it stands, but for what separates statements. */
export function mermaidTitle(text: string): string {
  return text.replace(/[\s\p{Cc};#%]+/gu, ' ').trim();
}
