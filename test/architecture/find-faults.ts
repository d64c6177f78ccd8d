import { posix } from 'node:path';
import ts from 'typescript';
import { impurityOf, namesDeclaredIn } from './impurity.ts';
import { layerRank, outerLayers } from './layer-order.ts';
import { eachNode, lineOf, type ParsedSource, parseSource } from './parse-source.ts';
import type { Sources } from './read-sources.ts';

export type FaultCode =
  | 'upward-import'
  | 'unknown-layer'
  | 'cycle'
  | 'impure'
  | 'foreign-package'
  | 'inside-of-package'
  | 'default-export'
  | 're-export'
  | 'extra-index'
  | 'run-time-code'
  | 'long-file';

export interface Fault {
  readonly code: FaultCode;
  /** `path:line`. */
  readonly at: string;
  readonly text: string;
}

export const longestFile = 300;

/** What each package may import of the others. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  api: ['@onething/core'],
  'web-widget': ['@onething/core'],
};

const coreRoot = 'packages/core/src/';

/**
 * What in `sources` breaks the architecture, in the order of the files. `entries` are the files
 * that packages export; only they may re-export.
 */
export function findFaults(sources: Sources, entries: ReadonlySet<string>): readonly Fault[] {
  const parsed = [...sources].map(([path, text]) => parseSource(path, text));
  return [
    ...parsed.flatMap((source) => [
      ...shapeFaults(source, entries),
      ...packageFaults(source),
      ...(source.path.startsWith(coreRoot) ? coreFaults(source, entries) : []),
    ]),
    ...cycleFaults(parsed),
    ...indexFaults(parsed),
  ];
}

function coreFaults(source: ParsedSource, entries: ReadonlySet<string>): readonly Fault[] {
  const layer = layerOf(source.path);
  const standsAbove = source.path === `${coreRoot}${layer}`;
  if (standsAbove && entries.has(source.path)) return []; // it hands out what lies below
  const rank = layerRank(layer);
  if (rank === undefined) {
    return [fault('unknown-layer', source, 1, `"${layer}" is not a layer of core`)];
  }
  const faults: Fault[] = [];
  for (const { specifier, line } of source.imports) {
    if (!specifier.startsWith('.')) continue;
    const target = resolve(source.path, specifier);
    const targetLayer = layerOf(target);
    if (targetLayer === layer) continue;
    const targetRank = layerRank(targetLayer);
    if (targetRank === undefined || targetRank >= rank) {
      faults.push(fault('upward-import', source, line, `${layer} must not import ${target}`));
    }
  }
  if (outerLayers.has(layer)) return faults;
  for (const { specifier, line } of source.imports) {
    if (specifier.startsWith('node:')) {
      faults.push(fault('impure', source, line, `imports ${specifier}`));
    }
  }
  const declared = namesDeclaredIn(source.tree);
  eachNode(source.tree, (node) => {
    const impurity = impurityOf(node, declared);
    if (impurity !== undefined) {
      faults.push(fault('impure', source, lineOf(source.tree, node), impurity));
    }
  });
  return faults;
}

function packageFaults(source: ParsedSource): readonly Fault[] {
  const name = packageOf(source.path);
  const allowed = mayImport[name] ?? [];
  return source.imports.flatMap(({ specifier, line }) => {
    if (specifier.startsWith('@onething/')) {
      const imported = specifier.split('/').slice(0, 2).join('/');
      return allowed.includes(imported)
        ? []
        : [fault('foreign-package', source, line, `${name} must not import ${specifier}`)];
    }
    const leaves =
      specifier.startsWith('.') &&
      !resolve(source.path, specifier).startsWith(`packages/${name}/src/`);
    return leaves
      ? [fault('inside-of-package', source, line, `${specifier} lies outside packages/${name}/src`)]
      : [];
  });
}

function shapeFaults(source: ParsedSource, entries: ReadonlySet<string>): readonly Fault[] {
  const faults: Fault[] = [];
  const add = (code: FaultCode, node: ts.Node, text: string): void => {
    faults.push(fault(code, source, lineOf(source.tree, node), text));
  };
  if (source.lines > longestFile) {
    faults.push(fault('long-file', source, longestFile, `${source.lines} lines`));
  }
  eachNode(source.tree, (node) => {
    if (isDefaultExport(node)) add('default-export', node, 'exports are named');
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && !entries.has(source.path)) {
      add('re-export', node, 'only the files that a package exports re-export');
    }
    if (isRunTimeCode(node)) add('run-time-code', node, node.getText(source.tree).slice(0, 60));
  });
  return faults;
}

function isDefaultExport(node: ts.Node): boolean {
  return (
    ts.isExportAssignment(node) ||
    (ts.isExportSpecifier(node) && node.name.text === 'default') ||
    (ts.canHaveModifiers(node) &&
      (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword))
  );
}

/** Code made from text, which a strict Content-Security-Policy forbids. */
function isRunTimeCode(node: ts.Node): boolean {
  return (
    (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    (node.expression.text === 'eval' || node.expression.text === 'Function')
  );
}

/** One fault for each group of files that import one another in a circle. */
function cycleFaults(parsed: readonly ParsedSource[]): readonly Fault[] {
  const targets = new Map(
    parsed.map((source) => [
      source.path,
      source.imports
        .filter(({ specifier }) => specifier.startsWith('.'))
        .map(({ specifier }) => resolve(source.path, specifier)),
    ]),
  );
  const done = new Set<string>();
  const faults: Fault[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const from = trail.indexOf(path);
    if (from !== -1) {
      const circle = [...trail.slice(from), path].join(' → ');
      faults.push({ code: 'cycle', at: `${path}:1`, text: circle });
      return;
    }
    if (done.has(path)) return;
    for (const target of targets.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of parsed) walk(path, []);
  return faults;
}

function indexFaults(parsed: readonly ParsedSource[]): readonly Fault[] {
  return parsed
    .filter(({ path }) => posix.basename(path) === 'index.ts')
    .filter(({ path }) => path !== `packages/${packageOf(path)}/src/index.ts`)
    .map((source) => fault('extra-index', source, 1, 'a package has one index.ts'));
}

/** `packages/core/src/plan/order-steps.ts` ▶ `plan`; of a file beside the layers, its name. */
function layerOf(path: string): string {
  return path.slice(coreRoot.length).split('/')[0] ?? '';
}

function packageOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function resolve(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier);
}

function fault(code: FaultCode, { path }: ParsedSource, line: number, text: string): Fault {
  return { code, at: `${path}:${line}`, text };
}
