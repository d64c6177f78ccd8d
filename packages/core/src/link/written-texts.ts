import type { SourceMap } from '../guide/guide.ts';
import type { Placed } from '../guide/guide-library.ts';
import type { Path } from '../vocabulary/issue.ts';
import type { LocalizedText } from '../vocabulary/text.ts';

/** A text with the place where it is written. */
export interface WrittenText {
  readonly text: LocalizedText;
  readonly source: SourceMap;
  readonly path: Path;
}

/** Every text of a file that was read, however deep. */
export function writtenTexts({ value, source }: Placed<unknown>): readonly WrittenText[] {
  return textsIn(value, []).map((found) => ({ ...found, source }));
}

/** Every text in a value, with its path. */
export function textsIn(value: unknown, path: Path): readonly Omit<WrittenText, 'source'>[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (isText(value)) return [{ text: value, path }];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

function isText(value: object): value is LocalizedText {
  return 'zh' in value && typeof value.zh === 'string';
}
