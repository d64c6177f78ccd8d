import { fileKindOf } from './file-kinds.ts';

/** Where a guides folder keeps its schemas; hidden, so that it is not read as a guide. */
export const schemasFolder = '.schemas';

const modeline = /^# yaml-language-server:.*\n/;

/**
 * A file of a guides folder with the line that tells an editor its schema, line ends as Unix has them,
 * and one at its end. A file of no known kind stays as it is.
 */
export function withModeline(path: string, text: string): string {
  const kind = fileKindOf(path);
  if (kind === undefined) return text;
  const up = '../'.repeat(path.split('/').length - 1);
  const body = text.replace(/\r\n?/g, '\n').replace(modeline, '').trimEnd();
  return `# yaml-language-server: $schema=${up}${schemasFolder}/${kind.id}.json\n${body}\n`;
}
