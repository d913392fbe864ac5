/**
 * One mistake in a definition. `code` is stable and is the key of its message (`issue-messages.ts`);
 * `path` leads to the place in the merged definition, so that a file's line and column can be found.
 */
export interface Issue {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly params: Readonly<Record<string, string | number>>;
}

export type Path = readonly (string | number)[];

/** Writes an issue down in one line. */
export function issue(code: string, path: Path, params: Issue['params'] = {}): Issue {
  return { code, path, params };
}
