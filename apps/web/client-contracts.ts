import { fileURLToPath } from 'node:url';
import type { ESTree, Plugin } from 'vite';

/** What the browser does not read of a contract: the server checks what comes in, types check what goes out. */
const leftOut = new Set(['summary', 'params', 'query', 'body', 'response']);

/** A piece of the source and what stands in its place. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/**
 * Vite plugin: contracts as the browser needs them, by address and method, without the shapes of what is asked and
 * answered. What then stands unused in the domain's modules is marked as free of effects and falls away, and with it
 * the library of shapes on pages that read none (ADR 0017). `domain`: the folder of the domain's sources.
 */
export function clientContracts(domain: URL): Plugin {
  const folder = fileURLToPath(domain);
  return {
    name: 'lianchuang-client-contracts',
    apply: 'build',
    transform(code, id) {
      if (!id.startsWith(folder)) return undefined;
      const { body } = this.parse(code);
      if (!body.some((node) => node.type === 'ImportDeclaration' && node.source.value === 'zod'))
        return undefined;
      const edits = body.flatMap((node) => editsOf(node));
      return edits.length === 0 ? undefined : { code: applied(code, edits), map: null };
    },
  };
}

function editsOf(node: ESTree.Program['body'][number]): Edit[] {
  const declared = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
  if (declared?.type === 'FunctionDeclaration' && declared.id?.name === 'defineRoute') {
    return (declared.body?.body ?? []).flatMap((statement) =>
      statement.type === 'ReturnStatement' ? withoutShapes(statement.argument) : [],
    );
  }
  if (declared?.type !== 'VariableDeclaration') return [];
  return declared.declarations.flatMap(({ init }) => {
    if (init?.type !== 'CallExpression') return [];
    const contract = init.callee.type === 'Identifier' && init.callee.name === 'defineRoute';
    return [
      { start: init.start, end: init.start, words: '/* @__PURE__ */ (() => ' },
      ...(contract ? withoutShapes(init.arguments[0]) : []),
      { start: init.end, end: init.end, words: ')()' },
    ];
  });
}

function withoutShapes(node: ESTree.Expression | ESTree.SpreadElement | null | undefined): Edit[] {
  if (node?.type !== 'ObjectExpression') return [];
  return node.properties
    .filter((p) => p.type === 'Property' && p.key.type === 'Identifier' && leftOut.has(p.key.name))
    .map(({ start, end }) => ({ start, end, words: '...{}' }));
}

function applied(code: string, edits: readonly Edit[]): string {
  let at = 0;
  let changed = '';
  for (const { start, end, words } of edits) {
    changed += code.slice(at, start) + words;
    at = end;
  }
  return changed + code.slice(at);
}
