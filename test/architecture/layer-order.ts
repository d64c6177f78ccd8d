/** The folders of packages/core/src from left to right; those of one row stand side by side. */
const layerRows: readonly (readonly string[])[] = [
  ['vocabulary'],
  ['rule'],
  ['guide'],
  ['parse'],
  ['link'],
  ['compile'],
  ['ask'],
  ['plan'],
  ['explain', 'check', 'render', 'catalogue'],
  ['load'],
  ['cli'],
];

/** Which may reach the disk, the environment and the clock. */
export const outerLayers: ReadonlySet<string> = new Set(['load', 'cli']);

/** Place of a layer from the left, or `undefined` where there is no such layer. */
export function layerRank(layer: string): number | undefined {
  const rank = layerRows.findIndex((row) => row.includes(layer));
  return rank === -1 ? undefined : rank;
}
