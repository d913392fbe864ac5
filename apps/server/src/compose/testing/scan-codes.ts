/** One place in the code that gives a code to a person. */
export interface Site {
  /** The codes as written there; none when they come from elsewhere. */
  readonly codes: readonly string[];
  /** The expression, for sites whose codes come from elsewhere. */
  readonly text: string;
  /** Names that its sentence may fill in; `all` where they are made elsewhere in the file. */
  readonly params: readonly string[] | 'all';
}

/**
 * Every code that a source file throws (`new ProblemError`, `new WorkbookFault`), puts in a detail (`code: '…'`),
 * notes of a row of a workbook (`note(row, field, '…')`, `refuse(row, field, '…')`, `fault(field, '…')`) or gives a database error (`['…', 409]`).
 */
export function scanCodes(file: string): Site[] {
  const source = file.replaceAll(/\/\*\*[\s\S]*?\*\//g, '');
  return [
    ...callsOf(source, 'new ProblemError').map(([code = '', , more = '']) =>
      site(code, objectAt(more.replaceAll(/errors: \[[\s\S]*\]/g, ''), 'params')),
    ),
    ...callsOf(source, 'new WorkbookFault').map(([code = '', params = '']) => site(code, namesOf(params))),
    ...callsOf(source, 'note').map(([, , code = '', params = '']) => site(code, namesOf(params))),
    ...callsOf(source, 'fault').map(([, code = '', params = '']) => site(code, namesOf(params))),
    ...callsOf(source, 'refuse').map(([, , code = '', params = '']) => site(code, namesOf(params))),
    ...[...source.matchAll(/(?<![\w.[] ?|readonly )\bcode: (?=['`\w])/g)].flatMap((match) => {
      const start = openingBefore(source, match.index);
      const [value = ''] = split(source.slice(match.index + match[0].length), '}');
      return /^(['`]|[^,]*\?[^,]*')/.test(value)
        ? [site(value, objectAt(balanced(source.slice(start)), 'params'))]
        : [];
    }),
    ...[...source.matchAll(/\[('[a-z-]+'), [45]\d\d\]/g)].map((match) => site(match[1] ?? '', ['rule'])),
  ];
}

function site(text: string, params: Site['params']): Site {
  // Of `a === 'b' ? 'c' : 'd'` only what is chosen.
  const chosen = text.includes('?') ? text.slice(text.indexOf('?')) : text;
  return {
    // Those of better-auth are written `'USER_DISABLED'` and told as `user-disabled`.
    codes: [...chosen.matchAll(/'([a-z][a-z0-9-]*|[A-Z][A-Z_]*)'/g)].map((match) =>
      (match[1] ?? '').toLowerCase().replaceAll('_', '-'),
    ),
    text: text.trim(),
    params,
  };
}

/** The arguments of every call of a name. */
function callsOf(source: string, name: string): string[][] {
  return [...source.matchAll(new RegExp(`(?<![\\w.])${name}\\(`, 'g'))].map((match) =>
    split(source.slice(match.index + match[0].length), ')'),
  );
}

/** Names an object gives under a key: of `{ params: { a, b: 1 } }` a and b. */
function objectAt(source: string, key: string): Site['params'] {
  const at = new RegExp(`\\b${key}\\b(:)?\\s*`).exec(source);
  if (!at) return [];
  const value = source.slice(at.index + at[0].length);
  return at[1] && value.startsWith('{') ? namesOf(balanced(value)) : 'all';
}

function namesOf(source: string): Site['params'] {
  const text = source.trim();
  if (text === '') return [];
  if (!text.startsWith('{')) return 'all';
  return split(text.slice(1), '}').map((entry) => /^\s*(\w+)/.exec(entry)?.[1] ?? '');
}

/** The text of the bracket that opens at its start, closing bracket included. */
function balanced(source: string): string {
  let depth = 0;
  for (let i = 0; i < source.length; i++) {
    if ('([{'.includes(source[i] ?? '')) depth++;
    else if (')]}'.includes(source[i] ?? '') && --depth === 0) return source.slice(0, i + 1);
  }
  return source;
}

/** Pieces between the commas of one level, up to the bracket that closes it. */
function split(source: string, closing: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < source.length; i++) {
    const c = source[i] ?? '';
    if (depth === 0 && (c === ',' || c === closing)) {
      pieces.push(source.slice(start, i));
      start = i + 1;
      if (c === closing) break;
    } else if ('([{'.includes(c)) depth++;
    else if (')]}'.includes(c)) depth--;
  }
  return pieces.filter((piece) => piece.trim() !== '');
}

/** Where the object that holds a position opens. */
function openingBefore(source: string, position: number): number {
  let depth = 0;
  for (let i = position - 1; i >= 0; i--) {
    const c = source[i] ?? '';
    if (c === '}') depth++;
    else if (c === '{' && depth-- === 0) return i;
  }
  return 0;
}
