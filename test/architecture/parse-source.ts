import ts from 'typescript';

export interface ParsedSource {
  readonly path: string;
  readonly lines: number;
  readonly tree: ts.SourceFile;
  /** Every module named by an import, a re-export, `import()` or an `import('…')` type. */
  readonly imports: readonly { readonly specifier: string; readonly line: number }[];
}

export function parseSource(path: string, text: string): ParsedSource {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const imports: { specifier: string; line: number }[] = [];
  eachNode(tree, (node) => {
    const named = moduleNamedBy(node);
    if (named !== undefined) imports.push({ specifier: named.text, line: lineOf(tree, named) });
  });
  return { path, lines: text.trimEnd().split('\n').length, tree, imports };
}

export function eachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    eachNode(child, visit);
  });
}

/** Counted from 1. */
export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

function moduleNamedBy(node: ts.Node): ts.StringLiteralLike | undefined {
  const specifier =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
        ? node.argument.literal
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
  return specifier !== undefined && ts.isStringLiteralLike(specifier) ? specifier : undefined;
}
