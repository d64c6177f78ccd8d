/** What follows a property's name: parameters that need no quoting, and the value as it stands. */
export interface ContentLine {
  readonly name: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly value: string;
}

/** RFC 5545, 3.1: a line holds at most 75 octets, without its end. */
const mostOctets = 75;

/** One line of an iCalendar object with its CRLF, folded. */
export function contentLine({ name, parameters = {}, value }: ContentLine): string {
  const before = Object.entries(parameters).map(([key, word]) => `;${key}=${word}`);
  return `${foldLine(`${name}${before.join('')}:${value}`)}\r\n`;
}

/**
 * A text as a TEXT value (RFC 5545, 3.3.11): backslash, semicolon, comma and line break escaped,
 * other control characters, which no value may hold, left out.
 */
export function textValue(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/[\p{Cc}\p{Cs}]/gu, '');
}

/**
 * Folds at 75 octets of UTF-8, between code points only, so that each line by itself is valid UTF-8.
 * The space that begins a continuation counts.
 */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Octets of one code point in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
