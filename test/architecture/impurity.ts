import ts from 'typescript';
import { eachNode } from './parse-source.ts';

/** Globals that reach the world outside, or hand out what differs from run to run. */
const worldly: ReadonlySet<string> = new Set([
  'process',
  'fetch',
  'performance',
  'crypto',
  'navigator',
  'window',
  'document',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'XMLHttpRequest',
  'WebSocket',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'globalThis',
  'Buffer',
  'require',
  'console',
]);

/** Members that ask the clock, chance, the machine's time zone or the machine's language. */
const worldlyMembers: ReadonlySet<string> = new Set([
  'Date.now',
  'Date.parse',
  'Math.random',
  'Intl.DateTimeFormat',
]);

const zoned =
  /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$|^to(Locale\w*|Date|Time)String$|^localeCompare$/;

/** Names that a file gives to something of its own: a global of that name is out of its reach. */
export function namesDeclaredIn(tree: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  eachNode(tree, (node) => {
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node);
    if (declares && node.name !== undefined && ts.isIdentifier(node.name))
      names.add(node.name.text);
  });
  return names;
}

/**
 * Why `node` is impure, in words; `undefined` where it is not. Types are not looked at. `declared`
 * are the names that the file declares itself.
 */
export function impurityOf(node: ts.Node, declared: ReadonlySet<string>): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const member = `${node.expression.getText()}.${node.name.text}`;
    if (worldlyMembers.has(member)) return `uses ${member}`;
    if (zoned.test(node.name.text)) {
      return `.${node.name.text} depends on the machine's time zone or language`;
    }
  }
  if (isCallOf(node, 'Date')) {
    const count = node.arguments?.length ?? 0;
    if (count === 0) return 'reads the clock by Date without arguments';
    if (count > 1) return 'Date with parts reads them in the machine’s time zone';
  }
  const isGlobal = ts.isIdentifier(node) && !declared.has(node.text);
  if (isGlobal && worldly.has(node.text) && isValue(node)) return `uses ${node.text}`;
  return undefined;
}

function isCallOf(node: ts.Node, name: string): node is ts.CallExpression | ts.NewExpression {
  return (
    (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === name
  );
}

/** Whether the identifier reads a variable, rather than naming a member, a key, a type or a binding. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) {
    return parent.initializer === node;
  }
  return ts.isExpression(parent) || ts.isStatement(parent) || ts.isTemplateSpan(parent);
}
