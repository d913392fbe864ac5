import { type CallExpression, type Expression, parseSync } from '@swc/core';

/** A test that runs: its title with those of the groups around it, outermost first. */
export interface NamedTest {
  readonly titles: readonly string[];
}

/** Functions of vitest that hold a test or a group of tests. */
const kinds: Readonly<Record<string, 'test' | 'group'>> = {
  test: 'test',
  it: 'test',
  describe: 'group',
  suite: 'group',
};
const never: readonly string[] = ['skip', 'todo'];

/**
 * The tests of one file, by its syntax tree: `test('…')`, `it(…)`, also with `.each`, `.skipIf` and the like, inside
 * `describe`. A title of `.each` is told once for each row whose cells are plain values, else as it is written; the
 * changing part of a template is told as `…`. Tests that are skipped or only planned are left out. Throws where the
 * file is no TypeScript.
 */
export function namedTests(source: string): NamedTest[] {
  const found: NamedTest[] = [];
  walk(parseSync(source, { syntax: 'typescript', tsx: true, target: 'es2024' }), [], found);
  return found;
}

function walk(node: unknown, around: readonly string[], found: NamedTest[]): void {
  if (Array.isArray(node)) {
    for (const part of node) walk(part, around, found);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const call = asTestCall(node);
  if (call === undefined) {
    for (const part of Object.values(node)) walk(part, around, found);
    return;
  }
  if (call.words.some((word) => never.includes(word))) return;
  const titles = expand(call.title, call.rows);
  if (call.kind === 'group') {
    for (const title of titles) walk(call.rest, [...around, title], found);
  } else found.push(...titles.map((title) => ({ titles: [...around, title] })));
}

interface TestCall {
  readonly kind: 'test' | 'group';
  readonly words: readonly string[];
  readonly title: string;
  readonly rows: Expression | undefined;
  readonly rest: unknown;
}

/** A call of vitest with a title; calls inside its title and rows are none. */
function asTestCall(node: object): TestCall | undefined {
  if (!isOf(node, 'CallExpression')) return undefined;
  const call = node as CallExpression;
  const chain = chainOf(call.callee as Expression);
  const kind = chain && kinds[chain.name];
  const first = call.arguments[0]?.expression;
  const title = first && titleOf(first);
  if (!chain || !kind || title === undefined || call.arguments.length < 2) return undefined;
  return { kind, words: chain.words, title, rows: chain.rows, rest: call.arguments.slice(1) };
}

/** `test`, `describe.each(rows)`, `test.skipIf(x)`, `it.each<T>(rows)`: the function, the words after it, the rows. */
function chainOf(
  at: Expression,
): { name: string; words: string[]; rows: Expression | undefined } | undefined {
  if (at.type === 'Identifier') return { name: at.value, words: [], rows: undefined };
  if (at.type === 'MemberExpression' && at.property.type === 'Identifier') {
    const before = chainOf(at.object);
    return before && { ...before, words: [...before.words, at.property.value] };
  }
  if (at.type === 'CallExpression' && at.callee.type === 'MemberExpression') {
    const before = chainOf(at.callee);
    return before && { ...before, rows: at.arguments[0]?.expression };
  }
  return undefined;
}

function titleOf(expression: Expression): string | undefined {
  if (expression.type === 'StringLiteral') return expression.value;
  if (expression.type !== 'TemplateLiteral') return undefined;
  return expression.quasis.map((part) => String(part.cooked ?? part.raw)).join('…');
}

/** A title for each row of a table of plain values; else the title as it stands. */
function expand(title: string, rows: Expression | undefined): string[] {
  if (!/%[sdifjo#]|\$\d/.test(title) || rows?.type !== 'ArrayExpression') return [title];
  return rows.elements.map((row) => {
    const cells =
      row?.expression.type === 'ArrayExpression'
        ? row.expression.elements.map((cell) => cell?.expression)
        : [row?.expression];
    let next = 0;
    return title.replaceAll(/%[sdifjo]/g, (mark) => plain(cells[next++]) ?? mark);
  });
}

function plain(cell: Expression | undefined): string | undefined {
  if (cell?.type === 'StringLiteral' || cell?.type === 'NumericLiteral') return String(cell.value);
  return undefined;
}

function isOf(node: object, type: string): boolean {
  return 'type' in node && node.type === type;
}
