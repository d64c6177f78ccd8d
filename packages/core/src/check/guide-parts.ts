import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { Path } from '../vocabulary/issue.ts';
import type { LocalizedText } from '../vocabulary/text.ts';
import type { PartKind } from './places.ts';

/** A value of a bundle, and where it is. */
export interface FoundValue<Value> {
  readonly kind: PartKind;
  readonly id: string;
  readonly path: Path;
  readonly value: Value;
}

/** Every part of a bundle with the name under which its library keeps it. */
export function partsOfGuide(bundle: GuideBundle): readonly FoundValue<unknown>[] {
  const { guide, heads, ...lists } = bundle;
  const each = (
    kind: PartKind,
    parts: readonly { readonly id: string }[],
  ): readonly FoundValue<unknown>[] =>
    parts.map((value) => ({ kind, id: value.id, path: [], value }));
  const { introHtml: _, ask: __, ...own } = guide;
  return [
    { kind: 'guides', id: guide.id, path: [], value: own },
    ...each('entries', lists.entries),
    ...each('questions', lists.questions),
    ...each('facts', lists.facts),
    ...each('conditions', lists.conditions),
    ...each('materials', lists.materials),
    ...each('channels', lists.channels),
    ...each('fields', lists.fields),
    ...each('laws', lists.laws),
    ...each('parameters', lists.parameters),
    ...each('tables', lists.tables),
    ...heads.map((value) => ({ kind: 'heads' as const, id: value.field, path: [], value })),
  ];
}

/** Every text in a part, however deep. */
export function textsIn(part: FoundValue<unknown>): readonly FoundValue<LocalizedText>[] {
  const { value } = part;
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) return [{ ...part, value }];
  return childrenOf(part).flatMap(textsIn);
}

/** Every legal reference under a key `basis`, one or a list. */
export function basesIn(part: FoundValue<unknown>): readonly FoundValue<string>[] {
  const { value, path } = part;
  const inBasis = path.findLast((step) => typeof step === 'string') === 'basis';
  if (typeof value === 'string') return inBasis ? [{ ...part, value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return childrenOf(part).flatMap(basesIn);
}

function childrenOf(part: FoundValue<unknown>): readonly FoundValue<unknown>[] {
  const { value, path } = part;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => ({ ...part, path: [...path, index], value: item }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, item]: readonly [string, unknown]) => ({
    ...part,
    path: [...path, key],
    value: item,
  }));
}

function isText(value: object): value is LocalizedText {
  return 'zh' in value && typeof value.zh === 'string';
}
