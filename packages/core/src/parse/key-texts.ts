import { entryKeyTexts } from './entry-key-texts.ts';
import type { KeyText } from './key-text.ts';
import { partKeyTexts } from './part-key-texts.ts';

const texts: Readonly<Record<string, KeyText>> = { ...entryKeyTexts, ...partKeyTexts };

/** What a key holds; `undefined` where nobody has said it yet. */
export function keyTextOf(key: string): KeyText | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}
