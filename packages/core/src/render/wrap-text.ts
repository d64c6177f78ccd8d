/** A run of Latin letters, one other character, or a space, with the punctuation that must follow it. */
const piece = /(?:[\p{Script=Latin}\p{N}'’\-–/.,:%+]+|\S)[，。、；：？！）】》”’,.;:?!)\]]*|\s+/gu;

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…①-⑳]/u;

/**
 * Breaks a text into lines of at most `width` em: between Chinese characters, between Latin words,
 * never before closing punctuation. A word longer than a line has a line of its own.
 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [next] of text.trim().matchAll(piece)) {
    if (line !== '' && widthOf(line + next.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? next.trimStart() : next;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** In em, for a sans-serif face: Chinese characters fill a square, others a little over half of one. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    width += wide.test(character) ? 1 : /[A-Z\p{Nd}mw]/u.test(character) ? 0.66 : 0.54;
  }
  return width;
}
