import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
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

export type YamlReader = (file: SourceFile) => YamlFile;

/** `readYaml` that reads a file again only once its text is another, for those who read a folder often. */
export function rememberingReader(): YamlReader {
  const known = new Map<string, { readonly text: string; readonly read: YamlFile }>();
  return (file) => {
    const before = known.get(file.path);
    if (before?.text === file.text) return before.read;
    const read = readYaml(file);
    known.set(file.path, { text: file.text, read });
    return read;
  };
}

/** An alias may not repeat a part so often that it fills the memory. */
const mostAliases = 100;

/** Brackets may nest so deep, and a line be indented so far: what goes deeper exhausts the reader. */
const deepest = 100;
const farIndented = /^[ \-?]{200}/m;

/**
 * Reads one YAML document: version 1.2, core schema, so that days stay text and `no` is no boolean.
 * Broken YAML, tags of one's own, aliases without end and parts that contain themselves are issues.
 */
export function readYaml({ path: file, text }: SourceFile): YamlFile {
  const lines = new LineCounter();
  const at = (offset: number): { readonly line: number; readonly column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const issueAt = (offset: number, message: string): Issue => {
    const reference = message.split('\n')[0]?.replace(/ at line \d.*$/, '') ?? '';
    return { code: 'invalid-yaml', severity: 'error', path: [], file, ...at(offset), reference };
  };
  const broken = (issues: readonly Issue[]): YamlFile => ({
    value: undefined,
    source: { file, position: () => ({ line: 1, column: 1 }) },
    issues,
  });
  if (nestsTooDeep(text)) return broken([issueAt(0, 'nested too deep')]);
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    resolveKnownTags: false,
    // Compares each key with every other one: minutes, where a file has a hundred thousand.
    uniqueKeys: false,
    strict: true,
    logLevel: 'silent',
  });
  const problems = [
    ...independent([...document.errors, ...document.warnings]),
    ...repeatedKeysAndCircles(document),
  ].sort((one, other) => one.offset - other.offset);
  if (problems.length > 0) {
    return broken(problems.map(({ offset, message }) => issueAt(offset, message)));
  }
  const value = plainValue(document);
  if (value instanceof ReferenceError) return broken([issueAt(0, value.message)]);
  return {
    value,
    source: { file, position: (path) => at(offsetOf(document.contents, path)) },
    issues: [],
  };
}

interface YamlProblem {
  readonly offset: number;
  readonly message: string;
}

/** After a slip in the syntax the reader stumbles over all that follows: only the first one counts. */
function independent(problems: readonly YAMLError[]): readonly YamlProblem[] {
  const isSlip = ({ code }: YAMLError): boolean => code !== 'TAG_RESOLVE_FAILED';
  const first = problems.find(isSlip);
  return problems
    .filter((problem) => problem === first || !isSlip(problem))
    .map(({ pos, message }) => ({ offset: pos[0], message }));
}

/** Keys that stand twice in a map, and aliases inside the part that they name, which would have no end. */
function repeatedKeysAndCircles(document: Document.Parsed<ParsedNode>): readonly YamlProblem[] {
  const found: YamlProblem[] = [];
  const anchored = new Map<string, unknown>();
  visit(document, {
    Node: (_, node, ancestors) => {
      if (isAlias(node)) {
        const named = anchored.get(node.source);
        if (!ancestors.some((ancestor) => ancestor === named)) return;
        found.push({ offset: node.range?.[0] ?? 0, message: `*${node.source} contains itself` });
        return;
      }
      if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) {
        anchored.set(node.anchor, node);
      }
      if (!isMap(node)) return;
      const keys = new Set<unknown>();
      for (const { key } of node.items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) {
          found.push({ offset: key.range?.[0] ?? 0, message: 'Map keys must be unique' });
        }
        keys.add(key.value);
      }
    },
  });
  return found;
}

/** yaml throws a `ReferenceError` for an alias without an anchor, or for too many of them. */
function plainValue(document: Document.Parsed<ParsedNode>): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    if (error instanceof ReferenceError) return error;
    throw error;
  }
}

function nestsTooDeep(text: string): boolean {
  if (farIndented.test(text)) return true;
  let open = 0;
  for (const char of text) {
    if (char === '[' || char === '{') open += 1;
    else if (char === ']' || char === '}') open -= 1;
    if (open > deepest) return true;
  }
  return false;
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
