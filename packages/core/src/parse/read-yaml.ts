import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { SourceMap } from '../guide/guide.ts';
import type { Issue, Path } from '../vocabulary/issue.ts';

/** A text file, its path relative to the guides' folder, parted by `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface YamlFile {
  readonly value: unknown;
  readonly source: SourceMap;
  readonly issues: readonly Issue[];
}

/** Reads one YAML document (1.2, core schema: days stay text). Broken YAML is an issue. */
export function readYaml({ path: file, text }: SourceFile): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true });
  const at = (offset: number): { readonly line: number; readonly column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const position = (path: Path): ReturnType<typeof at> => at(offsetOf(document.contents, path));
  const issues = document.errors.map((error): Issue => {
    const { line, column } = at(error.pos[0]);
    const reference = error.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? '';
    return { code: 'invalid-yaml', severity: 'error', path: [], file, line, column, reference };
  });
  return { value: issues.length > 0 ? undefined : valueOf(document), source: { file, position }, issues };
}

function valueOf(document: ReturnType<typeof parseDocument>): unknown {
  // An alias may not repeat a part so often that it fills the memory.
  return document.toJS({ maxAliasCount: 100 });
}

/** Where the value at `path` begins; of a key that is not there, where its parent begins. */
function offsetOf(contents: unknown, path: Path): number {
  let node = contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const part of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(part),
      );
      if (pair === undefined) return offset;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      next = pair.value;
    } else if (isNode(node) && 'items' in node && Array.isArray(node.items)) {
      next = node.items[Number(part)];
      if (isNode(next)) offset = next.range?.[0] ?? offset;
    }
    if (next === undefined) return offset;
    node = next;
  }
  return offset;
}
